import type { FacetName } from './facets.ts';
import { listSearchWords } from './search-words.ts';

/** The kinds of pages that a search can be narrowed to, in the order in which they are offered. */
export const searchSections = ['pathway', 'role', 'story', 'page', 'term'] as const;
export type SearchSection = (typeof searchSections)[number];

/** A page as the search knows it before it has read the page itself. */
export interface SearchRecord {
	/** `/en/roles/service-desk-technician/`, or a place on a page: `/en/glossary/#ticket`. */
	address: string;
	section: SearchSection;
	title: string;
	summary: string;
	/** What else it is called, by its authors and by those who search. */
	names: string[];
	/** Other words of the page, each once; left out where a site is too large to send them along. */
	text?: string;
	/** The language of its words, where that is not the reader's. */
	writtenIn?: string;
	/** What a pathway can be filtered by; what nobody has published is left out. */
	facets?: Partial<Record<FacetName, readonly string[]>>;
}

/** Words people type, and our words for the same. */
export interface SearchSynonym {
	typed: string[];
	means: string[];
}

/** The first file a search reads in a language. */
export interface SearchStart {
	/** Words that say nothing about a page, such as "the" and "how". */
	commonWords: string[];
	synonyms: SearchSynonym[];
	/** All pages of a small site; none of a large one. */
	records: SearchRecord[];
	/** Beginnings of words for which there is a part: a file of the pages that have such a word in their names. */
	parts: string[];
}

/** Up to this many characters of JSON, all pages go into the first file with all their words: some 25 KB when compressed. */
const mostInOneFile = 120_000;
/** A part holds the best so many pages for its beginning of a word. What a longer beginning tells apart has parts of its own. */
const mostInPart = 40;
const longestBeginning = 8;

export interface SearchFiles {
	start: SearchStart;
	/** Beginning of a word → the pages of its part. */
	parts: Map<string, SearchRecord[]>;
	/** All words of all names, for the spelling. Empty where the first file holds all pages. */
	vocabulary: string[];
}

/**
 * Divides the records of one language into files such that a query never has to read more than the first and one part a
 * word. The pages of a part are those for which its word says most: in the title before other names, short before long.
 */
export function toSearchFiles(records: readonly SearchRecord[], commonWords: string[], synonyms: SearchSynonym[]): SearchFiles {
	const start = { commonWords, synonyms };
	if (JSON.stringify(records).length <= mostInOneFile) return { start: { ...start, records: [...records], parts: [] }, parts: new Map(), vocabulary: [] };
	const named = records.map(({ text, ...record }) => record);

	/** Word → the records it names, with how well. */
	const byWord = new Map<string, { record: SearchRecord; weight: number }[]>();
	for (const record of named) {
		const weights = new Map<string, number>();
		for (const name of [record.title, ...record.names]) {
			const words = listNameWords(name);
			for (const word of words) weights.set(word, Math.max(weights.get(word) ?? 0, (name === record.title ? 2 : 1) / words.length));
		}
		for (const [word, weight] of weights) byWord.set(word, [...(byWord.get(word) ?? []), { record, weight }]);
	}
	const vocabulary = [...byWord.keys()].sort();
	const parts = new Map<string, SearchRecord[]>();
	const common = new Set(commonWords);
	divide(vocabulary.filter((word) => !common.has(word)), 1);
	return { start: { ...start, records: [], parts: [...parts.keys()] }, parts, vocabulary };

	/** Makes a part for each beginning of this length, and where one is too full, more for longer beginnings. */
	function divide(words: readonly string[], length: number): void {
		for (const [beginning, group] of Map.groupBy(words, (word) => word.slice(0, length))) {
			const best = new Map<SearchRecord, number>();
			for (const word of group) {
				for (const { record, weight } of byWord.get(word) ?? []) best.set(record, Math.max(best.get(record) ?? 0, weight));
			}
			const ranked = [...best].sort(([, a], [, b]) => b - a).map(([record]) => record);
			parts.set(beginning, ranked.slice(0, mostInPart));
			if (ranked.length > mostInPart && length < longestBeginning) divide(group.filter((word) => word.length > length), length + 1);
		}
	}
}

/** The words of a name, and each two neighbours run together, since people write "helpdesk" and "help desk". */
export function listNameWords(name: string): string[] {
	const words = listSearchWords(name);
	const together = words.flatMap((word, at) => (at === 0 ? [] : [`${words[at - 1]}${word}`]));
	return [...words, ...together];
}

/** The part that knows most about a word: of the longest beginning there is. */
export function findPart(word: string, parts: ReadonlySet<string>): string | undefined {
	for (let length = word.length; length > 0; length--) {
		if (parts.has(word.slice(0, length))) return word.slice(0, length);
	}
	return undefined;
}

/** The name of a part among files, in letters that every server and disk takes: `ñan` → `part--f1-an`. */
export const searchFileName = (beginning: string): string =>
	`part-${[...beginning].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `-${letter.codePointAt(0)?.toString(16)}-`)).join('')}`;
