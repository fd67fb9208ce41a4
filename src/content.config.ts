import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { accessibilityRunSchema } from './domain/accessibility-run.schema.ts';
import { type CollectionName, collections as schemas } from './domain/collections.schema.ts';
import { questionsSchema, quizWordsSchema } from './domain/quiz.schema.ts';
import { siteSchema, sourcesSchema } from './domain/site.schema.ts';
import { synonymsSchema } from './domain/synonyms.schema.ts';
import { contentLoader } from './manuscript/loader.ts';

const folder = process.env['CONTENT_DIR'] ?? 'content';

/** The entries of one folder in the source language: the id is the folder's name. */
const entries = <Name extends CollectionName>(name: Name) =>
	defineCollection({
		loader: contentLoader(folder, (file) =>
			file.kind === 'entry' && file.collection === name && file.language === undefined ? file.slug : undefined,
		),
		schema: schemas[name].entry as (typeof schemas)[Name]['entry'],
	});

/** Their words in other languages: the id is `slug/language`. */
const translations = <Name extends CollectionName>(name: Name) =>
	defineCollection({
		loader: contentLoader(folder, (file) =>
			file.kind === 'entry' && file.collection === name && file.language !== undefined
				? `${file.slug}/${file.language}`
				: undefined,
		),
		schema: schemas[name].translation as (typeof schemas)[Name]['translation'],
	});

export const collections = {
	pathways: entries('pathways'),
	pathwaysTranslations: translations('pathways'),
	roles: entries('roles'),
	rolesTranslations: translations('roles'),
	stories: entries('stories'),
	storiesTranslations: translations('stories'),
	timeline: entries('timeline'),
	timelineTranslations: translations('timeline'),
	pages: entries('pages'),
	pagesTranslations: translations('pages'),
	glossary: entries('glossary'),
	glossaryTranslations: translations('glossary'),
	site: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'site' ? 'site' : undefined)),
		schema: siteSchema,
	}),
	sources: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'sources' ? 'sources' : undefined)),
		schema: sourcesSchema,
	}),
	media: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'media' ? 'media' : undefined)),
		// The check has looked at everything else; here the name of a file becomes the picture itself.
		schema: ({ image }) =>
			z.record(z.string(), z.object({ file: image(), alt: z.record(z.string(), z.string()), credit: z.string().optional() })),
	}),
	questions: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'questions' ? 'questions' : undefined)),
		schema: z.strictObject({ items: questionsSchema }),
	}),
	quizWords: defineCollection({
		loader: contentLoader(folder, (file) => (file.kind === 'quiz-words' ? file.language : undefined)),
		schema: quizWordsSchema,
	}),
	synonyms: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'synonyms' ? 'synonyms' : undefined)),
		schema: synonymsSchema,
	}),
	accessibilityRun: defineCollection({
		loader: contentLoader(folder, ({ kind }) => (kind === 'accessibility-run' ? 'accessibility' : undefined)),
		schema: accessibilityRunSchema,
	}),
};
