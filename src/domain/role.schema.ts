import { z } from 'zod';
import { partialDateSchema } from './date.schema.ts';
import { idSchema, known, referenceTo } from './known.schema.ts';
import { moneySchema } from './pathway.schema.ts';
import { labelsSchema, stewardship, summarySchema, titleSchema, translationSchema } from './words.schema.ts';

const roleFacts = {
	...stewardship,
	level: z.enum(['first', 'next']).meta({ description: 'first: people start here · next: people grow into it.' }),
	occupation: known(
		z.strictObject({
			code: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, { error: 'is not an O*NET code; write 15-1232.00, for example' }),
			name: z.string().min(1).meta({ description: 'Name of the occupation in English, as the source gives it.' }),
		}),
	).meta({ description: 'The occupation in O*NET that comes closest.' }),
	tasks: z.array(idSchema).default([]).meta({ description: 'What people do all day. Words under labels: tasks.' }),
	skills: known(z.array(idSchema).min(1)).meta({ description: 'What people are good at. Words under labels: skills.' }),
	credentials: z
		.array(
			z.strictObject({
				name: z.string().min(1).meta({ description: 'Name of the certificate.' }),
				by: z.string().min(1).optional().meta({ description: 'Who gives it.' }),
			}),
		)
		.default([])
		.meta({ description: 'Certificates people often hold. None is said to be required.' }),
	nextRoles: z.array(referenceTo('roles')).default([]).meta({ description: 'Roles people often move on to: names of folders in roles/.' }),
	medianPay: known(
		z.strictObject({
			amount: moneySchema.meta({ description: 'The median.' }),
			scope: z.enum(['national', 'state', 'region']).meta({ description: 'For which area.' }),
			asOf: partialDateSchema.meta({ description: 'For which year or month, such as 2024-05.' }),
		}),
	).meta({ description: 'Median pay in the occupation from official statistics. Never one employer\'s pay.' }),
};

const roleWords = {
	title: titleSchema.meta({ description: 'The name people would search for.' }),
	summary: summarySchema.meta({ description: 'One or two sentences for lists and search results.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other words people use for it.' }),
	labels: z
		.strictObject({
			tasks: labelsSchema('Each task in words, by its id.'),
			skills: labelsSchema('Each skill in words, by its id.'),
		})
		.meta({ description: 'Words for the parts listed among the facts.' }),
};

export const roleSchema = z.strictObject({ ...roleWords, ...roleFacts });
export const roleTranslationSchema = z.strictObject({ ...roleWords, translation: translationSchema });

export type RoleEntry = z.infer<typeof roleSchema>;
export type RoleTranslation = z.infer<typeof roleTranslationSchema>;
