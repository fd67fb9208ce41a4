import { z } from 'zod';
import { partialDateSchema } from './date.schema.ts';
import { known, referenceTo } from './known.schema.ts';
import { stewardship, summarySchema, titleSchema, translationSchema } from './words.schema.ts';

const milestoneFacts = {
	...stewardship,
	when: known(partialDateSchema).meta({ description: 'When it happened: a year, a month or a day.' }),
	pathways: z.array(referenceTo('pathways')).default([]).meta({ description: 'Pathways it brought or changed.' }),
	stories: z.array(referenceTo('stories')).default([]).meta({ description: 'Stories that belong to it.' }),
};

const milestoneWords = {
	title: titleSchema.meta({ description: 'What happened, in a few words.' }),
	summary: summarySchema.meta({ description: 'One or two sentences.' }),
};

export const milestoneSchema = z.strictObject({ ...milestoneWords, ...milestoneFacts });
export const milestoneTranslationSchema = z.strictObject({ ...milestoneWords, translation: translationSchema });

export type MilestoneEntry = z.infer<typeof milestoneSchema>;
export type MilestoneTranslation = z.infer<typeof milestoneTranslationSchema>;
