import { z } from 'zod';
import { languageSchema } from './words.schema.ts';

/** `content/synonyms.yaml`: what people type, and what we call it, per language. */
export const synonymsSchema = z.record(
	languageSchema,
	z.array(
		z.strictObject({
			typed: z.array(z.string().min(1)).min(1).meta({ description: 'Words people type, such as help desk.' }),
			means: z.array(z.string().min(1)).default([]).meta({ description: 'Our words for it, such as service desk.' }),
			pages: z
				.array(z.string().regex(/^(?:[a-z-]+\/)?[a-z0-9-]+$/, { error: 'is not a page; write roles/service-desk-technician or quiz, for example' }))
				.default([])
				.meta({ description: 'Pages that answer it, such as roles/service-desk-technician or quiz.' }),
		}),
	),
);

export type Synonyms = z.infer<typeof synonymsSchema>;
