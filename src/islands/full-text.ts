import type { SearchRecord, SearchSection } from '../domain/search-index.ts';

/** What Pagefind's own script offers, as far as we use it. */
interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
	url: string;
	excerpt: string;
	meta: { title?: string; section?: string; language?: string };
}

/** A page whose text holds the words of a query. */
export interface TextHit {
	/** What the page says of itself: without other names. */
	record: SearchRecord;
	/** Text of the page around the words, which stand between `<mark>` and `</mark>`; all else in it is escaped. */
	excerpt: string;
}

const mostHits = 20;

/** The thorough layer of the search: Pagefind over the full texts, loaded when somebody needs it. */
export class FullText {
	readonly #address: string;
	#loading: Promise<Pagefind> | undefined;

	/** @param address of Pagefind's script */
	constructor(address: string) {
		this.#address = address;
	}

	/** Pages with all the words; where there are none, pages with any of them. Rejects when Pagefind cannot be had. */
	async search(words: readonly string[]): Promise<TextHit[]> {
		const pagefind = await this.#load();
		let { results } = await pagefind.search(words.join(' '));
		if (results.length === 0 && words.length > 1) {
			const single = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
			results = single.flat();
		}
		const pages = await Promise.all(results.slice(0, mostHits).map((result) => result.data()));
		return [...new Map(pages.map((page) => [page.url, toHit(page)])).values()];
	}

	#load(): Promise<Pagefind> {
		this.#loading ??= import(/* @vite-ignore */ this.#address).then(async (pagefind: Pagefind) => {
			await pagefind.options({ excerptLength: 24 });
			await pagefind.init();
			return pagefind;
		});
		// A load that failed, for want of a connection say, is tried again with the next query.
		this.#loading.catch(() => (this.#loading = undefined));
		return this.#loading;
	}
}

function toHit({ url, excerpt, meta }: PagefindPage): TextHit {
	const record: SearchRecord = { address: url, title: meta.title ?? url, section: (meta.section ?? 'page') as SearchSection, summary: '', names: [] };
	if (meta.language) record.writtenIn = meta.language;
	return { record, excerpt };
}
