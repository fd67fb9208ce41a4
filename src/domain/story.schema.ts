import { z } from 'zod';
import { calendarDateSchema, partialDateSchema } from './date.schema.ts';
import { known, referenceTo, sourceIdSchema } from './known.schema.ts';
import { languageSchema, localizedSchema, stewardship, summarySchema, titleSchema, translationSchema } from './words.schema.ts';

const scopeSchema = z
	.array(z.enum(['name', 'photo', 'voice']))
	.min(1)
	.meta({ description: 'What may be shown: the name, a photo, the voice.' });

/** Why we may tell somebody's story. */
export const consentSchema = z.union([
	z
		.strictObject({
			basis: z.literal('published').meta({ description: 'published: the story restates a public source.' }),
			source: sourceIdSchema,
			scope: scopeSchema,
		})
		.meta({ description: 'The story restates what a public source says, and nothing more.' }),
	z
		.strictObject({
			basis: z.literal('written').meta({ description: 'written: the person signed.' }),
			given: calendarDateSchema.meta({ description: 'The day consent was given.' }),
			expires: calendarDateSchema.meta({ description: 'The day it ends. The story then leaves the site.' }),
			scope: scopeSchema,
			guardian: z.boolean().meta({ description: 'true if a parent or guardian signed, for somebody under 18.' }),
			minor: z.boolean().default(false).meta({ description: 'true if the person is under 18.' }),
		})
		.meta({ description: 'The person agreed in writing.' }),
]);

const storyFacts = {
	...stewardship,
	about: z
		.strictObject({
			kind: z.enum(['person', 'group']).meta({ description: 'One person, or a group as a whole.' }),
			name: z.string().min(1).optional().meta({ description: 'The name, for a person.' }),
		})
		.meta({ description: 'Whom the story is about.' }),
	startedAt: known(referenceTo('startingPoints')).meta({ description: 'Where they stood when they began: a starting point of site.yaml.' }),
	asOf: partialDateSchema.meta({ description: 'The time the story speaks of. What came later is not known.' }),
	pathways: z.array(referenceTo('pathways')).default([]).meta({ description: 'Pathways in the story: names of folders in pathways/.' }),
	roles: z.array(referenceTo('roles')).default([]).meta({ description: 'Roles in the story: names of folders in roles/.' }),
	language: languageSchema.meta({ description: 'Language the story was first told in.' }),
	consent: consentSchema.meta({ description: 'Why we may tell it.' }),
	media: z
		.array(
			z.strictObject({
				kind: z.enum(['video', 'audio']).meta({ description: 'video, or audio alone.' }),
				file: z.string().min(1).meta({ control: 'file', description: 'File beside the story.' }),
				captions: z.string().optional().meta({ control: 'file', description: 'Caption file (.vtt) beside it; a video needs one.' }),
				transcript: localizedSchema.meta({ description: 'What is said, in words, per language.' }),
			}),
		)
		.default([])
		.meta({ description: 'Video or audio.' }),
	picture: z.string().optional().meta({ refersTo: 'pictures', description: 'A picture from media.yaml, by its id.' }),
};

const storyWords = {
	title: titleSchema.meta({ description: 'A headline.' }),
	summary: summarySchema.meta({ description: 'One or two sentences for lists and search results.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other words people may search for.' }),
};

export const storySchema = z.strictObject({ ...storyWords, ...storyFacts });
export const storyTranslationSchema = z.strictObject({ ...storyWords, translation: translationSchema });

export type StoryEntry = z.infer<typeof storySchema>;
export type StoryTranslation = z.infer<typeof storyTranslationSchema>;
