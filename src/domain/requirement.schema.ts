import { z } from 'zod';
import { idSchema, referenceTo, sourceIdSchema } from './known.schema.ts';
import type { AnswerTest } from './answer-test.ts';

/**
 * A test on the answers. One question (`anyOf` lists the answers that pass; `atLeast` the lowest that passes, for a
 * question whose options are in order), or a group: `all`, `any`, `not`.
 */
export const answerTestSchema: z.ZodType<AnswerTest> = z.lazy(() =>
	z.union([
		z.strictObject({ question: referenceTo('questions'), anyOf: z.array(idSchema).min(1) }),
		z.strictObject({ question: referenceTo('questions'), atLeast: idSchema }),
		z.strictObject({ all: z.array(answerTestSchema).min(1) }),
		z.strictObject({ any: z.array(answerTestSchema).min(1) }),
		z.strictObject({ not: answerTestSchema }),
	]),
);

/** One rule about who can start. */
export const requirementSchema = z.strictObject({
	id: idSchema.meta({ description: 'A short name. Its words stand under labels: rules and labels: changes.' }),
	setBy: referenceTo('organisations').meta({ description: 'Whose rule it is: the id of an organisation in site.yaml.' }),
	weight: z
		.enum(['must', 'preferred'])
		.meta({ description: 'A must decides; preferred only helps and never counts against anybody.' }),
	source: sourceIdSchema.optional().meta({ description: 'Where the rule is stated. Needed as soon as there is a test.' }),
	test: answerTestSchema
		.optional()
		.meta({ description: 'Which answers meet it. Leave out if the rule is not known: the page then says to ask.' }),
});
