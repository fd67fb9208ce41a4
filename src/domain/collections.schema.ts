import type { z } from 'zod';
import { milestoneSchema, milestoneTranslationSchema } from './milestone.schema.ts';
import { pageSchema, pageTranslationSchema } from './page.schema.ts';
import { pathwaySchema, pathwayTranslationSchema } from './pathway.schema.ts';
import { roleSchema, roleTranslationSchema } from './role.schema.ts';
import { storySchema, storyTranslationSchema } from './story.schema.ts';
import { termSchema, termTranslationSchema } from './term.schema.ts';

/** The folders of `content/` that hold one folder an entry, with the schema of the source language and of translations. */
export const collections = {
	pathways: { entry: pathwaySchema, translation: pathwayTranslationSchema },
	roles: { entry: roleSchema, translation: roleTranslationSchema },
	stories: { entry: storySchema, translation: storyTranslationSchema },
	timeline: { entry: milestoneSchema, translation: milestoneTranslationSchema },
	pages: { entry: pageSchema, translation: pageTranslationSchema },
	glossary: { entry: termSchema, translation: termTranslationSchema },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** An entry of a collection as its file in the source language states it: facts and words together. */
export type EntryData<Name extends CollectionName> = z.infer<(typeof collections)[Name]['entry']>;

/** The words of an entry in another language. */
export type TranslationData<Name extends CollectionName> = z.infer<(typeof collections)[Name]['translation']>;
