import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, listQuestions, openAnswers, type Question } from '../../src/domain/answer-test.ts';
import { assess, countDeciding, nextQuestion, smallestChange, type VerdictCode, verdictCode } from '../../src/domain/eligibility.ts';
import { countQuestions } from '../../src/domain/quiz-figures.ts';
import { findRoute, findRouteOverJobs, type RoutePathway } from '../../src/domain/routes.ts';
import { readQuizContent } from '../../tools/quiz-content.ts';
import { readContent } from '../../src/manuscript/read-content.ts';
import { personas } from '../personas.ts';

const rank: Record<VerdictCode, number> = { 'other-path': 0, 'check-first': 1, fits: 2 };
const real = readQuizContent('content');
const harbor = readQuizContent('examples/harbor');

/** Every way to answer the questions that rules read, each of them left open too. */
function listEverybody({ questions }: { questions: readonly Question[] }): Answers[] {
	return questions
		.filter(({ id }) => id !== 'role')
		.reduce<Answers[]>((rows, { id, options }) => rows.flatMap((row) => [row, ...options.map((option) => ({ ...row, [id]: option }))]), [{}]);
}

const codesOf = (pathways: readonly RoutePathway[], answers: Answers): string => pathways.map((pathway) => verdictCode(pathway, answers)).join();

describe.each(personas)('$who', ({ answers, verdicts }) => {
	test('is told of every pathway, with its reasons', () => {
		const told = real.pathways.map((pathway) => {
			const { code, reasons } = assess(pathway, answers);
			return [pathway.slug, { code, reasons: Object.fromEntries(reasons.map(({ requirement, truth }) => [requirement, truth])) }];
		});
		expect(Object.fromEntries(told)).toEqual(verdicts);
	});

});

test.each(personas.filter(({ route }) => route))('$who: the way to the wished job', ({ answers, route }) => {
	expect(findRouteOverJobs(real.pathways, answers, answers['role'] ?? '', real.nextRoles)?.pathways).toEqual(route);
});

const everybody = listEverybody(real);
const many = [
	{ name: 'everybody who could answer the real quiz', quiz: real, people: everybody },
	{ name: 'one in seven of those who could answer the example', quiz: harbor, people: listEverybody(harbor).filter((_, at) => at % 7 === 0) },
];

describe.each(many)('for $name', ({ quiz: { pathways, questions }, people }) => {
	test('there are enough of them', () => {
		expect(people.length).toBeGreaterThan(500);
	});

	test('at least one pathway is always offered', () => {
		expect(people.filter((answers) => pathways.every((pathway) => verdictCode(pathway, answers) === 'other-path'))).toEqual([]);
	});

	test('an answer left open never lowers a verdict below what giving it could', () => {
		for (const answers of people) {
			for (const [id] of Object.entries(answers)) {
				const { [id]: _, ...without } = answers as Record<string, string>;
				for (const pathway of pathways) {
					if (rank[verdictCode(pathway, without)] === 0) {
						const options = questions.find((question) => question.id === id)?.options ?? [];
						for (const option of options) expect(verdictCode(pathway, { ...without, [id]: option })).toBe('other-path');
					}
				}
				for (const open of openAnswers) expect(codesOf(pathways, { ...answers, [id]: open })).toBe(codesOf(pathways, without));
			}
		}
	});

	test('every change that is named lifts the verdict, and none with fewer answers does', () => {
		let named = 0;
		for (const answers of people) {
			for (const pathway of pathways) {
				const change = smallestChange(pathway, answers, questions);
				if (!change) {
					expect(verdictCode(pathway, answers)).not.toBe('other-path');
					continue;
				}
				named++;
				expect(verdictCode(pathway, { ...answers, ...change })).not.toBe('other-path');
				for (const smaller of listSmaller(Object.keys(change).length, pathway, questions)) {
					expect(verdictCode(pathway, { ...answers, ...smaller })).toBe('other-path');
				}
			}
		}
		expect(named).toBeGreaterThan(100);
	});

	test('"fits" never hides a rule that nobody has published', () => {
		for (const answers of people) {
			for (const pathway of pathways) {
				const { code, reasons } = assess(pathway, answers);
				const unknown = pathway.requirements.filter(({ test: rule }) => !rule).map(({ id }) => id);
				expect(reasons.filter(({ known }) => !known).map(({ requirement, truth }) => `${requirement} ${truth}`)).toEqual(unknown.map((id) => `${id} open`));
				if (code === 'fits') expect(reasons.some(({ known, truth, weight }) => known && truth === 'met' && weight === 'must')).toBe(true);
			}
		}
	});
});

/** Every set of answers to fewer than so many questions that a pathway's musts read. */
function listSmaller(size: number, pathway: RoutePathway, questions: readonly Question[]): Answers[] {
	const ids = pathway.requirements.flatMap(({ test: rule }) => (rule ? listQuestions(rule) : []));
	const read = questions.filter(({ id }) => ids.includes(id));
	return read.reduce<Answers[]>((rows, { id, options }) => rows.flatMap((row) => (Object.keys(row).length + 1 < size ? [row, ...options.map((option) => ({ ...row, [id]: option }))] : [row])), [{}]);
}

describe('for everybody who could answer the real quiz', () => {
	const { pathways, questions } = real;

	test('the quiz comes to the verdicts that all answers together give, in whatever order they are given', () => {
		const complete = everybody.filter((answers) => Object.keys(answers).length === questions.length - 1);
		expect(complete.length).toBe(6 * 2 ** 4);
		for (const all of complete) {
			const given: Record<string, string> = {};
			for (let id = nextQuestion(pathways, given, questions); id; id = nextQuestion(pathways, given, questions)) given[id] = all[id] ?? '';
			expect(codesOf(pathways, given)).toBe(codesOf(pathways, all));
		}
		const orders = fc.tuple(fc.constantFrom(...complete), fc.shuffledSubarray(questions.map(({ id }) => id).filter((id) => id !== 'role'), { minLength: questions.length - 1 }));
		fc.assert(
			fc.property(orders, ([all, order]) => {
				const given: Record<string, string> = {};
				for (const id of order) if (countDeciding(pathways, given, questions).has(id)) given[id] = all[id] ?? '';
				expect(codesOf(pathways, given)).toBe(codesOf(pathways, all));
			}),
			{ numRuns: 300 },
		);
	});

	test('a question that was skipped and is asked anyway changes nothing, whatever the answer', () => {
		for (const answers of everybody) {
			const deciding = countDeciding(pathways, answers, questions);
			for (const { id, options } of questions) {
				if (answers[id] !== undefined || deciding.has(id)) continue;
				for (const option of options) expect(codesOf(pathways, { ...answers, [id]: option })).toBe(codesOf(pathways, answers));
			}
		}
	});

	test('each step of a route is open to the person when it is taken', () => {
		const roles = questions.find(({ id }) => id === 'role')?.options ?? [];
		let routes = 0;
		for (const answers of everybody) {
			for (const role of roles) {
				const found = findRoute(pathways, answers, role);
				let now = answers;
				for (const slug of found ?? []) {
					const step = pathways.find((pathway) => pathway.slug === slug);
					expect(step && verdictCode(step, now)).not.toBe('other-path');
					now = { ...now, ...step?.grants };
				}
				if (found) {
					routes++;
					expect(pathways.find(({ slug }) => slug === found.at(-1))?.leadsTo).toContain(role);
				}
			}
		}
		expect(routes).toBeGreaterThan(1000);
	});

	test('every wished role can be shown a way, straight or over a first job', () => {
		const roles = questions.find(({ id }) => id === 'role')?.options ?? [];
		expect(roles.filter((role) => !findRouteOverJobs(pathways, {}, role, real.nextRoles))).toEqual([]);
	});

	test('fewer questions are asked than there are', () => {
		const figures = countQuestions(pathways, questions);
		console.log(`Of ${figures.all} questions the quiz asks ${figures.quiz.toFixed(2)} on average over ${figures.people} ways to answer; a fixed order asks ${figures.fixedOrder.toFixed(2)}.`);
		expect(figures.quiz).toBeLessThan(figures.all);
		expect(figures.quiz).toBeLessThanOrEqual(figures.fixedOrder);
	});
});

test.each(['content', 'examples/harbor'])('every reason has its words in every language of its pathway: %s', (folder) => {
	const { content } = readContent(folder);
	const missing = (content?.entries.pathways ?? []).flatMap(({ slug, data, translations }) =>
		data.requirements.flatMap(({ id }) =>
			[['en', data.labels] as const, ...[...translations].map(([language, words]) => [language, words.data.labels] as const)]
				.filter(([, labels]) => !labels.rules?.[id])
				.map(([language]) => `${slug} ${language} ${id}`),
		),
	);
	expect(missing).toEqual([]);
});
