import { getEntry } from 'astro:content';
import type { Synonyms } from '../domain/synonyms.schema.ts';

/** What people type in a language, and what we call it; empty where nobody has written any. */
export async function loadSynonyms(language: string): Promise<Synonyms[string]> {
	return (await getEntry('synonyms', 'synonyms'))?.data[language] ?? [];
}
