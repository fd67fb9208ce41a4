import { z } from 'zod';

/** A short name for an entry or a part of one: lower case letters, digits and hyphens, such as `summer-internship`. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What an id can refer to: entries of a collection, or parts of a file that have ids. */
export type ReferenceTarget = 'pathways' | 'roles' | 'stories' | 'sources' | 'organisations' | 'startingPoints' | 'questions' | 'pictures';

/** The id of something else. An editor offers what there is. */
export const referenceTo = (refersTo: ReferenceTarget) => idSchema.meta({ refersTo });

/** Names one entry of `content/sources.yaml`. */
export const sourceIdSchema = idSchema.meta({
	refersTo: 'sources',
	description: 'Where this comes from: the id of a source in sources.yaml, such as program-page.',
});

const askSchema = z
	.strictObject({ ask: z.literal(true) })
	.meta({ description: 'Nobody has confirmed this. The page says "Ask the program team".' });

/**
 * A fact is either known, and then it names its source, or it is `{ ask: true }`. Leaving it out is refused, so that
 * a page never hides an unknown.
 */
export const known = <Value extends z.ZodType>(value: Value) =>
	z.union([
		z.strictObject({
			value,
			source: sourceIdSchema,
			about: z
				.boolean()
				.optional()
				.meta({ title: 'Not exact', description: 'Set to true if the value is not exact. The page then says "about".' }),
		}),
		askSchema,
	]);
