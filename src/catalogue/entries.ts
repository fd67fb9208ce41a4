import { type CollectionEntry, getCollection } from 'astro:content';
import type { CollectionName, EntryData, TranslationData } from '../domain/collections.schema.ts';
import { fingerprintWords, listStaleFields } from '../domain/fingerprint.ts';
import { pickWords, wordFields } from '../domain/word-fields.ts';
import { isStoryPublic } from '../domain/consent.ts';
import { showsDrafts } from './preview.ts';
import { loadSite } from './site.ts';
import { siteToday } from './today.ts';

type WordField<Name extends CollectionName> = (typeof wordFields)[Name][number];

/** One entry as it is shown in one language: its facts, which are the same in all, and its words in the best language there is. */
export interface Entry<Name extends CollectionName> {
	collection: Name;
	/** The folder's name. */
	slug: string;
	/** The language of the page around it. */
	language: string;
	/** The language its words are in: `language`, or the source language where no translation exists. */
	writtenIn: string;
	/** Languages it has words in, the source language first. */
	translations: string[];
	facts: Omit<EntryData<Name>, WordField<Name>>;
	words: Pick<EntryData<Name>, Extract<WordField<Name>, keyof EntryData<Name>>>;
	/** How the translation was made; `undefined` in the source language. */
	translation: { madeBy: string; reviewedBy: string | undefined; staleFields: string[] } | undefined;
	/** The text under the front matter. */
	body: string;
	/** For `render` of `astro:content`. */
	source: CollectionEntry<CollectionName>;
}

/** Everything published in a collection, in one language, in the order of the content. Nothing else decides what is public. */
export async function listEntries<Name extends CollectionName>(collection: Name, language: string): Promise<Entry<Name>[]> {
	return (await loadCollection(collection)).map((joined) => inLanguage(joined, language));
}

/** One published entry, or `undefined`. */
export async function findEntry<Name extends CollectionName>(
	collection: Name,
	slug: string,
	language: string,
): Promise<Entry<Name> | undefined> {
	const found = (await loadCollection(collection)).find((joined) => joined.slug === slug);
	return found && inLanguage(found, language);
}

/** The entries of a list of slugs that are published, in the order of the list. */
export async function followReferences<Name extends CollectionName>(
	collection: Name,
	slugs: readonly string[],
	language: string,
): Promise<Entry<Name>[]> {
	const entries = await listEntries(collection, language);
	return slugs.flatMap((slug) => entries.filter((entry) => entry.slug === slug));
}

/** An entry as Astro's store keeps it. */
interface Stored<Data> {
	id: string;
	data: Data;
	body?: string;
}

/** An entry with all its languages. */
interface Joined<Name extends CollectionName> {
	collection: Name;
	slug: string;
	sourceLanguage: string;
	entry: Stored<EntryData<Name>>;
	translations: Map<string, Stored<TranslationData<Name>>>;
	inLanguage: Map<string, Entry<Name>>;
}

const loaded = new Map<CollectionName, Promise<unknown>>();

/** Loads a collection once a build; in dev each time, since files change under it. */
function loadCollection<Name extends CollectionName>(collection: Name): Promise<Joined<Name>[]> {
	const known = loaded.get(collection) as Promise<Joined<Name>[]> | undefined;
	if (known && import.meta.env.PROD) return known;
	const loading = joinCollection(collection);
	loaded.set(collection, loading);
	return loading;
}

async function joinCollection<Name extends CollectionName>(collection: Name): Promise<Joined<Name>[]> {
	const site = await loadSite();
	const sourceLanguage = site.languages[0] ?? 'en';
	const today = siteToday(site.timeZone);
	// Astro types its collections one by one; here one function reads them all, by the schemas they were parsed with.
	const entries = (await getCollection(collection)) as unknown as Stored<EntryData<Name>>[];
	const translations = (await getCollection(`${collection}Translations`)) as unknown as Stored<TranslationData<Name>>[];
	const bySlug = new Map<string, Joined<Name>['translations']>();
	for (const translation of translations) {
		const [slug = '', language = ''] = translation.id.split('/');
		if (!site.languages.includes(language)) continue;
		const languages = bySlug.get(slug) ?? new Map<string, Stored<TranslationData<Name>>>();
		bySlug.set(slug, languages.set(language, translation));
	}
	return entries
		.filter(({ data }) => isPublic(data, today))
		.sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
		.map((entry) => ({
			collection,
			slug: entry.id,
			sourceLanguage,
			entry,
			translations: bySlug.get(entry.id) ?? new Map<string, Stored<TranslationData<Name>>>(),
			inLanguage: new Map(),
		}));
}

const isPublic = (data: EntryData<CollectionName>, today: string): boolean =>
	(data.status === 'published' || showsDrafts()) && (!('consent' in data) || isStoryPublic(data, today));

function inLanguage<Name extends CollectionName>(joined: Joined<Name>, language: string): Entry<Name> {
	const known = joined.inLanguage.get(language);
	if (known) return known;
	const { collection, slug, sourceLanguage, entry } = joined;
	const translated = joined.translations.get(language);
	const fields: readonly string[] = wordFields[collection];
	const facts = Object.fromEntries(Object.entries(entry.data).filter(([field]) => !fields.includes(field)));
	const made = translated?.data.translation;
	const english = fingerprintWords(pickWords(collection, entry.data), entry.body ?? '');
	const result = {
		collection,
		slug,
		language,
		writtenIn: translated ? language : sourceLanguage,
		translations: [sourceLanguage, ...joined.translations.keys()],
		facts,
		words: pickWords(collection, translated?.data ?? entry.data),
		translation: made && {
			madeBy: made.madeBy,
			reviewedBy: made.reviewedBy,
			staleFields: made.english ? listStaleFields(made.english, english) : [],
		},
		body: (translated ?? entry).body ?? '',
		source: translated ?? entry,
	} as unknown as Entry<Name>;
	joined.inLanguage.set(language, result);
	return result;
}
