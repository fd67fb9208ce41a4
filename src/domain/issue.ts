/** Something wrong with the content, in words for the person who edits it. */
export interface Issue {
	/** Name of the rule, such as `unknown-reference`: a heading in docs/editing.md. */
	rule: string;
	/** The file, relative to the content folder: `pathways/summer-internship/index.mdx`. */
	file: string;
	/** Line, from 1, where it can be told. */
	line?: number | undefined;
	/** Column, from 1. */
	column?: number | undefined;
	/** An error stops publishing; a warning does not. */
	severity: 'error' | 'warning';
	/** What is wrong, with the value found. */
	problem: string;
	/** What to do, with an example that works. */
	fix: string;
}
