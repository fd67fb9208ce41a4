/**
 * Tests on the answers of one person, in three-valued logic. A test is `met` or `unmet` when the answers settle it and
 * `open` when they do not: unanswered, "not sure" and "rather not say" are open, and never count against anybody.
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

/** Whether an answer is among those that meet some part of a test. What a test must not have does not count. */
export function canMeet(test: Test, question: string, option: string): boolean {
	if ('question' in test) return test.question === question && test.anyOf.includes(option);
	if ('not' in test) return false;
	return ('all' in test ? test.all : test.any).some((part) => canMeet(part, question, option));
}

/** The questions a test reads, once for each place that reads it. */
export function listQuestions(test: Test): string[] {
	if ('question' in test) return [test.question];
	if ('not' in test) return listQuestions(test.not);
	return ('all' in test ? test.all : test.any).flatMap(listQuestions);
}
