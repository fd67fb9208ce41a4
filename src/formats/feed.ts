import rss from '@astrojs/rss';
import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { entryAddress, feedAddress, homeAddress, iconAddress, jsonFeedAddress, shareImageAddress } from '../domain/address.ts';
import { startOfDay } from '../domain/site-time.ts';
import { formatPartialDate } from '../i18n/format.ts';
import { interfaceWords } from '../i18n/interface-words.ts';

/** One thing in a feed. */
export interface FeedItem {
	/** The whole address; another one when the same page has something new to say. */
	url: string;
	title: string;
	summary: string;
	/** Picture of the page. */
	image: string;
	/** The day, as a moment. */
	date: Date;
	/** What kind of page it is. */
	category: string;
}

/**
 * Stories, and pathways each time they have been compared with their sources, the newest first. A day is that of the
 * last check: nothing is said of when a text was first written. Only what has words in the language is in its feed.
 */
export function listFeedItems(pathways: readonly Entry<'pathways'>[], stories: readonly Entry<'stories'>[], site: SiteIn): FeedItem[] {
	const words = interfaceWords(site.language);
	const absolute = (address: string): string => new URL(address, site.address).href;
	const toItem = ({ slug, facts, words: text }: Entry<'pathways'> | Entry<'stories'>, section: 'pathways' | 'stories', mark: string, category: string): FeedItem => {
		const address = entryAddress(site.language, section, slug);
		return {
			url: absolute(address) + mark,
			title: text.title,
			summary: `${text.summary} ${words.lastChecked(formatPartialDate(facts.checked, site.language))}`,
			image: absolute(shareImageAddress(address)),
			date: new Date(startOfDay(facts.checked, site.timeZone)),
			category,
		};
	};
	const isOwn = ({ language, writtenIn }: { language: string; writtenIn: string }): boolean => language === writtenIn;
	return [
		...stories.filter(isOwn).map((story) => toItem(story, 'stories', '', words.sections.story)),
		...pathways.filter(isOwn).map((pathway) => toItem(pathway, 'pathways', `#checked-${pathway.facts.checked}`, words.kinds[pathway.facts.kind])),
	].toSorted((a, b) => b.date.getTime() - a.date.getTime() || (a.url < b.url ? -1 : 1));
}

/** A feed in RSS 2.0. https://www.rssboard.org/rss-specification */
export async function renderRss(items: readonly FeedItem[], site: SiteIn): Promise<string> {
	const home = new URL(homeAddress(site.language), site.address).href;
	const self = new URL(feedAddress(site.language), site.address).href;
	const newest = items[0]?.date;
	return rss({
		title: site.program,
		description: site.summary,
		site: home,
		trailingSlash: true,
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: [
			`<language>${site.language}</language>`,
			`<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
			...(newest ? [`<lastBuildDate>${newest.toUTCString()}</lastBuildDate>`] : []),
		].join(''),
		items: items.map(({ url, title, summary, date, category }) => ({ link: url, title, description: summary, pubDate: date, categories: [category] })),
	}).then((response) => response.text());
}

/** A feed in JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(items: readonly FeedItem[], site: SiteIn): object {
	const absolute = (address: string): string => new URL(address, site.address).href;
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: site.program,
		description: site.summary,
		home_page_url: absolute(homeAddress(site.language)),
		feed_url: absolute(jsonFeedAddress(site.language)),
		icon: absolute(iconAddress('512')),
		favicon: absolute(iconAddress('192')),
		language: site.language,
		items: items.map(({ url, title, summary, image, date, category }) => ({
			id: url,
			url,
			title,
			content_text: summary,
			summary,
			image,
			date_modified: date.toISOString(),
			tags: [category],
			language: site.language,
		})),
	};
}
