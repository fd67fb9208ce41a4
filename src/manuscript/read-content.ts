import type { z } from 'zod';
import { accessibilityRunSchema } from '../domain/accessibility-run.schema.ts';
import { type CollectionName, collectionNames, collections } from '../domain/collections.schema.ts';
import { type LedgerLine, parseLedger } from '../domain/address-ledger.ts';
import type { Content, ContentEntry, ContentFileOf, ContentSource, DataFile } from '../domain/content.ts';
import type { Issue } from '../domain/issue.ts';
import { mediaSchema } from '../domain/media.schema.ts';
import { questionsSchema, quizWordsSchema } from '../domain/quiz.schema.ts';
import { parseShortLinks, type ShortLink } from '../domain/short-link.ts';
import { siteSchema, sourcesSchema } from '../domain/site.schema.ts';
import { synonymsSchema } from '../domain/synonyms.schema.ts';
import { type ContentFile } from './content-file.ts';
import { listContentFiles, readContentFile } from './content-files.ts';
import { parseText } from './dialect.ts';
import { findCutValues } from './cut-value.ts';
import { explainFaults } from './explain.ts';
import { normaliseText, readManuscript } from './front-matter.ts';
import { emptyOutline, outlineText } from './outline.ts';
import { findStrangeCharacter } from './strange-characters.ts';
import { findUntidy } from './untidy.ts';
import { readYaml } from './yaml-text.ts';

/** What could be read of a content folder, and what could not. */
export interface ReadContent {
	/** `undefined` if one of the files every site needs is missing or unreadable. */
	content: Content | undefined;
	issues: Issue[];
	/** The text of every file that holds text, by its path. */
	texts: Map<string, string>;
}

const dataSchemas = {
	site: siteSchema,
	sources: sourcesSchema,
	synonyms: synonymsSchema,
	questions: questionsSchema,
	media: mediaSchema,
	'quiz-words': quizWordsSchema,
	'accessibility-run': accessibilityRunSchema,
} as const;

/** What has been read of a file with a certain text, so that a file that did not change is not read twice. */
export type ReadCache = Map<string, { text: string; read: unknown; issues: Issue[] }>;

/** Reads a whole content folder. Nothing it finds makes it throw: every fault is an issue. */
export function readContent(folder: string, remembered: ReadCache = new Map()): ReadContent {
	const issues: Issue[] = [];
	const texts = new Map<string, string>();
	const data = new Map<string, DataFile<unknown>>();
	const quizWords: Content['quizWords'] = new Map();
	const pictures: string[] = [];
	const unreadable = new Set<string>();
	let ledger: LedgerLine[] = [];
	let shortLinks: ShortLink[] = [];
	const entryFiles: { file: ContentFile & { kind: 'entry' }; read: ContentFileOf<unknown> }[] = [];

	let files: ContentFile[] = [];
	try {
		files = listContentFiles(folder);
	} catch {
		issues.push(missingFile('site.yaml', `There is no folder "${folder}", so there is nothing to read.`));
		return { content: undefined, issues, texts };
	}
	for (const file of files) {
		if (file.kind === 'picture') {
			pictures.push(file.file);
			continue;
		}
		if (file.kind === 'unknown') {
			issues.push(unknownFile(file.file));
			continue;
		}
		const text = readContentFile(folder, file.file);
		texts.set(file.file, text);
		issues.push(...remember(remembered, `form of ${file.file}`, text, [], () => findFormFaults(text, file.file)));
		if (text.length > mostLetters) continue;
		if (file.kind === 'addresses') {
			ledger = parseLedger(normaliseText(text));
			continue;
		}
		if (file.kind === 'short-links') {
			shortLinks = parseShortLinks(normaliseText(text));
			continue;
		}
		if (file.kind === 'entry') {
			const schema = collections[file.collection][file.language === undefined ? 'entry' : 'translation'];
			const read = remember(remembered, file.file, text, issues, (found) => readEntry(text, file.file, schema, found));
			if (read) entryFiles.push({ file, read });
			if (!read || read.outline === emptyOutline) unreadable.add(file.file);
		} else {
			const { kind } = file;
			const read = remember(remembered, file.file, text, issues, (found) => readData(text, file.file, dataSchemas[kind], found));
			if (!read) unreadable.add(file.file);
			else if (file.kind === 'quiz-words') quizWords.set(file.language, read as DataFile<never>);
			else data.set(file.kind, read);
		}
	}

	const site = data.get('site') as Content['site'] | undefined;
	const sources = data.get('sources') as Content['sources'] | undefined;
	const questions = data.get('questions') as Content['questions'] | undefined;
	for (const [kind, file] of [['site', 'site.yaml'], ['sources', 'sources.yaml'], ['questions', 'quiz/questions.yaml']] as const) {
		if (!data.has(kind) && !texts.has(file)) issues.push(missingFile(file, `The content folder has no ${file}.`));
	}
	if (!site || !sources || !questions) return { content: undefined, issues, texts };
	const content: Content = {
		site,
		sources,
		questions,
		quizWords,
		synonyms: data.get('synonyms') as Content['synonyms'],
		media: data.get('media') as Content['media'],
		accessibilityRun: data.get('accessibility-run') as Content['accessibilityRun'],
		unreadable,
		ledger,
		shortLinks,
		pictures,
		entries: joinEntries(entryFiles, issues),
	};
	return { content, issues, texts };
}

/** No text that people read is longer; a longer one is a slip of the hand, and slow to look at. */
const mostLetters = 100_000;

/** What is wrong with how a file is written, whatever it says. */
function findFormFaults(text: string, file: string): Issue[] {
	if (text.length > mostLetters) {
		return [{
			rule: 'huge-file',
			file,
			line: 1,
			column: 1,
			severity: 'error',
			problem: `The file is ${Math.round(text.length / 1000)} thousand letters long; ${mostLetters / 1000} thousand is the most.`,
			fix: 'Look for something that was pasted by mistake, or divide the text into two pages.',
		}];
	}
	return [...findStrangeCharacter(text, file), ...findCutValues(text, file), ...findUntidy(text, file)];
}

function remember<Read>(cache: ReadCache, file: string, text: string, issues: Issue[], read: (issues: Issue[]) => Read): Read {
	const known = cache.get(file);
	const found: Issue[] = known?.text === text ? known.issues : [];
	const value = known?.text === text ? (known.read as Read) : read(found);
	cache.set(file, { text, read: value, issues: found });
	issues.push(...found);
	return value;
}

function joinEntries(
	files: { file: ContentFile & { kind: 'entry' }; read: ContentFileOf<unknown> }[],
	issues: Issue[],
): Content['entries'] {
	const entries = Object.fromEntries(collectionNames.map((name) => [name, [] as ContentEntry[]])) as unknown as Record<CollectionName, ContentEntry[]>;
	for (const { file, read } of files) {
		if (file.language !== undefined) continue;
		entries[file.collection].push({ ...read, collection: file.collection, slug: file.slug, translations: new Map() } as ContentEntry);
	}
	for (const { file, read } of files) {
		if (file.language === undefined) continue;
		const entry = entries[file.collection].find(({ slug }) => slug === file.slug);
		if (entry) entry.translations.set(file.language, read as never);
		else if (!issues.some((issue) => issue.file === `${file.collection}/${file.slug}/index.mdx`)) {
			issues.push({
				...at(read, []),
				rule: 'unknown-file',
				problem: `There is a translation, but no ${file.collection}/${file.slug}/index.mdx that it translates.`,
				fix: `Add ${file.collection}/${file.slug}/index.mdx, or move the file to the folder it belongs to.`,
			});
		}
	}
	return entries as unknown as Content['entries'];
}

function readEntry(text: string, file: string, schema: z.ZodType, issues: Issue[]): ContentFileOf<unknown> | undefined {
	const manuscript = readManuscript(text, file);
	issues.push(...manuscript.issues);
	const source = { file, locate: manuscript.locate };
	const parsed = manuscript.issues.length === 0 ? validate(schema, manuscript.data, source, issues) : undefined;
	const { tree, issues: textIssues } = parseText(manuscript.body, file, manuscript.bodyLine);
	issues.push(...textIssues);
	if (!parsed) return undefined;
	const outline = tree ? outlineText(tree, manuscript.bodyLine) : emptyOutline;
	return { ...source, data: parsed.data, body: manuscript.body, outline };
}

function readData(text: string, file: string, schema: z.ZodType, issues: Issue[]): DataFile<unknown> | undefined {
	const yaml = readYaml(text, file);
	issues.push(...yaml.issues);
	if (yaml.issues.length > 0) return undefined;
	const source = { file, locate: yaml.locate };
	const parsed = validate(schema, yaml.data, source, issues);
	return parsed && { ...source, data: parsed.data };
}

function validate(schema: z.ZodType, data: unknown, source: ContentSource, issues: Issue[]): { data: unknown } | undefined {
	const result = schema.safeParse(data);
	if (result.success) return { data: result.data };
	issues.push(...explainFaults(schema, data, result.error.issues, source));
	return undefined;
}

const at = (source: ContentSource, path: readonly PropertyKey[]): Pick<Issue, 'file' | 'line' | 'column' | 'severity'> => ({
	file: source.file,
	...source.locate(path),
	severity: 'error',
});

const missingFile = (file: string, problem: string): Issue => ({
	rule: 'missing-file',
	file,
	severity: 'error',
	problem,
	fix: `Add it. examples/harbor/${file} shows what it holds.`,
});

const unknownFile = (file: string): Issue => ({
	rule: 'unknown-file',
	file,
	severity: 'error',
	problem: 'Nothing reads this file, so it would not be on the site.',
	fix: /\.(?:mdx?|txt|docx?|ya?ml)$/i.test(file)
		? 'A text is index.mdx in a folder of its own, such as pathways/summer-internship/index.mdx; its Spanish words are index.es.mdx beside it. Move, rename or delete the file.'
		: 'A picture is a .jpg, .png, .webp, .avif or .svg file, and lies beside the text that shows it or in media/. Convert, move or delete the file.',
});
