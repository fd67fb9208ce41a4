import { z } from 'zod';
import { idSchema } from './known.schema.ts';
import { translationSchema } from './words.schema.ts';

/** `content/quiz/questions.yaml`: the questions without words, in the order of the no-JavaScript form. */
export const questionsSchema = z
	.array(
		z.strictObject({
			id: idSchema.meta({ description: 'A short name that rules refer to.' }),
			kind: z
				.enum(['choice', 'yes-no', 'role'])
				.meta({ description: 'choice: one of the options · yes-no · role: one of the roles on the site.' }),
			options: z
				.array(idSchema)
				.min(2)
				.optional()
				.meta({ description: 'The options of a choice, in order. "Not sure" and "rather not say" are always added.' }),
			ordered: z
				.boolean()
				.default(false)
				.meta({ description: 'true if each option includes what the one before it has, so that atLeast makes sense.' }),
		}),
	)
	.min(1);

const questionWords = z.strictObject({
	text: z.string().min(1).meta({ description: 'The question, to the person.' }),
	textForHelper: z.string().min(1).meta({ description: 'The question, to somebody who helps the person.' }),
	why: z.string().min(1).meta({ description: 'Why we ask, in one sentence.' }),
	options: z.record(idSchema, z.string().min(1)).optional().meta({ description: 'Each option in words.' }),
});

/** `content/quiz/en.yaml` and its sisters: the words of the quiz. */
export const quizWordsSchema = z.strictObject({
	title: z.string().min(1).max(80).meta({ description: 'The heading of the quiz page.' }),
	summary: z.string().min(1).max(240).meta({ control: 'sentences', description: 'One or two sentences for search results.' }),
	intro: z.string().min(1).meta({ control: 'sentences', description: 'What the quiz does and what it does not, in a few sentences.' }),
	questions: z.record(idSchema, questionWords).meta({ description: 'The words of each question, by its id.' }),
	translation: translationSchema.optional(),
});

export type Questions = z.infer<typeof questionsSchema>;
export type QuizWords = z.infer<typeof quizWordsSchema>;
