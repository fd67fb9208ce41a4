/**
 * How a value of a file becomes a value of a form, where the two differ:
 * - `known`: `{ value, source }` or `{ ask: true }`, with the choice between them in a key of its own;
 * - `test`: a test on answers, with its kind in a key of its own;
 * - `by-id`: a record whose keys are ids, as a list of things that each have an `id`;
 * - `by-language`: a record whose keys are languages, as one field for each language of the site;
 * - `translation`: what a translation says of itself, without the fingerprints that the check notes in it.
 */
export type Shape = 'known' | 'test' | 'by-id' | 'by-language' | 'translation';

/** One field of a form, in the terms of the CMS (https://sveltiacms.app/en/docs/fields), with our `shape` beside them. */
export interface FormField {
	name: string;
	label: string;
	widget: string;
	required: boolean;
	hint?: string | undefined;
	i18n?: boolean | 'duplicate_keys';
	fields?: FormField[];
	types?: FormType[];
	typeKey?: string;
	shape?: Shape;
	/** Whether the file says it even where it is what a form begins with. */
	always?: boolean;
	/** What the form leaves out of this value, and a save keeps as it was. */
	kept?: string[];
	/** For `by-language`: the field of each language. */
	each?: FormField;
	/** For a reference: what it refers to. */
	refersTo?: string;
	[option: string]: unknown;
}

export interface FormType {
	name: string;
	label: string;
	fields: FormField[];
}

/** The form of one kind of file. */
export interface Form {
	name: string;
	label: string;
	labelSingular: string;
	hint: string;
	fields: FormField[];
}

/** The key in which a form notes which of the two a fact is, or which kind a test has. */
export const choiceKey = 'choice';
/** The key in which a form notes from which text it was filled. */
export const originKey = 'origin';
/** The key in which a form notes its language. */
export const languageKey = 'language_of_file';
