import { getEntry } from 'astro:content';
import type { Source, Sources } from '../domain/site.schema.ts';
import { listSourceIds } from '../domain/source-reference.ts';

/** A source as a page lists it. */
export interface NumberedSource extends Source {
	id: string;
	/** Its number on the page, from 1. */
	number: number;
}

/** The sources an entry names, numbered in the order of their first mention: facts first, then the text. */
export async function listSources(entry: { facts: unknown; body: string }): Promise<NumberedSource[]> {
	const sources = await loadSources();
	return listSourceIds(entry.facts, entry.body).flatMap((id, index) => {
		const source = sources[id];
		return source ? [{ ...source, id, number: index + 1 }] : [];
	});
}

/** All sources, by id. */
export const loadSources = async (): Promise<Sources> => (await getEntry('sources', 'sources'))?.data ?? {};
