import MiniSearch, { type SearchResult } from 'minisearch';
import { findPart, listNameWords, type SearchRecord, type SearchStart, type SearchSynonym } from '../domain/search-index.ts';
import { findNearest } from '../domain/nearest.ts';
import { listSearchWords } from '../domain/search-words.ts';
import type { Stemmer } from './stemmers.ts';

/** A page that a query finds. */
export interface InstantHit {
	record: SearchRecord;
	score: number;
	/** The words of the page that were found, as the search compares them. */
	found: string[];
}

export interface InstantAnswer {
	hits: InstantHit[];
	/** Whether nothing found here has all words of the query, so that texts which this layer does not know may answer better. */
	needsTexts: boolean;
	/** The query as it was understood, where a word of it is spelt otherwise. */
	corrected: string | undefined;
}

/** Reads one of the files that `toSearchFiles` makes: a part by its beginning, or the vocabulary. */
export interface SearchFileReader {
	readPart(beginning: string): Promise<SearchRecord[]>;
	readVocabulary(): Promise<string[]>;
}

/** Longer queries are cut: nobody types them, and they would take long. */
const mostLetters = 200;
const mostWords = 12;
const mostSuggestions = 3;

const boost = { title: 8, names: 3, summary: 1, text: 0.8 };
/** How much more a page counts when a name of it is the query, says the same, begins with it, or is a part of it. */
const sameName = 4;
const wholeName = 2.5;
const beginsName = 2.5;
const standsInQuery = 1.5;
/** How much a page counts that was found by other words for the same, and by words spelt otherwise. */
const bySynonym = 0.9;
const byCorrection = 0.8;
/** A page is left out that has less than this share of the best one's score: it only shares a word with the query. */
const leastShare = 0.03;
const sectionWeights: Record<SearchRecord['section'], number> = { pathway: 1.1, role: 1.1, page: 1.1, story: 0.9, term: 0.7 };

/**
 * The fast layer of the search: finds pages by their names, by what people call them, by their summaries, and on a small
 * site by all their words, while the visitor types. It forgives spelling, and reads synonyms both of staff and of authors.
 */
export class InstantSearch {
	readonly #stem: Stemmer;
	readonly #reader: SearchFileReader;
	readonly #commonWords: ReadonlySet<string>;
	readonly #parts: ReadonlySet<string>;
	readonly #synonyms: { typed: string[][]; means: string[][] }[];
	readonly #index: MiniSearch<SearchRecord>;
	readonly #records = new Map<string, SearchRecord>();
	readonly #forms = new Map<string, string[]>();
	/** Whether the index asks for the words of a record, and not for those of a query. */
	#isReading = false;
	/** Every word of the records that have been read. */
	readonly #known = new Set<string>();
	/** Address → the names of the page, each in words, and as the stems of those that tell something. */
	readonly #names = new Map<string, { words: string[]; stems: string[] }[]>();
	readonly #readParts = new Map<string, Promise<void>>();

	constructor(start: SearchStart, stem: Stemmer, reader: SearchFileReader) {
		this.#stem = stem;
		this.#reader = reader;
		this.#commonWords = new Set(start.commonWords);
		this.#parts = new Set(start.parts);
		// A synonym of nothing but common words would stand in every question.
		const inWords = (texts: readonly string[]): string[][] =>
			texts.map(listSearchWords).filter((words) => words.some((word) => !this.#commonWords.has(word)));
		this.#synonyms = start.synonyms.map(({ typed, means }: SearchSynonym) => ({ typed: inWords(typed), means: inWords(means) }));
		this.#index = new MiniSearch<SearchRecord>({
			idField: 'address',
			fields: Object.keys(boost),
			extractField: (record, field) => {
				const value = record[field as keyof SearchRecord];
				return Array.isArray(value) ? value.join('\n') : String(value ?? '');
			},
			// Names keep their neighbours run together too; a line is a name. The text is words already.
			tokenize: (text, field) => (field === 'title' || field === 'names' ? text.split('\n').flatMap(listNameWords) : field === 'text' ? text.split(' ') : listSearchWords(text)),
			processTerm: (word) => {
				if (this.#isReading) this.#known.add(word);
				return this.toForms(word);
			},
			searchOptions: { tokenize: (text) => text.split(' ') },
		});
		this.#add(start.records);
	}

	/** The best pages first. Reads the parts it needs, and rejects when one cannot be had. */
	async search(query: string): Promise<InstantAnswer> {
		const typed = toQueryWords(query);
		if (typed.length === 0) return { hits: [], needsTexts: false, corrected: undefined };
		const isComplete = /\s$/.test(query);
		await this.#read(typed);
		const corrected = typed.map((word) => (this.#commonWords.has(word) ? word : this.#correct(word, !isComplete)));
		const isCorrected = corrected.some((word, at) => word !== typed[at]);
		const replaced = this.#replaceSynonyms(isCorrected ? corrected : typed);
		await this.#read(replaced.flat());

		const best = new Map<string, InstantHit & { covered: number }>();
		const look = (variant: readonly string[], isExact: boolean, weight: number): void => {
			const telling = this.#dropCommon(variant);
			for (const { result, covered } of this.#find(telling, isExact)) {
				const record = this.#records.get(String(result.id));
				if (!record) continue;
				const score = result.score * covered ** 2 * sectionWeights[record.section] * this.#nameWeight(record, variant, !isExact) * weight;
				if (score > (best.get(record.address)?.score ?? 0)) best.set(record.address, { record, score, found: result.terms, covered });
			}
		};
		look(typed, isComplete, 1);
		if (isCorrected) look(corrected, isComplete, byCorrection);
		for (const variant of replaced) look(variant, true, bySynonym);
		const ranked = [...best.values()].toSorted((a, b) => b.score - a.score);
		const hits = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * leastShare);
		const isWhole = hits[0]?.covered === 1;
		return { hits, needsTexts: hits.length === 0 || (!isWhole && this.#parts.size > 0), corrected: isCorrected ? corrected.join(' ') : undefined };
	}

	/** A page that has been read, by its address. */
	find(address: string): SearchRecord | undefined {
		return this.#records.get(address);
	}

	/** Pages whose names are a little like a query that finds nothing. */
	suggest(query: string): SearchRecord[] {
		const results = this.#index.search(this.toWords(query).join(' '), { fields: ['title', 'names'], boost, fuzzy: 0.4, maxFuzzy: 4, prefix: true });
		return results.slice(0, mostSuggestions).flatMap(({ id }) => this.#records.get(String(id)) ?? []);
	}

	/** The words of a query that say something about a page. */
	toWords(query: string): string[] {
		return this.#dropCommon(toQueryWords(query));
	}

	/** A word and its stem, as pages are found by. */
	toForms(word: string): string[] {
		const known = this.#forms.get(word);
		if (known) return known;
		const stem = this.#stem(word);
		const forms = stem === word ? [word] : [word, stem];
		this.#forms.set(word, forms);
		return forms;
	}

	#add(records: readonly SearchRecord[]): void {
		for (const record of records) {
			if (this.#records.has(record.address)) continue;
			this.#records.set(record.address, record);
			this.#isReading = true;
			this.#index.add(record);
			this.#isReading = false;
			const names = [record.title, ...record.names].map(listSearchWords);
			this.#names.set(record.address, names.map((words) => ({ words, stems: this.#toStems(words) })));
		}
	}

	#dropCommon(words: readonly string[]): string[] {
		const telling = words.filter((word) => !this.#commonWords.has(word));
		return telling.length > 0 ? telling : [...words];
	}

	/** The query with our words in place of what was typed: one query for each synonym that stands in it. */
	#replaceSynonyms(words: readonly string[]): string[][] {
		return this.#synonyms.flatMap(({ typed, means }) => {
			const found = typed.flatMap((phrase) => findPhrase(words, phrase).map((at) => ({ at, length: phrase.length })));
			const longest = found.toSorted((a, b) => b.length - a.length)[0];
			return longest ? means.map((our) => [...words.slice(0, longest.at), ...our, ...words.slice(longest.at + longest.length)]) : [];
		});
	}

	/** Reads the parts of these words, and of what they may have been meant to be. */
	async #read(words: readonly string[]): Promise<void> {
		if (this.#parts.size === 0) return;
		await Promise.all(words.map((word) => this.#readPart(word)));
		const unknown = words.filter((word) => !this.#isKnown(word, true));
		if (unknown.length === 0) return;
		const vocabulary = await this.#reader.readVocabulary();
		await Promise.all(unknown.map((word) => this.#readPart(findNearest(word, vocabulary) ?? word)));
	}

	#readPart(word: string): Promise<void> {
		const beginning = findPart(word, this.#parts);
		if (beginning === undefined) return Promise.resolve();
		const reading = this.#readParts.get(beginning) ?? this.#reader.readPart(beginning).then((records) => this.#add(records));
		this.#readParts.set(beginning, reading);
		return reading;
	}

	/** Whether a word is one of ours, or, while it is being typed, begins one. */
	#isKnown(word: string, mayContinue: boolean): boolean {
		if (this.#known.has(word)) return true;
		return mayContinue && word.length > 1 && [...this.#known].some((known) => known.startsWith(word));
	}

	/** Pages with any of the words, each with the share of the query it answers; rare words count for more. */
	#find(words: readonly string[], isComplete: boolean): { result: SearchResult; covered: number }[] {
		const last = words.at(-1);
		const results = this.#index.search(words.join(' '), {
			boost,
			combineWith: 'OR',
			prefix: (word) => word.length > 2 || (word === last && !isComplete),
			fuzzy: (word) => (this.#isKnown(word, true) ? false : word.length < 4 ? false : word.length < 6 ? 1 : word.length < 10 ? 2 : 3),
			weights: { fuzzy: 0.5, prefix: 0.3 },
		});
		const matches = results.map((result) => new Set(words.filter((word) => this.toForms(word).some((form) => result.queryTerms.includes(form)))));
		const worth = new Map(words.map((word) => [word, Math.log(1 + this.#records.size / (1 + matches.filter((matched) => matched.has(word)).length))]));
		const sum = (some: Iterable<string>): number => [...some].reduce((total, word) => total + (worth.get(word) ?? 0), 0);
		const all = sum(new Set(words));
		return results.map((result, at) => ({ result, covered: sum(matches[at] ?? []) / all }));
	}

	/** How much more a page counts for its names: when one is the query, begins with it, or stands in it. */
	#nameWeight({ address }: SearchRecord, words: readonly string[], mayContinue: boolean): number {
		const query = this.#toStems(words);
		const weights = (this.#names.get(address) ?? []).map((name) => {
			if (words.length === name.words.length && words.every((word, at) => word === name.words[at])) return sameName;
			if (this.#begins(name.words, words, mayContinue)) return beginsName;
			const shared = name.stems.filter((stem) => query.includes(stem)).length;
			if (shared < name.stems.length) return 1;
			return shared === query.length ? wholeName : 1 + (standsInQuery * shared) / query.length;
		});
		return Math.max(1, ...weights);
	}

	#begins(name: readonly string[], words: readonly string[], mayContinue: boolean): boolean {
		return words.every((word, at) => (mayContinue && at === words.length - 1 ? name[at]?.startsWith(word) : name[at] === word));
	}

	#toStems(words: readonly string[]): string[] {
		return [...new Set(this.#dropCommon(words).map((word) => this.toForms(word).at(-1) ?? word))];
	}

	/** The word of ours that an unknown word most likely stands for; the word itself where none is near. */
	#correct(word: string, mayContinue: boolean): string {
		if (word.length < 4 || this.#isKnown(word, mayContinue)) return word;
		return findNearest(word, this.#known) ?? word;
	}
}

/** The words of a query, as far as they are looked at. */
const toQueryWords = (query: string): string[] => listSearchWords(query.slice(0, mostLetters)).slice(0, mostWords);

/** Where a phrase begins in a list of words. */
function findPhrase(words: readonly string[], phrase: readonly string[]): number[] {
	return words.flatMap((_, at) => (phrase.length > 0 && phrase.every((word, index) => words[at + index] === word) ? [at] : []));
}
