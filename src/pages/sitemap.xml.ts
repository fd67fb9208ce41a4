import type { APIRoute } from 'astro';
import { listPublicAddresses } from '../catalogue/page-list.ts';
import { toSiteMap } from '../formats/site-map.ts';

export const GET: APIRoute = async ({ site }) => {
	if (!site) throw new Error('astro.config.mjs names no site.');
	return new Response(await toSiteMap(await listPublicAddresses(), site.href), {
		headers: { 'Content-Type': 'application/xml; charset=utf-8' },
	});
};
