import type { ListedPage } from '../catalogue/page-list.ts';
import type { Quiz } from '../catalogue/quiz.ts';
import { pageAddress } from '../domain/address.ts';
import { type FacetName, facetNames } from '../domain/facets.ts';
import type { SearchRecord, SearchSynonym } from '../domain/search-index.ts';
import type { Synonyms } from '../domain/synonyms.schema.ts';
import { listSearchWords } from '../domain/search-words.ts';
import { listCommonWords } from './common-words.ts';
import { listOwnPages } from './own-pages.ts';

/** Every page that can be found in one language: the entries, and the pages that the site makes itself. */
export function toSearchRecords(entries: readonly ListedPage[], quiz: Quiz, synonyms: Synonyms[string], language: string): SearchRecord[] {
	const common = new Set(listCommonWords(language));
	const records = [...entries.map((page) => toRecord(page, common, language)), ...listOwnPages(quiz, language)];
	const byAddress = new Map(records.map((record) => [record.address, record]));
	for (const { typed, pages } of synonyms) {
		for (const page of pages) byAddress.get(toAddress(page, language))?.names.push(...typed);
	}
	for (const record of records) record.names = [...new Set(record.names)];
	return records;
}

/** Synonyms as queries are read by them: those that stand for other words. Those that stand for pages are names of these. */
export const toSearchSynonyms = (synonyms: Synonyms[string]): SearchSynonym[] =>
	synonyms.filter(({ means }) => means.length > 0).map(({ typed, means }) => ({ typed, means }));

/** `roles/service-desk-technician` → its address; `glossary/ticket` → its place on the glossary page. */
function toAddress(page: string, language: string): string {
	const [section, slug] = page.split('/');
	return section === 'glossary' && slug ? `${pageAddress(language, 'glossary')}#${slug}` : pageAddress(language, page);
}

function toRecord({ address, section, title, summary, names, more, text, writtenIn, facets }: ListedPage, common: ReadonlySet<string>, language: string): SearchRecord {
	const shown = new Set([title, summary, ...names].flatMap(listSearchWords));
	const others = [...more, toPlainText(text)].flatMap(listSearchWords).filter((word) => !common.has(word) && !shown.has(word));
	const record: SearchRecord = { address, section, title, summary, names: [...names], text: [...new Set(others)].sort().join(' ') };
	if (writtenIn !== language) record.writtenIn = writtenIn;
	if (facets) record.facets = Object.fromEntries(facetNames.flatMap((name): [FacetName, readonly string[]][] => (facets[name] ? [[name, facets[name]]] : [])));
	return record;
}

/** Markdown without its tags and the addresses of its links. */
const toPlainText = (markdown: string): string => markdown.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\]\([^)]*\)/g, '] ');
