import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, evaluateTest, type Question, resolveTest, type Test } from '../../src/domain/answer-test.ts';
import { type Assessable, assess, countDeciding, nextQuestion, smallestChange, verdictCode } from '../../src/domain/eligibility.ts';

const questions: Question[] = [
	{ id: 'study', options: ['school', 'diploma', 'college'] },
	{ id: 'weekdays', options: ['yes', 'no'] },
	{ id: 'recent', options: ['yes', 'no'] },
];

const must = (id: string, test?: Test) => ({ id, weight: 'must' as const, test });
const diploma = must('diploma', { question: 'study', anyOf: ['diploma', 'college'] });
const weekdays = must('weekdays', { question: 'weekdays', anyOf: ['yes'] });
const pathway = (...requirements: Assessable['requirements'][number][]): Assessable => ({ slug: 'a', requirements });

describe('a verdict', () => {
	test.each([
		{ when: 'every known must is met', rules: [diploma, weekdays], answers: { study: 'college', weekdays: 'yes' }, then: 'fits' },
		{ when: 'a known must is open', rules: [diploma, weekdays], answers: { study: 'college' }, then: 'check-first' },
		{ when: 'an answer is "not sure"', rules: [diploma], answers: { study: 'unsure' }, then: 'check-first' },
		{ when: 'an answer is "rather not say"', rules: [diploma], answers: { study: 'no-say' }, then: 'check-first' },
		{ when: 'a known must is unmet', rules: [diploma, weekdays], answers: { study: 'school' }, then: 'other-path' },
		{ when: 'no must is known', rules: [must('unknown')], answers: { study: 'college' }, then: 'check-first' },
		{ when: 'the known are met and one is unknown', rules: [diploma, must('unknown')], answers: { study: 'diploma' }, then: 'fits' },
		{
			when: 'only a preferred rule is unmet',
			rules: [weekdays, { ...diploma, weight: 'preferred' as const }],
			answers: { study: 'school', weekdays: 'yes' },
			then: 'fits',
		},
	])('is $then when $when', ({ rules, answers, then }) => {
		expect(assess(pathway(...rules), answers as Answers).code).toBe(then);
	});

	test('gives a reason for every requirement, in order, and says which nobody knows', () => {
		expect(assess(pathway(diploma, must('unknown')), { study: 'school' }).reasons).toEqual([
			{ requirement: 'diploma', truth: 'unmet', known: true, weight: 'must' },
			{ requirement: 'unknown', truth: 'open', known: false, weight: 'must' },
		]);
	});
});

describe('a test', () => {
	const yes: Test = { question: 'weekdays', anyOf: ['yes'] };
	test.each<[string, Test, Answers, string]>([
		['all: one unmet settles it', { all: [yes, { question: 'study', anyOf: ['college'] }] }, { weekdays: 'no' }, 'unmet'],
		['all: one open leaves it open', { all: [yes, { question: 'study', anyOf: ['college'] }] }, { weekdays: 'yes' }, 'open'],
		['any: one met settles it', { any: [yes, { question: 'study', anyOf: ['college'] }] }, { weekdays: 'yes' }, 'met'],
		['any: all unmet', { any: [yes] }, { weekdays: 'no' }, 'unmet'],
		['not: turns it round', { not: yes }, { weekdays: 'no' }, 'met'],
		['not: open stays open', { not: yes }, {}, 'open'],
	])('%s', (_, of, answers, truth) => {
		expect(evaluateTest(of, answers)).toBe(truth);
	});

	test('atLeast passes the named option and those after it', () => {
		expect(resolveTest({ not: { question: 'study', atLeast: 'diploma' } }, questions)).toEqual({
			not: { question: 'study', anyOf: ['diploma', 'college'] },
		});
	});
});

describe('the next question', () => {
	const two = [pathway(diploma, weekdays), { ...pathway(weekdays), slug: 'b' }];
	test('is the one that can still change most verdicts', () => {
		expect(nextQuestion(two, {}, questions)).toBe('weekdays');
	});
	test('is not asked again after "not sure"', () => {
		expect(nextQuestion(two, { weekdays: 'unsure' }, questions)).toBe('study');
	});
	test('is none when every verdict is settled', () => {
		expect(nextQuestion(two, { weekdays: 'no' }, questions)).toBeUndefined();
	});
	test('is never one that only a preferred rule reads', () => {
		expect(nextQuestion([pathway({ ...diploma, weight: 'preferred' })], {}, questions)).toBeUndefined();
	});
	test('is not one that a group absorbs', () => {
		const absorbed = must('a', { all: [{ question: 'weekdays', anyOf: ['yes'] }, { any: [{ question: 'recent', anyOf: ['yes'] }, { question: 'weekdays', anyOf: ['yes'] }] }] });
		expect([...countDeciding([pathway(absorbed)], {}, questions).keys()]).toEqual(['weekdays']);
	});
});

describe('the smallest change', () => {
	test('names one answer where one is enough', () => {
		expect(smallestChange(pathway(diploma, weekdays), { study: 'school', weekdays: 'yes' }, questions)).toEqual({ study: 'diploma' });
	});
	test('names two where it takes two', () => {
		expect(smallestChange(pathway(diploma, weekdays), { study: 'school', weekdays: 'no' }, questions)).toEqual({ study: 'diploma', weekdays: 'yes' });
	});
	test('is none for a verdict that is not other-path', () => {
		expect(smallestChange(pathway(diploma), {}, questions)).toBeUndefined();
	});
	test('is none where no answers can lift it', () => {
		const impossible = pathway(diploma, must('school', { question: 'study', anyOf: ['school'] }));
		expect(smallestChange(impossible, { study: 'school' }, questions)).toBeUndefined();
	});
});

const leaf = fc.constantFrom(...questions).chain(({ id, options }) =>
	fc.subarray([...options], { minLength: 1 }).map((anyOf): Test => ({ question: id, anyOf })),
);
const tree: fc.Arbitrary<Test> = fc.letrec<{ test: Test }>((tie) => ({
	test: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		leaf,
		fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((all): Test => ({ all })),
		fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map((any): Test => ({ any })),
		tie('test').map((not): Test => ({ not })),
	),
})).test;
const requirement = fc.record({ weight: fc.constantFrom('must' as const, 'preferred' as const), test: fc.option(tree, { nil: undefined, freq: 5 }) });
const pathways = fc
	.array(fc.array(requirement, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
	.map((lists) => lists.map((list, at): Assessable => ({ slug: `p${at}`, requirements: list.map((rule, id) => ({ id: `r${id}`, ...rule })) })));
const answers = fc
	.tuple(...questions.map(({ options }) => fc.option(fc.constantFrom(...options, 'unsure', 'no-say'), { nil: undefined })))
	.map((values) => Object.fromEntries(values.flatMap((value, at) => (value === undefined ? [] : [[questions[at]?.id, value]]))) as Answers);

const rank = { 'other-path': 0, 'check-first': 1, fits: 2 } as const;

describe('for any rules and any answers', () => {
	test('a question that is not offered changes no verdict, whatever the answer and whatever comes after', () => {
		fc.assert(
			fc.property(pathways, answers, answers, (all, given, later) => {
				const offered = countDeciding(all, given, questions);
				for (const { id, options } of questions) {
					if (given[id] !== undefined || offered.has(id)) continue;
					const skipped = { ...later, ...given };
					delete (skipped as Record<string, string>)[id];
					for (const option of options) {
						expect(all.map((one) => verdictCode(one, { ...skipped, [id]: option }))).toEqual(all.map((one) => verdictCode(one, skipped)));
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('a question that is offered can change a verdict', () => {
		fc.assert(
			fc.property(pathways, answers, (all, given) => {
				for (const id of countDeciding(all, given, questions).keys()) {
					const rest = questions.filter((question) => question.id !== id && given[question.id] === undefined);
					const completions = rest.reduce<Answers[]>(
						(rows, { id: other, options }) => rows.flatMap((row) => [row, ...options.map((option) => ({ ...row, [other]: option }))]),
						[given],
					);
					const options = questions.find((question) => question.id === id)?.options ?? [];
					const changes = completions.some((completion) =>
						options.some((option) => all.some((one) => verdictCode(one, { ...completion, [id]: option }) !== verdictCode(one, completion))),
					);
					expect(changes).toBe(true);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('leaving an answer open never lowers a verdict below what every answer gives', () => {
		fc.assert(
			fc.property(pathways, answers, (all, given) => {
				for (const one of all) {
					for (const { id, options } of questions) {
						if (given[id] !== undefined) continue;
						const best = Math.max(...options.map((option) => rank[verdictCode(one, { ...given, [id]: option })]));
						const worst = Math.min(...options.map((option) => rank[verdictCode(one, { ...given, [id]: option })]));
						const open = rank[verdictCode(one, given)];
						expect(open).toBeGreaterThanOrEqual(Math.min(worst, 1));
						expect(open).toBeLessThanOrEqual(Math.max(best, 1));
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('a change that is named lifts the verdict, and no smaller one does', () => {
		fc.assert(
			fc.property(pathways, answers, (all, given) => {
				for (const one of all) {
					const change = smallestChange(one, given, questions);
					if (!change) continue;
					expect(verdictCode(one, { ...given, ...change })).not.toBe('other-path');
					for (const id of Object.keys(change)) {
						const { [id]: _, ...smaller } = change as Record<string, string>;
						expect(verdictCode(one, { ...given, ...smaller })).toBe('other-path');
					}
				}
			}),
			{ numRuns: 500 },
		);
	});
});
