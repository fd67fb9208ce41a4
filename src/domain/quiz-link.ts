import { type Answers, openAnswers, type Question } from './answer-test.ts';
import type { VerdictCode } from './eligibility.ts';

/**
 * Links into the quiz. What they hold stands in the fragment of the address, which browsers do not send:
 *
 * - answers: `v1;study=diploma;weekdays=yes`, and words without a value for what else was on the page: `helping`, `all`, `result`
 * - results alone: `v1-results;rules=3fa9c1;fits=a,b;check-first=c;other-path=d`
 *
 * Answers are judged by the rules of the day on which a link is opened. Results are true of the rules they came from
 * alone, so that those carry the fingerprint of the rules.
 */
export type QuizLink =
	| {
			kind: 'answers';
			answers: Answers;
			flags: readonly QuizFlag[];
			/** False if the link has answers that the quiz of today does not know. They are left out. */
			isWhole: boolean;
	  }
	| { kind: 'results'; verdicts: Readonly<Record<string, VerdictCode>> }
	/** Of another version, or results that today's rules may no longer give. */
	| { kind: 'outdated' };

/** `helping`: for somebody else · `all`: all questions on one page · `result`: at the result. */
export type QuizFlag = (typeof quizFlags)[number];

/** What a link is checked against. */
export interface QuizShape {
	/** All questions with the options that they offer, without "not sure" and "rather not say". */
	questions: readonly Question[];
	/** Slugs of the pathways. */
	pathways: readonly string[];
	/** Fingerprint of the rules. */
	rules: string;
}

const version = 'v1';
const quizFlags = ['helping', 'all', 'result'] as const;
const codes = ['fits', 'check-first', 'other-path'] as const satisfies readonly VerdictCode[];
/** No link of ours comes near it: sixty questions with long names would. */
const longest = 8000;

/** The fragment, without `#`, that holds these answers. */
export const toAnswersLink = (answers: Answers, flags: readonly QuizFlag[]): string =>
	[version, ...Object.entries(answers).map(([question, option]) => `${question}=${option}`), ...flags].join(';');

/** The fragment, without `#`, that holds these verdicts and not the answers they came from. */
export const toResultsLink = (verdicts: Readonly<Record<string, VerdictCode>>, rules: string): string =>
	[
		`${version}-results`,
		`rules=${rules}`,
		...codes.map((code) => `${code}=${Object.keys(verdicts).filter((slug) => verdicts[slug] === code).join()}`),
	].join(';');

/** Reads a fragment without its `#`. `undefined` if it is not one of the quiz's links, but an anchor or nothing at all. */
export function parseQuizLink(fragment: string, quiz: QuizShape): QuizLink | undefined {
	if (!/^v\d+(-[a-z]+)?(;|$)/.test(fragment)) return undefined;
	const [kind, ...parts] = fragment.length > longest ? [] : fragment.split(';');
	if (kind === version) return parseAnswers(parts, quiz.questions);
	return (kind === `${version}-results` && parseResults(parts, quiz)) || { kind: 'outdated' };
}

function parseAnswers(parts: readonly string[], questions: readonly Question[]): QuizLink {
	const answers: Record<string, string> = {};
	const flags: QuizFlag[] = [];
	let isWhole = true;
	for (const part of parts) {
		const flag = quizFlags.find((one) => one === part);
		const [id, option = '', ...rest] = part.split('=');
		const question = questions.find((one) => one.id === id);
		const isAnswer = question && rest.length === 0 && [...question.options, ...openAnswers].includes(option) && !Object.hasOwn(answers, question.id);
		if (flag) flags.push(flag);
		else if (isAnswer) answers[question.id] = option;
		else if (part !== '') isWhole = false;
	}
	return { kind: 'answers', answers, flags, isWhole };
}

/** `undefined` unless every pathway of today has one verdict, by today's rules. */
function parseResults(parts: readonly string[], { pathways, rules }: QuizShape): QuizLink | undefined {
	const verdicts: Record<string, VerdictCode> = {};
	const [first, ...lists] = parts;
	if (first !== `rules=${rules}` || lists.length !== codes.length) return undefined;
	for (const [at, code] of codes.entries()) {
		const [name, slugs = '', ...rest] = (lists[at] ?? '').split('=');
		if (name !== code || rest.length > 0) return undefined;
		for (const slug of slugs.split(',').filter(Boolean)) {
			if (!pathways.includes(slug) || Object.hasOwn(verdicts, slug)) return undefined;
			verdicts[slug] = code;
		}
	}
	return pathways.every((slug) => Object.hasOwn(verdicts, slug)) ? { kind: 'results', verdicts } : undefined;
}
