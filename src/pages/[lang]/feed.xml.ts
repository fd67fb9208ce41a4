import type { APIRoute } from 'astro';
import { listEntries } from '../../catalogue/entries.ts';
import { listLanguages, loadSiteIn } from '../../catalogue/site.ts';
import { listFeedItems, renderRss } from '../../formats/feed.ts';

export const getStaticPaths = async () => (await listLanguages()).map((lang) => ({ params: { lang } }));

/** What is new, for feed readers. */
export const GET: APIRoute = async ({ params: { lang = 'en' } }) => {
	const site = await loadSiteIn(lang);
	const items = listFeedItems(await listEntries('pathways', lang), await listEntries('stories', lang), site);
	return new Response(await renderRss(items, site), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
