import type { APIRoute } from 'astro';
import { listEntries } from '../../catalogue/entries.ts';
import { listLanguages, loadSiteIn } from '../../catalogue/site.ts';
import { listFeedItems, toJsonFeed } from '../../formats/feed.ts';

export const getStaticPaths = async () => (await listLanguages()).map((lang) => ({ params: { lang } }));

/** What is new, as JSON. */
export const GET: APIRoute = async ({ params: { lang = 'en' } }) => {
	const site = await loadSiteIn(lang);
	const items = listFeedItems(await listEntries('pathways', lang), await listEntries('stories', lang), site);
	return new Response(JSON.stringify(toJsonFeed(items, site)), { headers: { 'Content-Type': 'application/feed+json' } });
};
