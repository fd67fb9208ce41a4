import { z } from 'zod';
import { calendarDateSchema } from './date.schema.ts';
import { idSchema, sourceIdSchema } from './known.schema.ts';

/** A language of the site as in HTML: `en`, `es`, `zh-Hant`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, {
	error: 'is not a language tag; write en, es, vi or zh-Hant, for example',
}).meta({ control: 'language' });

/** A page on the web. Only `https:` and `http:`: any other scheme could run in the browser of a reader who follows it. */
export const webAddressSchema = z.url({ protocol: /^https?$/ });

/** A web address, an e-mail address, a telephone number or a place, as somebody would write it. */
export const contactAddressSchema = z
	.string()
	.min(1)
	.refine((text) => /^https?:\/\//i.test(text) || !/^[^/?#]*:/.test(text), {
		error: 'is not a web address, an e-mail address or a telephone number; write https://www.example.org, team@example.org or +1 206 555 0100, for example',
	});

/** The same short text in several languages: `{ en: Pathways, es: Caminos }`. */
export const localizedSchema = z
	.record(languageSchema, z.string().min(1))
	.refine((words) => Object.keys(words).length > 0, { error: 'needs words in at least one language' })
	.meta({ control: 'localized' });

/** Words for parts of an entry, by the id of the part. */
export const labelsSchema = (what: string) =>
	z.record(idSchema, z.string().min(1)).optional().meta({ description: what });

export const titleSchema = z.string().min(1).max(80);
export const summarySchema = z.string().min(1).max(240).meta({ control: 'sentences' });

/** What every translated file must say about itself. */
export const translationSchema = z
	.strictObject({
		madeBy: z.string().min(1).meta({ description: 'Who made this translation: a name, or "machine".' }),
		reviewedBy: z
			.string()
			.min(1)
			.optional()
			.meta({ description: 'The person who read it and found it right. Leave out until somebody has.' }),
		english: z
			.record(z.string(), z.string())
			.optional()
			.meta({ control: 'none', description: 'Fingerprints of the English words it was made from. Filled in by the check with --fix.' }),
	})
	.meta({ description: 'Who made the translation, who read it, and from which English.' });

export type Translation = z.infer<typeof translationSchema>;

/** What every entry says about being published and kept true. */
export const stewardship = {
	status: z
		.enum(['draft', 'published'])
		.default('draft')
		.meta({ description: 'A draft is not on the site. Set to published when it is ready.' }),
	order: z.int().min(0).default(100).meta({ description: 'Where it stands in lists: small numbers first.' }),
	sources: z
		.array(sourceIdSchema)
		.default([])
		.meta({ description: 'Sources of what the text says, beside those that single facts name.' }),
	checked: calendarDateSchema.meta({ description: 'The day somebody last compared this with its sources.' }),
	reviewBy: calendarDateSchema.meta({ description: 'The day by which somebody must look at it again.' }),
};
