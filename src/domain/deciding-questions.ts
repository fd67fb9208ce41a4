import { type Answers, evaluateTest, listQuestions, type Question, type Test, type Truth } from './answer-test.ts';

/**
 * Which unanswered questions can still change whether all of some tests are met. A question matters if some answer to it
 * gives another truth than some other answer, or than leaving it open, for some answers to the rest.
 *
 * Tests that share questions are looked at together, by trying the answers that differ for them; tests that share none
 * are independent, so that their truths combine. The cost is the product of the differing answers within each group of
 * tests that share questions, and the sum over groups. A group that reads every question once needs no trying, and costs
 * its size.
 */
export function listDecidingQuestions(tests: readonly Test[], answers: Answers, questions: readonly Question[]): string[] {
	const open = tests.map((test) => dropSettled(test, answers));
	const whole = describeIndependent(open, answers, questions);
	if (whole) return Object.keys(whole.changes);
	const effects = groupBySharedQuestions(open).map(
		(group) => describeIndependent(group, answers, questions) ?? tryAnswers(group, answers, questions),
	);
	return effects.flatMap(({ changes }, at) => {
		const others = effects.filter((_, other) => other !== at).map(({ truths }) => truths);
		const around = combineTruths(others);
		return Object.entries(changes)
			.filter(([, pairs]) => pairs.some(([from, to]) => around.some((truth) => both(from, truth) !== both(to, truth))))
			.map(([id]) => id);
	});
}

/** What the answers to a group of tests can do. */
interface Effect {
	/** Truths that the group can come to. */
	truths: Truth[];
	/** Question id → pairs of truths between which an answer to it alone moves the group. */
	changes: Record<string, [Truth, Truth][]>;
}

/** Beyond this many combinations every question of a group counts as deciding: asking one too many is no harm. */
const mostCombinations = 20_000;

const order: Record<Truth, number> = { unmet: 0, open: 1, met: 2 };
const allTruths: Truth[] = ['unmet', 'open', 'met'];
const anyMove: [Truth, Truth][] = [['unmet', 'met']];

/** Two tests together: the lower of their truths. */
const both = (a: Truth, b: Truth): Truth => (order[a] < order[b] ? a : b);

const combineTruths = (lists: readonly Truth[][]): Truth[] =>
	lists.reduce<Truth[]>((truths, list) => [...new Set(truths.flatMap((a) => list.map((b) => both(a, b))))], ['met']);

/** Drops parts of groups that the answers have settled. The test must be open under these answers. */
function dropSettled(test: Test, answers: Answers): Test {
	if ('question' in test) return test;
	if ('not' in test) return { not: dropSettled(test.not, answers) };
	const parts = ('all' in test ? test.all : test.any)
		.filter((part) => evaluateTest(part, answers) === 'open')
		.map((part) => dropSettled(part, answers));
	return 'all' in test ? { all: parts } : { any: parts };
}

/**
 * What tests can do in which each question is read once, unanswered and free to be met or unmet: everything. Any question
 * then moves the whole between unmet and met, once the others are answered so that they do not settle it. `undefined`
 * where a question is not like that.
 */
function describeIndependent(tests: readonly Test[], answers: Answers, questions: readonly Question[]): Effect | undefined {
	const read = new Set<string>();
	const isFree = (test: Test): boolean => {
		if ('not' in test) return isFree(test.not);
		if (!('question' in test)) return ('all' in test ? test.all : test.any).every(isFree);
		const { question, anyOf } = test;
		if (read.has(question) || answers[question] !== undefined) return false;
		read.add(question);
		const options = questions.find(({ id }) => id === question)?.options ?? [];
		return options.some((option) => anyOf.includes(option)) && options.some((option) => !anyOf.includes(option));
	};
	if (!tests.every(isFree)) return undefined;
	return { truths: allTruths, changes: Object.fromEntries([...read].map((id) => [id, anyMove])) };
}

function groupBySharedQuestions(tests: readonly Test[]): Test[][] {
	let groups: { tests: Test[]; read: Set<string> }[] = [];
	for (const test of tests) {
		const read = new Set(listQuestions(test));
		const sharing = groups.filter((group) => [...read].some((id) => group.read.has(id)));
		groups = groups.filter((group) => !sharing.includes(group));
		groups.push({
			tests: [...sharing.flatMap((group) => group.tests), test],
			read: new Set([...sharing.flatMap((group) => [...group.read]), ...read]),
		});
	}
	return groups.map((group) => group.tests);
}

function tryAnswers(tests: readonly Test[], answers: Answers, questions: readonly Question[]): Effect {
	const whole: Test = { all: tests };
	const free = [...new Set(listQuestions(whole))].filter((id) => answers[id] === undefined);
	const choices = free.map((id) => listDiffering(whole, id, questions));
	const combinations = choices.reduce((product, options) => product * options.length, 1);
	if (combinations > mostCombinations) {
		return { truths: allTruths, changes: Object.fromEntries(free.map((id) => [id, anyMove])) };
	}
	// Every combination as a number in mixed base: neighbours along one digit differ in one answer.
	const truths: Truth[] = [];
	const chosen: Record<string, string | undefined> = { ...answers };
	for (let code = 0; code < combinations; code++) {
		let rest = code;
		for (let at = 0; at < choices.length; at++) {
			const options = choices[at] as (string | undefined)[];
			chosen[free[at] as string] = options[rest % options.length];
			rest = Math.floor(rest / options.length);
		}
		// An answer that is undefined is open, like one that is not there.
		truths.push(evaluateTest(whole, chosen as Answers));
	}
	const changes: Effect['changes'] = {};
	let step = 1;
	for (const [at, options] of choices.entries()) {
		const moves: [Truth, Truth][] = [];
		const seen = new Set<number>();
		for (let code = 0; code < combinations; code++) {
			if (Math.floor(code / step) % options.length !== 0) continue;
			// Which of the three truths come up when this answer alone changes, as three bits.
			let kinds = 0;
			for (let digit = 0; digit < options.length; digit++) kinds |= 1 << order[truths[code + digit * step] as Truth];
			if (seen.has(kinds)) continue;
			seen.add(kinds);
			const present = allTruths.filter((truth) => kinds & (1 << order[truth]));
			present.slice(1).forEach((to, before) => moves.push([present[before] as Truth, to]));
		}
		if (moves.length > 0) changes[free[at] as string] = moves;
		step *= options.length;
	}
	return { truths: [...new Set(truths)], changes };
}

/** Answers to a question that differ for a test: `undefined` for open, then one option of each kind it tells apart. */
function listDiffering(test: Test, id: string, questions: readonly Question[]): (string | undefined)[] {
	const leaves: (readonly string[])[] = [];
	const collect = (part: Test): void => {
		if ('question' in part) {
			if (part.question === id) leaves.push(part.anyOf);
		} else if ('not' in part) collect(part.not);
		else ('all' in part ? part.all : part.any).forEach(collect);
	};
	collect(test);
	const kinds = new Map<string, string>();
	for (const option of questions.find((question) => question.id === id)?.options ?? []) {
		const kind = leaves.map((anyOf) => anyOf.includes(option)).join();
		if (!kinds.has(kind)) kinds.set(kind, option);
	}
	return [undefined, ...kinds.values()];
}
