import { pageAddress } from '../domain/address.ts';
import { listEntries } from './entries.ts';
import { loadSiteIn, type SiteIn } from './site.ts';

/** What the frame around every page shows. */
export interface Frame {
	site: SiteIn;
	menus: Record<'header' | 'footer', { address: string; title: string }[]>;
}

/** The site and its menus in one language. */
export async function loadFrame(language: string): Promise<Frame> {
	const site = await loadSiteIn(language);
	const pages = await listEntries('pages', language);
	const menu = (which: 'header' | 'footer') =>
		pages
			.filter(({ facts }) => facts.menu === which)
			.map(({ slug, words }) => ({ address: pageAddress(language, slug), title: words.menuTitle ?? words.title }));
	return { site, menus: { header: menu('header'), footer: menu('footer') } };
}
