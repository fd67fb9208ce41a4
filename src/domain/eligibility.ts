/**
 * Who can start where. Pure functions over rules and answers; words, dates and pages are somebody else's.
 *
 * Truth has three values. A test is `met` or `unmet` when the answers settle it and `open` when they do not:
 * unanswered, "not sure" and "rather not say" are open, and never count against anybody.
 */

/** A test as content states it. `atLeast` names the lowest option that passes in an ordered question. */
export type AnswerTest =
	| { question: string; anyOf: string[] }
	| { question: string; atLeast: string }
	| { all: AnswerTest[] }
	| { any: AnswerTest[] }
	| { not: AnswerTest };

/** A test as the engine reads it: `atLeast` is spelt out as the options that pass. */
export type Test =
	| { question: string; anyOf: readonly string[] }
	| { all: readonly Test[] }
	| { any: readonly Test[] }
	| { not: Test };

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

/** A question with the options that settle it. "Not sure" and "rather not say" are not among them. */
export interface Question {
	id: string;
	options: readonly string[];
}

/** Answers of one person: question id → option id. An answer of {@link openAnswers} leaves the question open. */
export type Answers = Readonly<Record<string, string>>;

/** Answers that settle nothing and count against nobody. */
export const openAnswers = ['unsure', 'no-say'] as const;

export type Truth = 'met' | 'unmet' | 'open';

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

const isOpenAnswer = (answer: string | undefined): boolean =>
	answer === undefined || (openAnswers as readonly string[]).includes(answer);

/** Spells out `atLeast` by the order of the question's options. An option that does not exist passes nobody. */
export function resolveTest(test: AnswerTest, questions: readonly Question[]): Test {
	if ('all' in test) return { all: test.all.map((part) => resolveTest(part, questions)) };
	if ('any' in test) return { any: test.any.map((part) => resolveTest(part, questions)) };
	if ('not' in test) return { not: resolveTest(test.not, questions) };
	if ('anyOf' in test) return test;
	const options = questions.find(({ id }) => id === test.question)?.options ?? [];
	const lowest = options.indexOf(test.atLeast);
	return { question: test.question, anyOf: lowest < 0 ? [] : options.slice(lowest) };
}

/** Kleene's three-valued logic: a group is settled as soon as its settled parts settle it. */
export function evaluateTest(test: Test, answers: Answers): Truth {
	if ('question' in test) {
		const answer = answers[test.question];
		if (answer === undefined || isOpenAnswer(answer)) return 'open';
		return test.anyOf.includes(answer) ? 'met' : 'unmet';
	}
	if ('not' in test) {
		const inner = evaluateTest(test.not, answers);
		return inner === 'open' ? 'open' : inner === 'met' ? 'unmet' : 'met';
	}
	const [parts, settles, otherwise]: [readonly Test[], Truth, Truth] =
		'all' in test ? [test.all, 'unmet', 'met'] : [test.any, 'met', 'unmet'];
	let truth: Truth = otherwise;
	for (const part of parts) {
		const partTruth = evaluateTest(part, answers);
		if (partTruth === settles) return settles;
		if (partTruth === 'open') truth = 'open';
	}
	return truth;
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

/** The questions a test reads, once for each place that reads it. */
export function listQuestions(test: Test): string[] {
	if ('question' in test) return [test.question];
	if ('not' in test) return listQuestions(test.not);
	return ('all' in test ? test.all : test.any).flatMap(listQuestions);
}

/** Drops what the answers have settled. The test must be open under these answers. */
function reduceTest(test: Test, answers: Answers): Test {
	if ('question' in test) return test;
	if ('not' in test) return { not: reduceTest(test.not, answers) };
	const parts = ('all' in test ? test.all : test.any)
		.filter((part) => evaluateTest(part, answers) === 'open')
		.map((part) => reduceTest(part, answers));
	return 'all' in test ? { all: parts } : { any: parts };
}

/** Beyond this many combinations a question that may matter is asked without proof that it does. */
const mostCombinations = 20_000;

/** The questions that can still change the truth of an open test, whatever the other answers turn out to be. */
function listDeciding(test: Test, answers: Answers, questions: readonly Question[]): string[] {
	const reduced = reduceTest(test, answers);
	const read = listQuestions(reduced);
	const distinct = [...new Set(read)].filter((id) => answers[id] === undefined);
	// Each question read once: its answer decides as soon as its neighbours do not, so all of them matter.
	if (read.length === new Set(read).size) return distinct;
	const choices = distinct.map((id) => ['', ...(questions.find((question) => question.id === id)?.options ?? [])]);
	const combinations = choices.reduce((product, options) => product * options.length, 1);
	if (combinations > mostCombinations) return distinct;
	return distinct.filter((_, at) => {
		const others = choices.map((options, index) => (index === at ? [''] : options));
		return combine(others).some((values) => {
			const truths = new Set((choices[at] ?? []).map((value) => {
				const chosen = { ...answers };
				distinct.forEach((id, index) => {
					const answer = index === at ? value : values[index];
					if (answer) chosen[id] = answer;
				});
				return evaluateTest(reduced, chosen);
			}));
			return truths.size > 1;
		});
	});
}

/** Every way to take one value from each list. */
function combine(lists: readonly (readonly string[])[]): string[][] {
	return lists.reduce<string[][]>(
		(rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
		[[]],
	);
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
		const deciding = new Set(
			pathway.requirements.flatMap(({ weight, test }) =>
				weight === 'must' && test && evaluateTest(test, answers) === 'open'
					? listDeciding(test, answers, questions)
					: [],
			),
		);
		for (const id of deciding) counts.set(id, (counts.get(id) ?? 0) + 1);
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
