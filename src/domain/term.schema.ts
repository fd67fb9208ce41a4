import { z } from 'zod';
import { stewardship, translationSchema } from './words.schema.ts';

const termWords = {
	title: z.string().min(1).max(60).meta({ description: 'The term, as it is written in texts.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other spellings and the long form of a short name.' }),
	summary: z.string().min(1).max(300).meta({ description: 'What it means, in one or two plain sentences.' }),
};

export const termSchema = z.strictObject({ ...termWords, ...stewardship });
export const termTranslationSchema = z.strictObject({ ...termWords, translation: translationSchema });

export type TermEntry = z.infer<typeof termSchema>;
export type TermTranslation = z.infer<typeof termTranslationSchema>;
