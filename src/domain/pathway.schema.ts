import { z } from 'zod';
import { deadlineSchema, durationSchema, partialDateSchema } from './date.schema.ts';
import { idSchema, known, referenceTo, sourceIdSchema } from './known.schema.ts';
import { pathwayKinds, places, runningStates, schedules } from './pathway-values.ts';
import { requirementSchema } from './requirement.schema.ts';
import {
	contactAddressSchema,
	labelsSchema,
	languageSchema,
	stewardship,
	summarySchema,
	titleSchema,
	translationSchema,
} from './words.schema.ts';

export const payKinds = ['hourly', 'salary', 'stipend', 'none'] as const;
export const supportKinds = ['free', 'helped', 'own-cost'] as const;
export const applyChannels = ['online', 'email', 'phone', 'in-person', 'mail', 'partner'] as const;

/** An amount in the site's currency. */
export const moneySchema = z.strictObject({
	amount: z.number().min(0).max(1_000_000).meta({ description: 'The amount in the currency of site.yaml. 0 means free.' }),
	per: z.enum(['total', 'hour', 'week', 'month', 'year', 'term']).meta({ description: 'For how long the amount is.' }),
});

const supportSchema = z.strictObject({
	kind: z.enum(supportKinds).meta({ description: 'free: provided at no cost · helped: paid for in part · own-cost: people pay it themselves.' }),
	amount: moneySchema.optional().meta({ description: 'How much it comes to, if that is known.' }),
});

const hoursSchema = z
	.strictObject({
		from: z.int().min(1).max(80).meta({ description: 'Fewest hours a week.' }),
		to: z.int().min(1).max(80).meta({ description: 'Most hours a week. The same number if it is fixed.' }),
	})
	.refine(({ from, to }) => from <= to, { error: 'has more hours in "from" than in "to"' });

const phaseSchema = z.strictObject({
	id: idSchema.meta({ description: 'A short name. Its words stand under labels: phases and labels: phaseTexts.' }),
	length: known(durationSchema).meta({ description: 'How long this part takes.' }),
	hoursPerWeek: known(hoursSchema).meta({ description: 'Hours a week in this part.' }),
	paid: known(z.boolean()).meta({ description: 'Whether people are paid in this part.' }),
});

const intakeSchema = z.strictObject({
	id: idSchema.meta({ description: 'A short name that never changes, such as autumn-2027.' }),
	opens: deadlineSchema.optional().meta({ description: 'When applications open: a day, or a day with a time.' }),
	closes: deadlineSchema.optional().meta({ description: 'When applications close: a day (its end), or a day with a time.' }),
	starts: partialDateSchema.optional().meta({ description: 'When the group starts: a day or a month.' }),
	places: known(z.int().min(1)).optional().meta({ description: 'How many people can start.' }),
	source: sourceIdSchema,
});

const monthSchema = z.int().min(1).max(12);

/** What is true of a pathway in every language. Stands in `index.mdx`, once. */
export const pathwayFacts = {
	...stewardship,
	kind: z.enum(pathwayKinds).meta({ description: 'What kind of pathway it is.' }),
	organisations: z
		.array(referenceTo('organisations'))
		.min(1)
		.meta({ description: 'Who runs it: ids of organisations in site.yaml, the one to ask first.' }),
	running: known(z.enum(runningStates)).meta({ description: 'Whether it takes people at all these days.' }),
	startingPoints: known(z.array(referenceTo('startingPoints')).min(1)).meta({
		description: 'Where people stand when they start: ids of starting points in site.yaml.',
	}),
	length: known(durationSchema).meta({ description: 'How long it takes in all, such as P9M for nine months.' }),
	hoursPerWeek: known(hoursSchema).meta({ description: 'Hours a week.' }),
	schedule: known(z.array(z.enum(schedules)).min(1)).meta({ description: 'When in the week it takes place.' }),
	place: known(z.enum(places)).meta({ description: 'Where people work or study.' }),
	cost: z
		.strictObject({
			tuition: known(moneySchema).meta({ description: 'Price of the course.' }),
			fees: known(moneySchema).meta({ description: 'Application, exam and other fees.' }),
			unpaidHours: known(z.int().min(0)).meta({ description: 'Hours of unpaid work or study a person has to fit in, in all.' }),
			travel: known(supportSchema).meta({ description: 'Getting there.' }),
			equipment: known(supportSchema).meta({ description: 'A computer, clothes, books.' }),
			childcare: known(supportSchema).meta({ description: 'Care for children in the hours of the program.' }),
		})
		.meta({ description: 'What it costs a person. Every line is known or ask.' }),
	pay: known(
		z.strictObject({
			kind: z.enum(payKinds).meta({ description: 'How people are paid; none means not at all.' }),
			amount: moneySchema.optional().meta({ description: 'How much, if it is published.' }),
		}),
	).meta({ description: 'What people are paid while they take part.' }),
	requirements: z.array(requirementSchema).min(1).meta({
		description: 'The rules about who can start. Unknown rules stand here too, without a test.',
	}),
	prepare: z
		.strictObject({
			documents: z.array(idSchema).default([]).meta({ description: 'What to have ready. Words under labels: documents.' }),
			minutes: known(z.int().min(1).max(600)).meta({ description: 'How long the application takes, in minutes.' }),
			saveAndReturn: known(z.boolean()).meta({ description: 'Whether one can stop and go on later.' }),
		})
		.meta({ description: 'What to prepare before applying.' }),
	apply: known(
		z
			.array(
				z.strictObject({
					id: idSchema.meta({ description: 'A short name. Its words stand under labels: apply.' }),
					channel: z.enum(applyChannels).meta({ description: 'The way in.' }),
					address: contactAddressSchema.optional().meta({ description: 'Web address, e-mail address or telephone number.' }),
				}),
			)
			.min(1),
	).meta({ description: 'How to apply.' }),
	afterApplying: known(
		z
			.array(
				z.strictObject({
					id: idSchema.meta({ description: 'A short name. Its words stand under labels: steps.' }),
					within: durationSchema.optional().meta({ description: 'How soon it happens, such as P2W.' }),
				}),
			)
			.min(1),
	).meta({ description: 'What happens after somebody has applied, in order.' }),
	helpers: z
		.array(
			z.strictObject({
				id: idSchema.meta({ description: 'A short name. Its words stand under labels: helpers.' }),
				organisation: referenceTo('organisations').meta({ description: 'An organisation in site.yaml.' }),
				languages: known(z.array(languageSchema).min(1)).meta({ description: 'Languages they help in.' }),
				address: contactAddressSchema.optional().meta({ description: 'Web address, e-mail address or telephone number.' }),
				source: sourceIdSchema,
			}),
		)
		.default([])
		.meta({ description: 'Who helps with applying.' }),
	adjustments: known(z.array(idSchema).min(1)).meta({
		description: 'Adjustments people can ask for. Words under labels: adjustments.',
	}),
	phases: z.array(phaseSchema).min(1).meta({ description: 'The parts of the pathway, in order.' }),
	intakes: z.array(intakeSchema).default([]).meta({ description: 'Announced intakes. Empty if none is announced.' }),
	rhythm: known(
		z.strictObject({
			opens: monthSchema.meta({ description: 'Month in which applications usually open, 1 to 12.' }),
			closes: monthSchema.meta({ description: 'Month in which they usually close, 1 to 12.' }),
			starts: monthSchema.optional().meta({ description: 'Month in which the group usually starts, 1 to 12.' }),
		}),
	).meta({ description: 'The yearly rhythm, if there is one.' }),
	leadsTo: known(z.array(referenceTo('roles')).min(1)).meta({ description: 'Roles it prepares for: names of folders in roles/.' }),
	grants: z
		.record(idSchema, idSchema)
		.default({})
		.meta({ description: 'Quiz answers that become true by finishing it, such as it-program-recent: yes.' }),
};

/** What has to be said in each language. */
export const pathwayWords = {
	title: titleSchema.meta({ description: 'The plain name people would search for.' }),
	officialName: titleSchema.optional().meta({ description: 'The official name, if it differs.' }),
	summary: summarySchema.meta({ description: 'One or two sentences for lists and search results.' }),
	forWhom: z.string().min(1).max(160).meta({ description: 'Who it is for, in one short sentence.' }),
	aliases: z.array(z.string().min(1)).default([]).meta({ description: 'Other words people use for it.' }),
	labels: z
		.strictObject({
			rules: labelsSchema('Each requirement in words, by its id, so that it suits a helper as well: "A high school diploma", not "You have …".'),
			changes: labelsSchema('What would change it, by the id of the requirement.'),
			phases: labelsSchema('Name of each phase, by its id.'),
			phaseTexts: labelsSchema('What people do in each phase, by its id.'),
			documents: labelsSchema('What to have ready, by id.'),
			apply: labelsSchema('Each way to apply, by its id.'),
			steps: labelsSchema('Each step after applying, by its id.'),
			helpers: labelsSchema('What each helper does, by its id.'),
			adjustments: labelsSchema('Each adjustment, by its id.'),
		})
		.meta({ description: 'Words for the parts listed among the facts.' }),
	notes: labelsSchema('A short note beside a fact, by the name of the fact, such as length or pay.'),
	questions: z
		.array(
			z.strictObject({
				question: z.string().min(1).meta({ description: 'The question as people ask it.' }),
				answer: z.string().min(1).meta({ control: 'sentences', description: 'The answer in one to four sentences.' }),
			}),
		)
		.default([])
		.meta({ description: 'Questions people ask.' }),
};

export const pathwaySchema = z.strictObject({ ...pathwayWords, ...pathwayFacts });
export const pathwayTranslationSchema = z.strictObject({ ...pathwayWords, translation: translationSchema });

export type PathwayEntry = z.infer<typeof pathwaySchema>;
export type PathwayTranslation = z.infer<typeof pathwayTranslationSchema>;
