import { entryAddress, homeAddress, pageAddress, termAddress } from '../domain/address.ts';
import { type Facets, toFacets } from '../domain/facets.ts';
import { isKnown } from '../domain/known.ts';
import type { PathwayKind } from '../domain/pathway-values.ts';
import type { SearchSection } from '../domain/search-index.ts';
import { type Entry, listEntries } from './entries.ts';
import { loadQuiz } from './quiz.ts';
import { listLanguages } from './site.ts';

/** Pages that the site makes itself, in all languages. */
const interfacePages = ['pathways', 'roles', 'stories', 'timeline', 'glossary', 'search', 'compare', 'dates'];

/** A page of the site as lists, the search and the site map need it. */
export interface ListedPage {
	address: string;
	title: string;
	summary: string;
	section: SearchSection;
	/** What else its authors call it. */
	names: string[];
	/** Its other texts in short pieces: questions and answers, tasks, skills, notes. */
	more: string[];
	/** The text under the front matter, in Markdown. */
	text: string;
	/** What a pathway can be filtered by. */
	facets?: Facets;
	/** What the picture of a pathway shows: `marks` are the kinds of its parts. */
	pathway?: { kind: PathwayKind; length: { value: string; about?: boolean | undefined } | undefined; marks: readonly string[] };
	/** The language of its words. */
	writtenIn: string;
	/** Languages it has words in; the page exists in all. */
	translations: string[];
	/** The day it was last compared with its sources. */
	checked?: string | undefined;
}

/** Every entry with a page or a place of its own, in one language. */
export async function listPages(language: string): Promise<ListedPage[]> {
	const pathways = (await listEntries('pathways', language)).map((entry): ListedPage => ({
		...describe(entry, entryAddress(language, 'pathways', entry.slug), 'pathway'),
		names: [...(entry.words.officialName ? [entry.words.officialName] : []), ...entry.words.aliases],
		facets: toFacets(entry.facts),
		pathway: {
			kind: entry.facts.kind,
			length: isKnown(entry.facts.length) ? entry.facts.length : undefined,
			marks: entry.facts.phases.slice(0, 5).map(() => entry.facts.kind),
		},
	}));
	const roles = (await listEntries('roles', language)).map((entry) => describe(entry, entryAddress(language, 'roles', entry.slug), 'role'));
	const stories = (await listEntries('stories', language)).map((entry) => describe(entry, entryAddress(language, 'stories', entry.slug), 'story'));
	const pages = (await listEntries('pages', language)).map((entry): ListedPage => ({
		...describe(entry, pageAddress(language, entry.slug), 'page'),
		names: [...(entry.words.menuTitle ? [entry.words.menuTitle] : []), ...entry.words.aliases],
	}));
	const terms = (await listEntries('glossary', language)).map((entry) => describe(entry, termAddress(language, entry.slug), 'term'));
	return [...pathways, ...roles, ...stories, ...pages, ...terms];
}

const fallbacks = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Pages that have no words in a language and are shown in another there: address → that other language. Listed once a build; in dev each time. */
export function listFallbacks(language: string): Promise<ReadonlyMap<string, string>> {
	const known = fallbacks.get(language);
	if (known && import.meta.env.PROD) return known;
	const listing = listPages(language).then(
		(pages) => new Map(pages.filter(({ writtenIn, section }) => writtenIn !== language && section !== 'term').map(({ address, writtenIn }) => [address, writtenIn])),
	);
	fallbacks.set(language, listing);
	return listing;
}

function describe(entry: Entry<'pathways' | 'roles' | 'stories' | 'pages' | 'glossary'>, address: string, section: SearchSection): ListedPage {
	const { title, summary, aliases, ...others } = entry.words;
	return {
		address,
		section,
		title,
		summary,
		names: aliases,
		more: listTexts(others),
		text: entry.body,
		writtenIn: entry.writtenIn,
		translations: entry.translations,
		checked: entry.facts.checked,
	};
}

/** All texts in a value, however deep: of lists, and of what stands under names. */
function listTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listTexts) : [];
}

/** Every address a search engine may list: only in languages the page has words in. */
export async function listPublicAddresses(): Promise<{ address: string; alternates: Record<string, string>; checked?: string | undefined }[]> {
	const languages = await listLanguages();
	const quiz = await loadQuiz(languages[0] ?? 'en');
	const everywhere = [
		(language: string) => homeAddress(language),
		...interfacePages.map((page) => (language: string) => pageAddress(language, page)),
	].map((addressIn) => ({ addressIn, translations: languages }));
	everywhere.push({ addressIn: (language) => pageAddress(language, 'quiz'), translations: quiz.translations });
	const fixed = everywhere.flatMap(({ addressIn, translations }) =>
		translations.map((language) => ({
			address: addressIn(language),
			alternates: Object.fromEntries(translations.map((tag) => [tag, addressIn(tag)])),
		})),
	);
	const listed = await Promise.all(
		languages.map(async (language) =>
			(await listPages(language))
				.filter(({ section, translations }) => section !== 'term' && translations.includes(language))
				.map(({ address, translations, checked }) => ({
					address,
					alternates: Object.fromEntries(translations.map((tag) => [tag, address.replace(`/${language}/`, `/${tag}/`)])),
					checked,
				})),
		),
	);
	return [...fixed, ...listed.flat()];
}
