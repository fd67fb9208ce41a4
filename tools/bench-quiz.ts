import type { Question, Test } from '../src/domain/answer-test.ts';
import { assess, nextQuestion } from '../src/domain/eligibility.ts';
import type { RoutePathway } from '../src/domain/routes.ts';

/** How long the quiz engine takes with far more pathways than anybody has. */

/** Numbers from 0 to 1 that are the same in every run. */
function seededNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

/** Milliseconds of the first call, before the machine has warmed to it, and the median of those after it. */
function time(calls: number, run: () => unknown): { first: number; median: number } {
	const times = Array.from({ length: calls }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	const [first = 0, ...rest] = times;
	return { first, median: rest.toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0 };
}

/** A thousand pathways over twenty questions, with single tests and groups that share questions. */
function inventQuiz(): { questions: Question[]; pathways: RoutePathway[] } {
	const random = seededNumbers(1);
	const below = (most: number): number => Math.floor(random() * most);
	const questions = Array.from({ length: 20 }, (_, at): Question => ({ id: `question-${at}`, options: ['a', 'b', 'c', 'd'].slice(0, 2 + below(3)) }));
	const single = (): Test => {
		const { id, options } = questions[below(20)] as Question;
		return { question: id, anyOf: options.slice(0, 1 + below(options.length)) };
	};
	const test = (): Test => {
		const kind = random();
		return kind < 0.3 ? { any: [single(), single()] } : kind < 0.45 ? { not: single() } : single();
	};
	const pathways = Array.from({ length: 1000 }, (_, at): RoutePathway => ({
		slug: `pathway-${at}`,
		requirements: Array.from({ length: 2 + below(4) }, (__, id) => ({ id: `rule-${id}`, weight: 'must', test: random() < 0.15 ? undefined : test() })),
		leadsTo: [],
		grants: {},
	}));
	return { questions, pathways };
}

/** Prints how long questions and verdicts take. */
export function benchQuiz(): void {
	const { questions, pathways } = inventQuiz();
	const some = { 'question-1': 'a', 'question-2': 'a', 'question-3': 'b' };
	const rows = {
		'next question, nothing answered': time(30, () => nextQuestion(pathways, {}, questions)),
		'next question, three answered': time(30, () => nextQuestion(pathways, some, questions)),
		'all verdicts with reasons': time(30, () => pathways.map((pathway) => assess(pathway, some))),
	};
	console.log('The quiz with 1,000 pathways and 20 questions, in milliseconds:');
	console.table(Object.fromEntries(Object.entries(rows).map(([name, { first, median }]) => [name, { 'first call': Number(first.toFixed(1)), median: Number(median.toFixed(2)) }])));
}
