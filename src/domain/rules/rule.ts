import type { Content } from '../content.ts';
import type { Issue } from '../issue.ts';

/** What a rule may know besides the content. */
export interface Situation {
	/** The day to judge by: `2026-11-25`. */
	today: string;
	/** Languages that the interface speaks. */
	interfaceLanguages: readonly string[];
	/** The raw text of each file, by its path. */
	texts: ReadonlyMap<string, string>;
	/** The school grade somebody needs to have reached to read a text, or `undefined` for a language it cannot judge. */
	gradeOf(text: string, language: string): number | undefined;
}

/** One rule across entries: looks at everything and returns what is wrong. */
export type Rule = (content: Content, situation: Situation) => Issue[];
