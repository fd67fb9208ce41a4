import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { collectionNames, collections } from '../../src/domain/collections.schema.ts';
import { mediaSchema } from '../../src/domain/media.schema.ts';
import { questionsSchema, quizWordsSchema } from '../../src/domain/quiz.schema.ts';
import { siteSchema, sourcesSchema } from '../../src/domain/site.schema.ts';
import { synonymsSchema } from '../../src/domain/synonyms.schema.ts';
import { pageOf, shownBy } from '../../src/editor/desk.ts';
import { makeEditorConfig } from '../../src/editor/editor-config.ts';
import { makeFileFormat } from '../../src/editor/file-format.ts';
import type { Form, FormField } from '../../src/editor/form-field.ts';
import { type Forms, makeForms } from '../../src/editor/forms.ts';
import { fieldOf } from '../../src/editor/schema-field.ts';
import { textParts } from '../../src/editor/text-parts.ts';
import { withoutCode, writeText } from '../../src/editor/write-text.ts';
import { contentComponents } from '../../src/manuscript/components.ts';
import type { ContentFile } from '../../src/manuscript/content-file.ts';
import { listContentFiles } from '../../src/manuscript/content-files.ts';
import { parseText } from '../../src/manuscript/dialect.ts';
import { formsFile, renderForms } from '../../tools/editor-config.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const forms = JSON.parse(read('src/editor/forms.json')) as Forms;
const tags = Object.keys(contentComponents);
const sites = ['content', 'examples/harbor'];

describe('the forms of the editor', () => {
	test('fit the schemas of today: npm run tool editor-config makes them anew', () => {
		expect(readFileSync(formsFile, 'utf8')).toBe(renderForms());
	});

	/** The paths of all values that a schema has, by its own walk: records and lists as `*`, forms of a union together. */
	function pathsOf(schema: z.ZodType, path: string, depth = 0): string[] {
		const { type, innerType, shape, element, valueType, keyType, options, getter } = schema._zod.def as unknown as Record<string, never> & { type: string };
		const isLanguage = (keyType as z.ZodType | undefined)?.meta()?.['control'] === 'language';
		if (schema.meta()?.['control'] === 'none') return [];
		if (innerType) return pathsOf(innerType, path, depth);
		if (getter) return depth > 0 ? [] : pathsOf((getter as () => z.ZodType)(), path, depth + 1);
		if (shape) return Object.entries(shape as Record<string, z.ZodType>).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`, depth));
		if (element) return pathsOf(element, path, depth);
		if (options) return [...new Set((options as z.ZodType[]).flatMap((each) => pathsOf(each, path, depth)))];
		if (type === 'record') return isLanguage ? pathsOf(valueType as unknown as z.ZodType, `${path}.*`, depth) : pathsOf(valueType as unknown as z.ZodType, path, depth);
		return [path];
	}

	/** The paths of all values that a form can hold. */
	function controlsOf(field: FormField, path: string): string[] {
		const at = `${path}.${field.name}`;
		const inside = field.types ? field.types.flatMap(({ fields }) => fields) : field.fields;
		if (field.shape === 'by-language' && field.each) return controlsOf({ ...field.each, name: '*' }, at);
		const asked = field.shape === 'known' ? [`${at}.ask`] : [];
		const kinds = field.types && field.typeKey !== 'choice' ? [`${at}.${field.typeKey}`] : [];
		if (field.shape === 'test') return [at, ...(inside ?? []).flatMap((each) => controlsOf(each, at))];
		return inside ? [...asked, ...kinds, ...inside.flatMap((each) => controlsOf(each, at))] : [at];
	}

	const pairs: [string, z.ZodType, Form][] = [
		...collectionNames.map((name): [string, z.ZodType, Form] => [name, collections[name].entry, forms.entries[name]]),
		['site.yaml', siteSchema, forms.files.site],
		['quiz words', quizWordsSchema, forms.files.quizWords],
	];
	test.each(pairs)('have a control for every field of %s', (_, schema, form) => {
		const controls = new Set(form.fields.flatMap((field) => controlsOf(field, '')));
		const missing = pathsOf(schema, '').filter((path) => !controls.has(path) && !/\.(?:all|any|not)$/.test(path));
		expect(missing).toEqual([]);
		expect(controls.size).toBeGreaterThan(5);
	});

	test.each<[string, z.ZodType, Form]>([
		['sources.yaml', sourcesSchema, forms.files.sources],
		['media.yaml', mediaSchema, forms.files.media],
		['synonyms.yaml', synonymsSchema, forms.files.synonyms],
		['questions.yaml', questionsSchema, forms.files.questions],
	])('have a control for every field of %s', (_, schema, form) => {
		const [field] = form.fields as [FormField];
		const controls = new Set(controlsOf(field, ''));
		const missing = pathsOf(schema, `.${field.name}`).filter((path) => !controls.has(path));
		expect(missing).toEqual([]);
	});

	test('have words only for words, and facts once', () => {
		for (const name of collectionNames) {
			const words = Object.keys(collections[name].translation.shape);
			const perLanguage = forms.entries[name].fields.filter(({ i18n }) => i18n).map((field) => field.name);
			expect(perLanguage.toSorted(), name).toEqual([...words, 'body'].toSorted());
		}
	});

	test('refuse a kind of schema that has no field', () => {
		const tuple = { _zod: { def: { type: 'tuple' } }, meta: () => undefined } as unknown as z.ZodType;
		expect(() => fieldOf('pair', tuple)).toThrow('has no field in the editor');
	});

	test('offer every tag of the dialect as a part of a text, and each writes what the dialect accepts', () => {
		expect(textParts.map(({ id }) => id).toSorted()).toEqual(['image', ...tags].toSorted());
		for (const part of textParts) {
			const text = part.toBlock({ id: 'mentor', words: 'a mentor', src: 'desk.jpg', alt: 'A desk' });
			expect(parseText(part.id === 'Term' || part.id === 'Source' ? `Words ${text}.` : text, 'example').issues, part.id).toEqual([]);
			expect(text, part.id).toMatch(part.pattern);
		}
	});
});

describe('the configuration of the CMS', () => {
	const schema = JSON.parse(read('node_modules/@sveltia/cms/schema/sveltia-cms.json')) as object;
	const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
	const widgets = ['string', 'text', 'richtext', 'boolean', 'number', 'datetime', 'select', 'relation', 'object', 'list', 'keyvalue', 'image', 'file', 'hidden'];

	test.each([
		['on the working copy', undefined],
		['on GitHub', { service: 'github' as const, name: 'example-org/pathways', branch: 'main' }],
		['on a Forgejo of one\'s own', { service: 'gitea' as const, name: 'example-org/pathways', branch: 'main', address: 'https://git.example.org' }],
	])('is one that it knows, %s', (_, repository) => {
		for (const site of sites) {
			const { address, program, languages, completeLanguages = [] } = parse(read(`${site}/site.yaml`)) as z.infer<typeof siteSchema>;
			const config = makeEditorConfig(forms, { address, program: program['en'] ?? '', languages, completeLanguages, folder: 'content', repository });
			const plain: unknown = JSON.parse(JSON.stringify(config));
			validate(plain);
			expect(validate.errors).toBeNull();
			expect(new Set([...JSON.stringify(plain).matchAll(/"widget":"(\w+)"/g)].map(([, widget]) => widget)).difference(new Set(widgets))).toEqual(new Set());
			expect(config.i18n?.locales).toEqual(languages);
		}
	});

	test('shows no shape of ours to the CMS', () => {
		const config = makeEditorConfig(makeForms(), { address: 'https://example.org', program: 'P', languages: ['en', 'zh-Hant'], completeLanguages: [], folder: 'content' });
		expect(JSON.stringify(config)).not.toMatch(/"(?:shape|refersTo|kept|always|each)":/);
	});
});

describe('a file that goes through a form', () => {
	const formOf = (file: ContentFile): Form | undefined =>
		file.kind === 'entry' ? forms.entries[file.collection] : file.kind === 'quiz-words' ? forms.files.quizWords : forms.files[file.kind as keyof Forms['files']];
	const languageOf = (file: ContentFile): string => (file.kind === 'entry' || file.kind === 'quiz-words' ? (file.language ?? 'en') : 'en');
	const formatOf = (form: Form, file: string) => makeFileFormat(form, file.replace(/\.[A-Za-z-]+\.mdx$/, '.mdx'), 'en');

	test.each(sites)('comes out as it went in: every file of %s', (site) => {
		const changed: string[] = [];
		let seen = 0;
		for (const file of listContentFiles(join(root, site))) {
			const form = formOf(file);
			if (!form) continue;
			const text = read(`${site}/${file.file}`);
			const format = formatOf(form, file.file);
			// The CMS gives texts without what stands around them.
			const values = structuredClone(format.fromFile(text.trim()));
			if (format.toFile({ ...values, language_of_file: languageOf(file) }).trim() !== text.trim()) changed.push(file.file);
			seen++;
		}
		expect(changed).toEqual([]);
		expect(seen).toBeGreaterThan(90);
	});

	const page = `---
title: Our promises # short
# Somebody should look at this.
summary: "What we promise: nothing"
checked: 2026-11-24
reviewBy: 2027-05-24
---

We say *little*. <Ask />

- one
- two
`;
	const about = makeFileFormat(forms.entries.pages, 'pages/about/index.mdx', 'en');
	const save = (change: object): string => about.toFile({ ...structuredClone(about.fromFile(page.trim())), language_of_file: 'en', ...change });

	test.each([
		['a short text', { title: 'Our word' }, 'title: Our promises # short', 'title: Our word # short'],
		['a day', { reviewBy: '2027-06-01' }, 'reviewBy: 2027-05-24', 'reviewBy: 2027-06-01'],
		['a text with a colon', { summary: 'A promise: kept' }, 'summary: "What we promise: nothing"', 'summary: "A promise: kept"'],
		['one paragraph, while the rich text editor writes the rest its own way', { body: 'We say _much_. <Ask />\n\n* one\n* two' }, 'We say *little*. <Ask />', 'We say _much_. <Ask />'],
	])('changes in one line with %s', (_, change, from, to) => {
		expect(save(change)).toBe(page.replace(from, to));
	});

	test('leaves out what is not filled in, and what a new form only begins with', () => {
		expect(save({ menuTitle: '', aliases: [], status: 'draft', order: 100, menu: 'footer', translation: null, sources: [] })).toBe(page);
	});

	test('gives a translation words alone, and the source language no word of a translation', () => {
		const words = { title: 'Promesas', summary: 'Lo que prometemos.', translation: { madeBy: 'Ana Rivera', reviewedBy: '' }, body: 'Decimos poco.' };
		expect(about.toFile({ ...words, status: 'draft', checked: '2026-11-24', language_of_file: 'es' })).toBe('---\ntitle: Promesas\nsummary: Lo que prometemos.\ntranslation:\n  madeBy: Ana Rivera\n---\n\nDecimos poco.\n');
		expect(about.toFile({ ...words, language_of_file: 'en' })).not.toContain('translation');
	});

	test('goes from ask to known and back, with its source', () => {
		const milestone = makeFileFormat(forms.entries.timeline, 'timeline/start/index.mdx', 'en');
		const text = '---\ntitle: Start\nsummary: It starts.\nchecked: 2026-11-24\nreviewBy: 2027-05-24\nwhen:\n  ask: true\n---\n';
		const values = structuredClone(milestone.fromFile(text.trim()));
		const known = milestone.toFile({ ...values, when: { choice: 'known', value: '2018', source: 'program-page', about: false } });
		expect(known).toBe(text.replace('  ask: true', '  value: "2018"\n  source: program-page'));
		const back = milestone.fromFile(known.trim());
		expect(milestone.toFile({ ...structuredClone(back), when: { choice: 'ask' } })).toBe(text);
	});

	test('is not written onto a file that it did not come from', () => {
		expect(() => about.toFile({ title: 'Our word', origin: 'abcdef' })).toThrow('changed');
	});
});

describe('a text from the rich text editor', () => {
	const signs = fc.array(fc.constantFrom('{', '}', '<', '>', '\\', '`', '*', '_', 'import ', 'export ', '\n', '\n\n', 'a', ' ', '<Ask />', '<Note>', '1', '-', '&', '!', '[x](/quiz/)', '<b>', '```'), { maxLength: 24 }).map((parts) => parts.join(''));

	test('holds no code, whatever somebody types', () => {
		fc.assert(
			fc.property(signs, (text) => {
				// A tag of ours that is not closed is a fault that people see; code would be one that runs.
				const { issues } = parseText(withoutCode(text, tags), 'example');
				expect(issues.filter(({ rule, problem }) => rule === 'code-in-text' || (rule === 'unknown-tag' && problem.includes('<b>')))).toEqual([]);
			}),
			{ numRuns: 2000 },
		);
	});

	test('is the same after going through twice', () => {
		fc.assert(
			fc.property(signs, (text) => {
				expect(withoutCode(withoutCode(text, tags), tags)).toBe(withoutCode(text, tags));
			}),
			{ numRuns: 2000 },
		);
	});

	test('keeps paragraphs as they were, in a new order too', () => {
		expect(writeText('One *a*.\n\nTwo.\n\n- x\n- y', 'One _a_.\n\nNew.\n\n* x\n* y', tags)).toBe('One *a*.\n\nNew.\n\n- x\n- y');
	});
});

describe('the desk', () => {
	test.each([
		['#/collections/pathways/entries/summer-internship/index', '/en/pathways/summer-internship/'],
		['#/collections/glossary/entries/mentor/index', '/en/glossary/#mentor'],
		['#/collections/pages/entries/about/index', '/en/about/'],
		['#/collections/settings/entries/quizWords', '/en/quiz/'],
		['#/collections/stories', '/en/stories/'],
		['', '/en/'],
	])('shows beside the form at %s the page %s', (hash, page) => {
		expect(pageOf(shownBy(hash), 'en')).toBe(page);
	});
});
