import { entryAddress, homeAddress, pageAddress, termAddress } from '../domain/address.ts';
import { listEntries } from './entries.ts';
import { listLanguages } from './site.ts';
import { loadQuiz } from './quiz.ts';

/** A page of the site as lists and the site map need it. */
export interface ListedPage {
	address: string;
	title: string;
	summary: string;
	section: 'pathway' | 'role' | 'story' | 'page' | 'term';
	/** Languages it has words in; the page exists in all. */
	translations: string[];
	/** The day it was last compared with its sources. */
	checked?: string | undefined;
}

/** Every entry with a page or a place of its own, in one language. */
export async function listPages(language: string): Promise<ListedPage[]> {
	const pathways = (await listEntries('pathways', language)).map((entry): ListedPage => ({
		address: entryAddress(language, 'pathways', entry.slug),
		section: 'pathway',
		...describe(entry),
	}));
	const roles = (await listEntries('roles', language)).map((entry): ListedPage => ({
		address: entryAddress(language, 'roles', entry.slug),
		section: 'role',
		...describe(entry),
	}));
	const stories = (await listEntries('stories', language)).map((entry): ListedPage => ({
		address: entryAddress(language, 'stories', entry.slug),
		section: 'story',
		...describe(entry),
	}));
	const pages = (await listEntries('pages', language)).map((entry): ListedPage => ({
		address: pageAddress(language, entry.slug),
		section: 'page',
		...describe(entry),
	}));
	const terms = (await listEntries('glossary', language)).map((entry): ListedPage => ({
		address: termAddress(language, entry.slug),
		section: 'term',
		...describe(entry),
	}));
	return [...pathways, ...roles, ...stories, ...pages, ...terms];
}

const describe = ({ words, facts, translations }: {
	words: { title: string; summary: string };
	facts: { checked: string };
	translations: string[];
}) => ({ title: words.title, summary: words.summary, translations, checked: facts.checked });

/** Every address a search engine may list: only in languages the page has words in. */
export async function listPublicAddresses(): Promise<{ address: string; alternates: Record<string, string>; checked?: string | undefined }[]> {
	const languages = await listLanguages();
	const interfacePages = ['pathways', 'roles', 'stories', 'timeline', 'glossary', 'search', 'compare', 'dates'];
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
