import { listEntries } from './entries.ts';

/** What the glossary says of a word, for the page on which it first appears. */
export interface TermNote {
	title: string;
	summary: string;
	/** The language both are in. */
	writtenIn: string;
}

/** The words of the glossary in one language, by id: a fresh map for each page, from which a word goes once it is explained. */
export async function listTerms(language: string): Promise<Map<string, TermNote>> {
	const terms = await listEntries('glossary', language);
	return new Map(terms.map(({ slug, words, writtenIn }) => [slug, { title: words.title, summary: words.summary, writtenIn }]));
}
