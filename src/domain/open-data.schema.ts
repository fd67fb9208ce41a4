import { z } from 'zod';

/**
 * What the site gives to machines at `/data/pathways.json`. Its own shape, apart from that of the content, so that those
 * who read it are not broken by a change of the files that people edit. Facts that nobody has confirmed are left out.
 */
const localized = z.record(z.string(), z.string()).meta({ description: 'The same text by language tag. A language without words is left out.' });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const fact = <Value extends z.ZodType>(value: Value, description: string) =>
	z.strictObject({ value, about: z.literal(true).optional(), source: z.url() }).optional().meta({ description: `${description} Left out where nobody has confirmed it.` });
const money = z.strictObject({ amount: z.number().min(0), currency: z.string(), per: z.enum(['total', 'hour', 'week', 'month', 'year', 'term']) });

const pathway = z.strictObject({
	id: z.string().meta({ description: 'Never changes.' }),
	addresses: z.record(z.string(), z.url()).meta({ description: 'The page, by language.' }),
	kind: z.string(),
	title: localized,
	summary: localized,
	organisations: z.array(z.strictObject({ id: z.string(), name: z.string(), url: z.url().optional() })).min(1),
	running: fact(z.string(), 'Whether it takes people at all these days.'),
	startingPoints: fact(z.array(z.string()), 'Where people stand when they start.'),
	length: fact(z.string().regex(/^P\d+[YMWD]$/), 'ISO 8601 duration.'),
	hoursPerWeek: fact(z.strictObject({ from: z.number(), to: z.number() }), 'Hours a week.'),
	place: fact(z.string(), 'on-site, remote or hybrid.'),
	schedule: fact(z.array(z.string()), 'When in the week.'),
	pay: fact(z.strictObject({ kind: z.string(), amount: money.optional() }), 'What people are paid while they take part.'),
	tuition: fact(money, 'Price of the course.'),
	leadsTo: fact(z.array(z.string()), 'Ids of the jobs it prepares for.'),
	requirements: z
		.array(z.strictObject({ id: z.string(), setBy: z.string(), weight: z.enum(['must', 'preferred']), isConfirmed: z.boolean(), text: localized }))
		.meta({ description: 'The rules about who can start. A rule that is not confirmed is one to ask about.' }),
	intakes: z.array(z.strictObject({ id: z.string(), opens: z.string().optional(), closes: z.string().optional(), starts: z.string().optional(), source: z.url() })).meta({
		description: 'Announced intakes. Days, or days with a time in the time zone of the site.',
	}),
	lastChecked: day.meta({ description: 'The day somebody last compared it with its sources.' }),
});

export const openDataSchema = z.strictObject({
	$schema: z.url(),
	program: localized,
	isOfficial: z.boolean().meta({ description: 'false until the organisation has adopted the site.' }),
	notice: localized.optional(),
	timeZone: z.string(),
	languages: z.array(z.string()),
	lastChecked: day.optional().meta({ description: 'The latest of the days below.' }),
	pathways: z.array(pathway),
});

export type OpenData = z.infer<typeof openDataSchema>;
export type OpenPathway = z.infer<typeof pathway>;

/** The shape as a JSON Schema, to be published beside the data. */
export const toOpenDataJsonSchema = (id: string): object => ({ $id: id, title: 'Pathways', ...z.toJSONSchema(openDataSchema) });
