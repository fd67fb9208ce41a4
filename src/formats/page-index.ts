import { pageAddress } from '../domain/address.ts';
import type { SearchRecord } from '../domain/search-index.ts';

/** A part of the list of all pages, in alphabetical order. */
export interface PageIndexVolume {
	address: string;
	/** `Accessibility – Cohort` */
	title: string;
	pages: SearchRecord[];
}

/** Up to so many pages stand in one list. */
const mostInVolume = 150;

/** All pages in alphabetical order, like an encyclopaedia in as many volumes as it takes; the first is the search page itself. */
export function toPageIndex(records: readonly SearchRecord[], language: string): PageIndexVolume[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const sorted = records.toSorted((a, b) => compare(a.title, b.title));
	const count = Math.max(1, Math.ceil(sorted.length / mostInVolume));
	const size = Math.ceil(sorted.length / count);
	return Array.from({ length: count }, (_, at) => {
		const pages = sorted.slice(at * size, (at + 1) * size);
		return {
			address: at === 0 ? pageAddress(language, 'search') : pageAddress(language, `search/${at + 1}`),
			title: [pages[0]?.title, pages.at(-1)?.title].join(' – '),
			pages,
		};
	});
}
