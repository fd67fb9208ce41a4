import { type Answers, evaluateTest, listQuestions, type Question, type Test, type Truth } from './answer-test.ts';
import { listDecidingQuestions } from './deciding-questions.ts';

/**
 * Who can start where. Pure functions over rules and answers; words, dates and pages are somebody else's.
 */

/** One rule about who can start. Without a test nobody knows the rule, and it stays open. */
export interface Requirement {
	id: string;
	weight: 'must' | 'preferred';
	test?: Test | undefined;
}

/** What the engine needs of a pathway. */
export interface Assessable {
	slug: string;
	requirements: readonly Requirement[];
}

/**
 * `fits`: at least one must is known, and every known one is met. `check-first`: a known must is open, or none is known.
 * `other-path`: a known must is unmet. Codes are never shown to people.
 */
export type VerdictCode = 'fits' | 'check-first' | 'other-path';

export interface Verdict {
	code: VerdictCode;
	/** Every requirement in the pathway's own order; `known` is false for one without a test. */
	reasons: { requirement: string; truth: Truth; known: boolean; weight: 'must' | 'preferred' }[];
}

/** Judges one pathway against the answers. Linear in the size of its rules. */
export function assess(pathway: Assessable, answers: Answers): Verdict {
	const reasons = pathway.requirements.map(({ id, weight, test }) => ({
		requirement: id,
		truth: test ? evaluateTest(test, answers) : ('open' as const),
		known: test !== undefined,
		weight,
	}));
	return { code: verdictCode(pathway, answers), reasons };
}

/** The code alone, without building the reasons. */
export function verdictCode(pathway: Assessable, answers: Answers): VerdictCode {
	let knownMusts = 0;
	let open = false;
	for (const { weight, test } of pathway.requirements) {
		if (weight !== 'must' || !test) continue;
		knownMusts++;
		const truth = evaluateTest(test, answers);
		if (truth === 'unmet') return 'other-path';
		if (truth === 'open') open = true;
	}
	return knownMusts === 0 || open ? 'check-first' : 'fits';
}

/**
 * How many verdicts each unanswered question can still change: question id → number of pathways. A question that can
 * change none is not in the map, and skipping it gives the same verdicts as asking it, whatever the answer.
 */
export function countDeciding(
	pathways: readonly Assessable[],
	answers: Answers,
	questions: readonly Question[],
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const pathway of pathways) {
		if (verdictCode(pathway, answers) !== 'check-first') continue;
		const open = pathway.requirements.flatMap(({ weight, test }) =>
			weight === 'must' && test && evaluateTest(test, answers) === 'open' ? [test] : [],
		);
		for (const id of listDecidingQuestions(open, answers, questions)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}

/**
 * The question to ask now: the one that can still change most verdicts, the earlier in the content's order among equals.
 * `undefined` when no answer could change any verdict.
 */
export function nextQuestion(
	pathways: readonly Assessable[],
	answers: Answers,
	questions: readonly Question[],
): string | undefined {
	const counts = countDeciding(pathways, answers, questions);
	let best: string | undefined;
	for (const { id } of questions) {
		if ((counts.get(id) ?? 0) > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = id;
	}
	return best;
}

/**
 * The smallest set of answers that would lift an `other-path`: question id → option id. `undefined` when the verdict is
 * another one, or when no answers can lift it. Tries sets of one question, then two, and so on; among sets of equal size
 * the one that comes first in the content's order.
 */
export function smallestChange(
	pathway: Assessable,
	answers: Answers,
	questions: readonly Question[],
): Answers | undefined {
	if (verdictCode(pathway, answers) !== 'other-path') return undefined;
	const read = new Set(
		pathway.requirements.flatMap(({ weight, test }) => (weight === 'must' && test ? listQuestions(test) : [])),
	);
	const candidates = questions.filter(({ id }) => read.has(id));
	for (let size = 1; size <= candidates.length; size++) {
		const found = findChange(pathway, answers, candidates, size);
		if (found) return found;
	}
	return undefined;
}

function findChange(
	pathway: Assessable,
	answers: Answers,
	candidates: readonly Question[],
	size: number,
): Answers | undefined {
	if (size === 0) return verdictCode(pathway, answers) === 'other-path' ? undefined : {};
	for (const [at, { id, options }] of candidates.entries()) {
		if (candidates.length - at < size) return undefined;
		for (const option of options) {
			if (answers[id] === option) continue;
			const rest = findChange(pathway, { ...answers, [id]: option }, candidates.slice(at + 1), size - 1);
			if (rest) return { [id]: option, ...rest };
		}
	}
	return undefined;
}
