import type { CollectionName } from '../domain/collections.schema.ts';
import { type Entry, listEntries } from './entries.ts';
import { listLanguages } from './site.ts';

/** Everything published in a collection, each entry in all languages of the site, the source language first. */
export async function listEntriesInLanguages<Name extends CollectionName>(collection: Name): Promise<Entry<Name>[][]> {
	const languages = await listLanguages();
	const [first = [], ...others] = await Promise.all(languages.map((language) => listEntries(collection, language)));
	return first.map((entry) => [entry, ...others.flatMap((list) => list.filter(({ slug }) => slug === entry.slug))]);
}
