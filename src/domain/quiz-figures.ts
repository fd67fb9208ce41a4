import { type Answers, listQuestions, openAnswers, type Question } from './answer-test.ts';
import { type Assessable, countDeciding, nextQuestion } from './eligibility.ts';

/** How many questions people are asked, on average over every way to answer them all. */
export interface QuizFigures {
	/** Ways to answer, "not sure" among them. */
	people: number;
	/** One after another, all of them. */
	all: number;
	/** In the content's order, without those that can change nothing any more. */
	fixedOrder: number;
	/** As the quiz does it: always the one that can change most. */
	quiz: number;
}

/**
 * Plays the quiz for everybody there could be. Walks the tree of answers rather than each of them alone, so that the
 * cost is that of the questions asked, not of all combinations. Questions that no must of a pathway reads are left out.
 */
export function countQuestions(pathways: readonly Assessable[], questions: readonly Question[]): QuizFigures {
	const ids = new Set(pathways.flatMap(({ requirements }) => requirements.flatMap(({ weight, test }) => (weight === 'must' && test ? listQuestions(test) : []))));
	const read = questions.filter(({ id }) => ids.has(id));
	const people = read.reduce((product, { options }) => product * (options.length + 1), 1);
	const fixedNext = (answers: Answers): string | undefined => {
		const deciding = countDeciding(pathways, answers, read);
		return read.find(({ id }) => deciding.has(id))?.id;
	};
	return {
		people,
		all: read.length,
		fixedOrder: averageAsked(fixedNext, read),
		quiz: averageAsked((answers) => nextQuestion(pathways, answers, read), read),
	};
}

/** The average depth of the tree of questions when each answer of a question is as likely as another. */
function averageAsked(next: (answers: Answers) => string | undefined, questions: readonly Question[]): number {
	const seen = new Map<string, number>();
	const ask = (answers: Answers): number => {
		const id = next(answers);
		const question = questions.find((each) => each.id === id);
		if (!question) return 0;
		// The order in which the answers came does not matter for what comes after.
		const key = JSON.stringify(Object.entries(answers).sort());
		const known = seen.get(key);
		if (known !== undefined) return known;
		const options = [...question.options, openAnswers[0]];
		const asked = 1 + options.reduce((sum, option) => sum + ask({ ...answers, [question.id]: option }), 0) / options.length;
		seen.set(key, asked);
		return asked;
	};
	return ask({});
}
