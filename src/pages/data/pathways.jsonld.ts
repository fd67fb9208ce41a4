import type { APIRoute } from 'astro';
import { listEntriesInLanguages } from '../../catalogue/entries-in-languages.ts';
import { loadSite } from '../../catalogue/site.ts';
import { toCtdl } from '../../formats/ctdl.ts';

/** All pathways in the language of the Credential Registry. */
export const GET: APIRoute = async () => {
	const roles = new Map((await listEntriesInLanguages('roles')).map((role) => [role[0]?.slug ?? '', role]));
	const data = toCtdl(await loadSite(), await listEntriesInLanguages('pathways'), roles);
	return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/ld+json' } });
};
