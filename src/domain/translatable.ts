import { type Content, type ContentSource, listAllEntries } from './content.ts';
import { fingerprintWords, listStaleFields } from './fingerprint.ts';
import { pickWords, quizWordFields } from './word-fields.ts';
import type { Translation } from './words.schema.ts';

/** Something that stands once in the source language and again in others: an entry, or the quiz. */
export interface Translatable {
	/** `pathways/summer-internship`, `quiz` */
	name: string;
	/** Fingerprints of its words in the source language, by field. */
	english: Record<string, string>;
	/** Its translations by language. Without `translation` a file does not say how it was made. */
	translations: Map<string, ContentSource & { translation: Translation | undefined }>;
}

/** Everything that has words, in the order of the collections, the quiz last. */
export function listTranslatable(content: Content): Translatable[] {
	const entries = listAllEntries(content).map((entry): Translatable => ({
		name: `${entry.collection}/${entry.slug}`,
		english: fingerprintWords(pickWords(entry.collection, entry.data), entry.body),
		translations: new Map([...entry.translations].map(([language, file]) => [language, { file: file.file, locate: file.locate, translation: file.data.translation }])),
	}));
	const [sourceLanguage = ''] = content.site.data.languages;
	const source = content.quizWords.get(sourceLanguage);
	if (!source) return entries;
	const words = Object.fromEntries(quizWordFields.map((field) => [field, source.data[field]]));
	const translations = [...content.quizWords].filter(([language]) => language !== sourceLanguage);
	return [
		...entries,
		{
			name: 'quiz',
			english: fingerprintWords(words, ''),
			translations: new Map(translations.map(([language, file]) => [language, { file: file.file, locate: file.locate, translation: file.data.translation }])),
		},
	];
}

/** The fields of a translation that the source language has left behind; `undefined` where it does not say what it was made from. */
export const findStaleFields = (translation: Translation | undefined, english: Readonly<Record<string, string>>): string[] | undefined =>
	translation?.english && listStaleFields(translation.english, english);
