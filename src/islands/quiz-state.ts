import type { Answers } from '../domain/answer-test.ts';
import { type VerdictCode, verdictCode } from '../domain/eligibility.ts';
import { parseQuizLink, type QuizFlag, toAnswersLink, toResultsLink } from '../domain/quiz-link.ts';
import type { QuizData } from './quiz-data.ts';

/** Where a person is in the quiz. */
export interface QuizState {
	answers: Answers;
	/** Id of the question on show, `:all` for all of them on one page, or `:result`. */
	step: string;
	isHelping: boolean;
	/** Whether the questions stand on one page. */
	isAll: boolean;
	/** Results that came with a link, without answers. */
	shared?: Readonly<Record<string, VerdictCode>>;
	/** What there is to say of the link that was opened. */
	notice?: 'outdated' | 'partly' | 'shared';
	/** Fingerprint of the rules it was made under: the browser may bring it back after the site has changed. */
	rules: string;
}

/** The verdicts to show: those that were passed on, or those of the answers. */
export const verdictsOf = ({ shared, answers }: QuizState, { pathways }: QuizData): Readonly<Record<string, VerdictCode>> =>
	shared ?? Object.fromEntries(pathways.map((pathway) => [pathway.slug, verdictCode(pathway, answers)]));

/** The fragment, without `#`, of a link with the answers. */
export function answersLinkOf({ answers, step, isHelping, isAll }: QuizState): string {
	const flags: Record<QuizFlag, boolean> = { helping: isHelping, all: isAll, result: step === ':result' };
	return toAnswersLink(answers, (Object.keys(flags) as QuizFlag[]).filter((flag) => flags[flag]));
}

/** The fragment, without `#`, of a link with the results alone. */
export const resultsLinkOf = (state: QuizState, data: QuizData): string => toResultsLink(verdictsOf(state, data), state.rules);

/** The state that a fragment stands for, or `undefined` if it is not a link of the quiz. `nextStep` tells what to show after some answers. */
export function readQuizLink(fragment: string, { questions, pathways, rules }: QuizData, nextStep: (answers: Answers) => string): QuizState | undefined {
	const link = parseQuizLink(fragment, { questions, pathways: pathways.map(({ slug }) => slug), rules });
	if (!link) return undefined;
	const start: QuizState = { answers: {}, step: nextStep({}), isHelping: false, isAll: false, rules };
	if (link.kind === 'outdated') return { ...start, notice: 'outdated' };
	if (link.kind === 'results') return { ...start, step: ':result', shared: link.verdicts, notice: 'shared' };
	const { answers, flags, isWhole } = link;
	const isAll = flags.includes('all');
	// Answers that were left out may have to be given again before there is a result.
	const isResult = flags.includes('result') && isWhole;
	return {
		...start,
		answers,
		isAll,
		isHelping: flags.includes('helping'),
		step: isResult ? ':result' : isAll ? ':all' : nextStep(answers),
		...(!isWhole && { notice: 'partly' }),
	};
}

/**
 * A state that the browser has kept, as today's quiz may show it. Under other rules it is read like a link: answers are
 * judged anew, and results of old rules are not shown.
 */
export function restoreState(kept: QuizState | undefined, data: QuizData, nextStep: (answers: Answers) => string): QuizState | undefined {
	if (kept === undefined || kept.rules === data.rules) return kept;
	return readQuizLink(kept.shared ? resultsLinkOf(kept, data) : answersLinkOf(kept), data, nextStep);
}
