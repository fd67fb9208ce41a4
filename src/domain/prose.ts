import type { CollectionName } from './collections.schema.ts';
import { type Content, type ContentFileOf, type ContentSource, listAllEntries, type Position, type TextOutline } from './content.ts';
import { wordFields } from './word-fields.ts';

/** A piece of text that people read, with its place. */
export interface Prose {
	source: ContentSource;
	language: string;
	text: string;
	/** Its place: the path of the value in the front matter or the YAML file, or the position in the text. */
	at: readonly PropertyKey[] | Position;
	/** `words` stand in front matter or YAML; the others in the text of an entry. */
	part: 'words' | 'heading' | 'passage';
	/** Whether it is marked as a quotation, as a whole. */
	isQuotation: boolean;
}

/** An entry in one of its languages, with its pieces of prose. */
export interface ProseFile {
	collection: CollectionName;
	slug: string;
	file: ContentFileOf<object>;
	language: string;
	prose: Prose[];
}

/** What has been listed of a content, since several rules ask for it. */
const listed = new WeakMap<Content, ProseFile[]>();

/** Every entry in every language it has, the source language first. */
export function listProseFiles(content: Content): readonly ProseFile[] {
	const files = listed.get(content) ?? collectProseFiles(content);
	listed.set(content, files);
	return files;
}

function collectProseFiles(content: Content): ProseFile[] {
	const [sourceLanguage = 'en'] = content.site.data.languages;
	return listAllEntries(content).flatMap((entry) =>
		[[sourceLanguage, entry] as const, ...entry.translations].map(([language, file]) => ({
			collection: entry.collection,
			slug: entry.slug,
			file,
			language,
			prose: listEntryProse(entry.collection, file, language),
		})),
	);
}

/** The prose of the files that are no entries: site.yaml and the words of the quiz. */
export function listDataProse(content: Content): Prose[] {
	const { site } = content;
	const fields = ['program', 'tagline', 'summary', 'notice', 'startingPoints'] as const;
	const siteWords = fields.flatMap((field) => listTexts(site.data[field], [field]).map(({ text, at }) => ({ source: site, language: String(at.at(-1)), text, at, part: 'words' as const, isQuotation: false })));
	return [...siteWords.filter(({ at }) => at.at(-1) !== 'id'), ...listQuizProse(content)];
}

/** The prose of the quiz in every language. */
export const listQuizProse = (content: Content): Prose[] =>
	[...content.quizWords].flatMap(([language, file]) => {
		const { title, summary, intro, questions } = file.data;
		return listTexts({ title, summary, intro, questions }, []).map(({ text, at }) => ({ source: file, language, text, at, part: 'words' as const, isQuotation: false }));
	});

function listEntryProse(collection: CollectionName, file: ContentFileOf<object>, language: string): Prose[] {
	const words = file.data as Record<string, unknown>;
	// Aliases are what people type into the search, not what they read.
	const fields = wordFields[collection].filter((field) => field !== 'aliases');
	const fromWords = fields.flatMap((field) => listTexts(words[field], [field])).map(({ text, at }) => ({ source: file, language, text, at, part: 'words' as const, isQuotation: false }));
	const { headings, passages } = file.outline as TextOutline;
	return [
		...fromWords,
		...headings.map(({ text, position }) => ({ source: file, language, text, at: position, part: 'heading' as const, isQuotation: false })),
		...passages.map(({ text, position, isQuotation }) => ({ source: file, language, text, at: position, part: 'passage' as const, isQuotation })),
	];
}

/** Every text in a value, at any depth, with the way to it. */
function listTexts(value: unknown, at: PropertyKey[]): { text: string; at: PropertyKey[] }[] {
	if (typeof value === 'string') return [{ text: value, at }];
	if (value === null || typeof value !== 'object') return [];
	const keys: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return keys.flatMap(([key, inner]) => listTexts(inner, [...at, key]));
}
