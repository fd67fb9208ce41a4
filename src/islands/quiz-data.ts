import type { Question } from '../domain/answer-test.ts';
import type { RoutePathway } from '../domain/routes.ts';

/** What the quiz page hands to the island, as JSON in the page. Words it can read from the page are not in it. */
export interface QuizData {
	/** Questions that bear on verdicts, in the order of the content. */
	questions: Question[];
	/** The question about the role a person wishes for, if the content has one. */
	roleQuestion: string | undefined;
	pathways: RoutePathway[];
	words: {
		/** With `{n}` and `{m}` for the numbers. */
		progress: string;
		truths: Record<'met' | 'unmet' | 'open', string>;
		/** With `{role}` for the name of the role. */
		route: string;
		noRoute: string;
	};
}
