import type { Question } from '../domain/answer-test.ts';
import type { RoutePathway } from '../domain/routes.ts';

/** What the quiz page hands to the island, as JSON in the page. Words it can read from the page are not in it. */
export interface QuizData {
	/** All questions, in the order of the content. */
	questions: Question[];
	/** The question about the role a person wishes for, if the content has one. It bears on no verdict. */
	roleQuestion: string | undefined;
	pathways: RoutePathway[];
	/** Role slug → slugs of common next steps. Roles without any are left out. */
	nextRoles: Record<string, string[]>;
	/** Fingerprint of questions and rules, by which links with results know whether they are still true. */
	rules: string;
	words: {
		/** With `{n}` and `{m}` for the numbers. */
		progress: string;
		next: string;
		seeResult: string;
		truths: Record<'met' | 'unmet' | 'open', string>;
		/** With `{role}` for the name of the role. */
		route: string;
		noRoute: string;
		laterStep: string;
		/** What is said of a link on opening it. */
		outdated: string;
		partly: string;
		shared: string;
		copied: string;
		notCopied: string;
	};
}
