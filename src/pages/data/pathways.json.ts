import type { APIRoute } from 'astro';
import { listEntriesInLanguages } from '../../catalogue/entries-in-languages.ts';
import { loadSite } from '../../catalogue/site.ts';
import { loadSources } from '../../catalogue/sources.ts';
import { toOpenData } from '../../formats/open-data.ts';

/** All pathways as data. */
export const GET: APIRoute = async () => Response.json(toOpenData(await loadSite(), await loadSources(), await listEntriesInLanguages('pathways')));
