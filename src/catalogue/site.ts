import { getEntry } from 'astro:content';
import type { Site } from '../domain/site.schema.ts';
import { showsDrafts } from './preview.ts';
import { siteToday } from './today.ts';

/** The site's own facts, as `site.yaml` states them. */
export async function loadSite(): Promise<Site> {
	const entry = await getEntry('site', 'site');
	if (!entry) throw new Error('The content folder has no site.yaml. The check tells what it needs: npm run check');
	return entry.data;
}

/** The site as it is named in one language. */
export interface SiteIn {
	language: string;
	languages: string[];
	sourceLanguage: string;
	address: string;
	program: string;
	tagline: string;
	summary: string;
	notice: string | undefined;
	official: boolean;
	timeZone: string;
	currency: string;
	host: Site['organisations'][number];
	contact: Site['contact'];
	organisations: ReadonlyMap<string, Site['organisations'][number]>;
	startingPoints: { id: string; label: string }[];
	/** The day that a preview with drafts shows; `undefined` for the public. */
	previewOf: string | undefined;
}

/** The site in a language; what has no words in it is in the source language. */
export async function loadSiteIn(language: string): Promise<SiteIn> {
	const site = await loadSite();
	const sourceLanguage = site.languages[0] ?? 'en';
	const say = (words: Record<string, string>): string => words[language] ?? words[sourceLanguage] ?? '';
	const organisations = new Map(site.organisations.map((organisation) => [organisation.id, organisation]));
	const host = organisations.get(site.host) ?? site.organisations[0];
	if (!host) throw new Error('site.yaml names no organisation.');
	return {
		language,
		languages: site.languages,
		sourceLanguage,
		address: site.address,
		program: say(site.program),
		tagline: say(site.tagline),
		summary: say(site.summary),
		notice: site.notice && say(site.notice),
		official: site.official,
		timeZone: site.timeZone,
		currency: site.currency,
		host,
		contact: site.contact,
		organisations,
		startingPoints: site.startingPoints.map(({ id, label }) => ({ id, label: say(label) })),
		previewOf: showsDrafts() ? siteToday(site.timeZone) : undefined,
	};
}

/** The languages of the site, the source language first. */
export const listLanguages = async (): Promise<string[]> => (await loadSite()).languages;
