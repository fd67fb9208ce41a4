import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuizLink, type QuizShape, toAnswersLink, toResultsLink } from '../../src/domain/quiz-link.ts';

const quiz: QuizShape = {
	questions: [
		{ id: 'role', options: ['desk'] },
		{ id: 'study', options: ['school', 'diploma'] },
		{ id: 'weekdays', options: ['yes', 'no'] },
	],
	pathways: ['course', 'internship', 'position'],
	rules: '3fa9c1',
};

describe('a link with answers', () => {
	test('is named, versioned and readable', () => {
		expect(toAnswersLink({ study: 'diploma', weekdays: 'no-say' }, ['helping'])).toBe('v1;study=diploma;weekdays=no-say;helping');
	});

	test('comes back as what went in', () => {
		const answers = fc.record({ role: fc.constantFrom('desk', 'unsure'), study: fc.constantFrom('school', 'diploma', 'no-say'), weekdays: fc.constantFrom('yes', 'no') }, { requiredKeys: [] });
		fc.assert(
			fc.property(answers, fc.subarray(['helping', 'all', 'result'] as const), (given, flags) => {
				expect(parseQuizLink(toAnswersLink(given, flags), quiz)).toEqual({ kind: 'answers', answers: given, flags, isWhole: true });
			}),
		);
	});

	test.each([
		['an option that the question does not have', 'v1;study=doctorate;weekdays=yes'],
		['a question that nobody asks', 'v1;shoe-size=44;weekdays=yes'],
		['names that objects have by nature', 'v1;__proto__=yes;constructor=no;weekdays=yes'],
		['a question twice: the first answer counts', 'v1;weekdays=yes;weekdays=no'],
		['markup', 'v1;<img src=x onerror=alert(1)>;weekdays=yes'],
		['escapes', 'v1;study=%E0%A4%A;weekdays=yes'],
	])('keeps the rest, and says that something was left out: %s', (_, fragment) => {
		expect(parseQuizLink(fragment, quiz)).toEqual({ kind: 'answers', answers: { weekdays: 'yes' }, flags: [], isWhole: false });
	});
});

describe('a link with results alone', () => {
	const verdicts = { course: 'fits', internship: 'other-path', position: 'check-first' } as const;

	test('holds no answer and comes back as what went in', () => {
		const link = toResultsLink(verdicts, quiz.rules);
		expect(link).toBe('v1-results;rules=3fa9c1;fits=course;check-first=position;other-path=internship');
		expect(parseQuizLink(link, quiz)).toEqual({ kind: 'results', verdicts });
	});

	test.each([
		['came from other rules', 'v1-results;rules=000000;fits=course;check-first=position;other-path=internship'],
		['misses a pathway', 'v1-results;rules=3fa9c1;fits=course;check-first=;other-path=internship'],
		['names a pathway twice', 'v1-results;rules=3fa9c1;fits=course,internship;check-first=position;other-path=internship'],
		['names a pathway that is gone', 'v1-results;rules=3fa9c1;fits=course,old;check-first=position;other-path=internship'],
		['is cut off', 'v1-results;rules=3fa9c1;fits=course'],
		['is empty', 'v1-results'],
	])('is outdated if it %s', (_, fragment) => {
		expect(parseQuizLink(fragment, quiz)).toEqual({ kind: 'outdated' });
	});
});

test.each(['v0;study=diploma', 'v2;study=diploma', 'v12', 'v1-drawing;study=diploma', `v1;${'study=diploma;'.repeat(1000)}`])(
	'a link of another version is outdated: %s',
	(fragment) => {
		expect(parseQuizLink(fragment, quiz)).toEqual({ kind: 'outdated' });
	},
);

test.each(['', 'ask', 'content', 'vocational', 'v', 'result', 'v1x'])('an anchor is no link of the quiz: "%s"', (fragment) => {
	expect(parseQuizLink(fragment, quiz)).toBeUndefined();
});

test('ten thousand fragments, hostile or torn: nothing throws, and what comes out is known to the quiz', () => {
	const piece = fc.oneof(
		fc.constantFrom('v1', 'v1-results', ';', '=', ',', 'study', 'diploma', 'weekdays', 'yes', 'rules=3fa9c1', 'fits', 'course', '__proto__', 'toString', '<script>', '"><img src=x onerror=alert(1)>', '%00', '%', 'javascript:', '../', '#'),
		fc.string({ unit: 'binary', maxLength: 12 }),
	);
	const hostile = fc.tuple(fc.constantFrom('v1;', 'v1-results;', ''), fc.array(piece, { maxLength: 20 })).map(([start, rest]) => start + rest.join(''));
	fc.assert(
		fc.property(hostile, (fragment) => {
			const link = parseQuizLink(fragment, quiz);
			if (link?.kind === 'answers') {
				for (const [id, option] of Object.entries(link.answers)) {
					const options = quiz.questions.find((question) => question.id === id)?.options ?? [];
					expect([...options, 'unsure', 'no-say']).toContain(option);
				}
			}
			if (link?.kind === 'results') expect(Object.keys(link.verdicts).toSorted()).toEqual(quiz.pathways);
		}),
		{ numRuns: 10_000, seed: 20_261_125 },
	);
});
