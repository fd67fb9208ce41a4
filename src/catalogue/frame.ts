import { pageAddress } from '../domain/address.ts';
import { listEntries } from './entries.ts';
import { listShortCodes } from './short-links.ts';
import { loadSiteIn, type SiteIn } from './site.ts';

/** A page of the content in a menu. */
export interface MenuItem {
	address: string;
	title: string;
	/** The language of its title. */
	writtenIn: string;
}

/** What the frame around every page shows. */
export interface Frame {
	site: SiteIn;
	menus: Record<'header' | 'footer', MenuItem[]>;
	/** Address of a page → the code of its short link. */
	shortCodes: ReadonlyMap<string, string>;
}

/** The site and its menus in one language. */
export async function loadFrame(language: string): Promise<Frame> {
	const site = await loadSiteIn(language);
	const pages = await listEntries('pages', language);
	const menu = (which: 'header' | 'footer') =>
		pages
			.filter(({ facts }) => facts.menu === which)
			.map(({ slug, words, writtenIn }): MenuItem => ({
				address: pageAddress(language, slug),
				title: words.menuTitle ?? words.title,
				writtenIn,
			}));
	return { site, menus: { header: menu('header'), footer: menu('footer') }, shortCodes: listShortCodes() };
}
