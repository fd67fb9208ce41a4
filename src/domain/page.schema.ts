import { z } from 'zod';
import { stewardship, summarySchema, titleSchema, translationSchema } from './words.schema.ts';

const pageFacts = {
	...stewardship,
	menu: z
		.enum(['header', 'footer', 'none'])
		.default('footer')
		.meta({ description: 'Which menu leads to the page.' }),
};

const pageWords = {
	title: titleSchema.meta({ description: 'The heading of the page.' }),
	menuTitle: z.string().min(1).max(30).optional().meta({ description: 'A shorter name for the menu.' }),
	summary: summarySchema.meta({ description: 'One or two sentences for search results.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other words people may search for.' }),
};

export const pageSchema = z.strictObject({ ...pageWords, ...pageFacts });
export const pageTranslationSchema = z.strictObject({ ...pageWords, translation: translationSchema });

export type PageEntry = z.infer<typeof pageSchema>;
export type PageTranslation = z.infer<typeof pageTranslationSchema>;
