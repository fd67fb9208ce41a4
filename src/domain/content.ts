import type { AccessibilityRun } from './accessibility-run.schema.ts';
import type { LedgerLine } from './address-ledger.ts';
import type { CollectionName, EntryData, TranslationData } from './collections.schema.ts';
import type { Issue } from './issue.ts';
import type { Media } from './media.schema.ts';
import type { Questions, QuizWords } from './quiz.schema.ts';
import type { ShortLink } from './short-link.ts';
import type { Site, Sources } from './site.schema.ts';
import type { Synonyms } from './synonyms.schema.ts';

/** Where a value stands in its file: line and column from 1. */
export interface Position {
	line: number;
	column: number;
}

/** A file of the content folder, as far as messages need it. */
export interface ContentSource {
	/** Relative to the content folder: `pathways/summer-internship/index.mdx`. */
	file: string;
	/** Finds the value at a path of its data, or the nearest thing around it that exists. */
	locate(path: readonly PropertyKey[]): Position;
}

/** A paragraph, a list item or a cell of a table. */
export interface Passage {
	text: string;
	position: Position;
	/** Whether it is set off as a quotation, with `>` before its lines. */
	isQuotation: boolean;
	/** The parts of it that lead to a glossary entry (by its id) or to an address, by their place in the text. */
	marks: { kind: 'term' | 'link'; to: string; start: number; end: number }[];
}

/** A text as rules look at it: what it says, without its marks. Lines are lines of the file. */
export interface TextOutline {
	/** `id` is the anchor that the page gives it. */
	headings: { depth: number; text: string; id: string; position: Position }[];
	links: { address: string; position: Position }[];
	images: { address: string; alt: string; position: Position }[];
	/** Paragraphs, list items and cells of tables, each as one text. */
	passages: Passage[];
	/** The glossary entries it refers to. */
	terms: { id: string; text: string; position: Position }[];
	/** The sources it refers to. */
	sources: { id: string; position: Position }[];
}

/** An MDX file whose front matter fits its schema. */
export interface ContentFileOf<Data> extends ContentSource {
	data: Data;
	body: string;
	outline: TextOutline;
}

/** An entry with its translations, by language. */
export interface ContentEntry<Name extends CollectionName = CollectionName> extends ContentFileOf<EntryData<Name>> {
	collection: Name;
	slug: string;
	translations: Map<string, ContentFileOf<TranslationData<Name>>>;
}

/** A YAML file that fits its schema. */
export interface DataFile<Data> extends ContentSource {
	data: Data;
}

/** Everything in the content folder that could be read. Rules across entries look at this. */
export interface Content {
	site: DataFile<Site>;
	sources: DataFile<Sources>;
	questions: DataFile<Questions>;
	quizWords: Map<string, DataFile<QuizWords>>;
	synonyms: DataFile<Synonyms> | undefined;
	media: DataFile<Media> | undefined;
	accessibilityRun: DataFile<AccessibilityRun> | undefined;
	/** Files with faults of their own: what they hold is there, and rules across entries cannot see it. */
	unreadable: ReadonlySet<string>;
	/** Every address that was ever published. */
	ledger: LedgerLine[];
	/** Every short link that was ever given out. */
	shortLinks: ShortLink[];
	/** Paths of pictures, captions and sounds, relative to the content folder. */
	pictures: string[];
	entries: { [Name in CollectionName]: ContentEntry<Name>[] };
}

/** All entries of all collections, in the order of the collections. */
export const listAllEntries = (content: Content): ContentEntry[] =>
	Object.values(content.entries).flat() as unknown as ContentEntry[];

/** Names of the folders of a collection, with those whose file has faults: a reference to them is no mistake. */
export function listSlugs(content: Content, collection: CollectionName): string[] {
	const unreadable = [...content.unreadable].flatMap((file) => {
		const [folder, slug, name] = file.split('/');
		return folder === collection && slug && name === 'index.mdx' ? [slug] : [];
	});
	return [...content.entries[collection].map(({ slug }) => slug), ...unreadable].sort();
}

/** Makes an issue about a value of a file. */
export function issueAt(
	source: ContentSource,
	path: readonly PropertyKey[] | Position,
	issue: Pick<Issue, 'rule' | 'problem' | 'fix'> & { severity?: Issue['severity'] },
): Issue {
	const position = 'line' in path ? path : source.locate(path);
	return { severity: 'error', ...issue, file: source.file, line: position.line, column: position.column };
}
