import { z } from 'zod';
import { stewardship, translationSchema } from './words.schema.ts';

const termWords = {
	title: z.string().min(1).max(60).meta({ description: 'The term, as it is written in texts.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other spellings and the long form of a short name.' }),
	summary: z.string().min(1).max(300).meta({ control: 'sentences', description: 'What it means, in one or two plain sentences.' }),
};

const termFacts = {
	...stewardship,
	markFirstUse: z
		.boolean()
		.default(false)
		.meta({ description: 'true if the word must be linked to the glossary where a text first uses it.' }),
};

export const termSchema = z.strictObject({ ...termWords, ...termFacts });
export const termTranslationSchema = z.strictObject({ ...termWords, translation: translationSchema });

export type TermEntry = z.infer<typeof termSchema>;
export type TermTranslation = z.infer<typeof termTranslationSchema>;
