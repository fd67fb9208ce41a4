import { z } from 'zod';
import { idSchema, known, referenceTo, sourceIdSchema } from './known.schema.ts';
import { calendarDateSchema, partialDateSchema } from './date.schema.ts';
import { languageSchema, localizedSchema, webAddressSchema } from './words.schema.ts';

/** `content/site.yaml`: who we are. */
export const siteSchema = z.strictObject({
	address: webAddressSchema.meta({ description: 'Where the site will stand, such as https://pathways.example.org.' }),
	program: localizedSchema.meta({ description: 'Name of the program, per language.' }),
	host: referenceTo('organisations').meta({ description: 'The organisation behind the program: one of the organisations below.' }),
	tagline: localizedSchema.meta({ description: 'The heading of the home page, per language.' }),
	summary: localizedSchema.meta({ control: 'localized-sentences', description: 'What the program is, in one or two sentences, per language.' }),
	notice: localizedSchema
		.optional()
		.meta({ description: 'A notice at the foot of every page, per language: that the site is not official, say.' }),
	official: z.boolean().meta({ description: 'true once the organisation has adopted the site as its own.' }),
	timeZone: z
		.string()
		.refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
			error: 'is not a time zone; write America/Los_Angeles, for example',
		})
		.meta({ description: 'Time zone of deadlines, such as America/Los_Angeles.' }),
	repository: z
		.strictObject({
			service: z.enum(['github', 'gitlab', 'gitea']).meta({ description: 'Where the files are kept: github, gitlab, or gitea (Forgejo too).' }),
			name: z
				.string()
				.regex(/^[\w.-]+(?:\/[\w.-]+)+$/, { error: 'is not an owner and a repository; write example-org/pathways, for example' })
				.meta({ description: 'Owner and name, such as example-org/pathways.' }),
			branch: z.string().min(1).default('main').meta({ description: 'The branch that is published.' }),
			address: webAddressSchema
				.optional()
				.meta({ description: 'Where the service runs, if it is your own, such as https://git.example.org.' }),
		})
		.optional()
		.meta({ description: 'Where the files of this site are kept. The finished site then has the editor at /admin/. Leave it out to have no editor there.' }),
	currency: z.string().regex(/^[A-Z]{3}$/, { error: 'is not a currency; write USD, for example' }),
	languages: z
		.array(languageSchema)
		.min(1)
		.meta({ description: 'Languages of the site. The first is the source of all translations.' }),
	completeLanguages: z
		.array(languageSchema)
		.default([])
		.meta({ description: 'Languages in which every page must have its words. In others a missing page is shown in the source language.' }),
	contact: known(
		z.strictObject({
			email: z.email().optional().meta({ description: 'E-mail address of the program team.' }),
			phone: z.string().min(5).optional().meta({ description: 'Telephone number of the program team.' }),
			page: webAddressSchema.optional().meta({ description: 'A page that tells how to reach the program team.' }),
		}),
	).meta({ description: 'How to reach the program team. Pages say "not published yet" while it is ask.' }),
	organisations: z
		.array(
			z.strictObject({
				id: idSchema.meta({ description: 'A short name used by pathways and rules.' }),
				name: z.string().min(1).meta({ description: 'Its name, the same in every language.' }),
				url: webAddressSchema.optional().meta({ title: 'Web address', description: 'Its web site.' }),
			}),
		)
		.min(1)
		.meta({ description: 'Everybody who runs a pathway or sets a rule.' }),
	startingPoints: z
		.array(z.strictObject({ id: idSchema, label: localizedSchema }))
		.min(1)
		.meta({ description: 'Where people stand before a pathway, in order, per language.' }),
});

/** `content/sources.yaml`: where facts come from, by id. */
export const sourcesSchema = z.record(
	sourceIdSchema,
	z.strictObject({
		title: z.string().min(1).meta({ description: 'Title, in its own language.' }),
		publisher: z.string().min(1).meta({ description: 'Who published it.' }),
		url: webAddressSchema.meta({ title: 'Web address', description: 'Where it can be read.' }),
		language: languageSchema.default('en').meta({ description: 'Its language.' }),
		published: partialDateSchema.optional().meta({ description: 'When it was published, if it says so.' }),
		checked: calendarDateSchema.meta({ description: 'The day somebody last read it.' }),
		note: localizedSchema.optional().meta({ description: 'What a reader should know about it, per language.' }),
	}),
);

export type Site = z.infer<typeof siteSchema>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Source = Sources[string];
