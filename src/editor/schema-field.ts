import type { z } from 'zod';
import { answerTestSchema } from '../domain/requirement.schema.ts';
import { choiceKey, type FormField } from './form-field.ts';

/** Levels of tests inside tests that a form shows. What lies deeper stays as it is. */
const mostTests = 3;

interface Meta {
	/** What a form calls it, where its name is not good enough. */
	title?: string;
	description?: string;
	control?: string;
	refersTo?: string;
}

interface Definition {
	type: string;
	innerType?: z.ZodType;
	defaultValue?: unknown;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	options?: z.ZodType[];
	keyType?: z.ZodType;
	valueType?: z.ZodType;
	entries?: Record<string, string>;
	values?: unknown[];
	out?: z.ZodType;
	format?: string;
	checks?: { _zod: { def: { check: string; pattern?: RegExp; minimum?: number; maximum?: number; error?: (issue: unknown) => string } } }[];
	pattern?: RegExp;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** `hoursPerWeek` → "Hours per week" */
const labelOf = (name: string): string => {
	const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The field of a value. Throws on a kind of schema that has no field yet: a schema never loses its form in silence. */
export function fieldOf(name: string, schema: z.ZodType, depth = 0): FormField {
	let meta: Meta = {};
	let inner = schema;
	let required = true;
	let initial: unknown;
	for (;;) {
		meta = { ...(inner.meta() as Meta | undefined), ...meta };
		const { type, innerType, defaultValue } = definitionOf(inner);
		if (type === 'optional' || type === 'default') required = false;
		if (type === 'default') initial = defaultValue;
		if (!innerType || (type !== 'optional' && type !== 'default')) break;
		inner = innerType;
	}
	const definition = definitionOf(inner);
	const base = {
		name,
		label: meta.title ?? labelOf(name),
		required,
		...(meta.description && { hint: meta.description }),
		...(isSimple(initial) && { default: initial }),
	};
	const limits = limitsOf(inner);

	if (meta.refersTo) return { ...base, widget: 'relation', refersTo: meta.refersTo };
	switch (meta.control) {
		case 'day':
			return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
		case 'partial-date':
			return { ...base, widget: 'string', pattern: ['^\\d{4}(-\\d{2}(-\\d{2})?)?$', 'Write a year, a month or a day, such as 2018, 2021-09 or 2021-09-01.'] };
		case 'deadline':
			return { ...base, widget: 'string', pattern: ['^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$', 'Write a day, or a day with a time, such as 2026-09-01 or 2026-09-01T17:00.'] };
		case 'picture':
			return { ...base, widget: 'image', choose_url: false };
		case 'file':
			return { ...base, widget: 'file', choose_url: false };
		case 'sentences':
			return { ...base, ...limits, widget: 'text' };
		case 'localized':
		case 'localized-sentences': {
			const each: FormField = { name: 'each', label: '', widget: meta.control === 'localized' ? 'string' : 'text', required: false };
			return { ...base, widget: 'object', shape: 'by-language', each };
		}
	}
	if (inner === answerTestSchema || definition.type === 'lazy') return testField(base, depth);

	switch (definition.type) {
		case 'string':
			return { ...base, ...limits, widget: 'string', ...stringType(definition.format) };
		case 'number':
			return { ...base, ...limits, widget: 'number', value_type: definition.format?.includes('int') ? 'int' : 'float' };
		case 'boolean':
			return { ...base, widget: 'boolean', required: false, ...(required && { default: false, always: true }) };
		case 'enum':
			// What has a value when it is left out is never without one.
			return { ...base, required: required || initial !== undefined, widget: 'select', options: Object.values(definition.entries ?? {}).map(optionOf) };
		case 'object': {
			const shape = Object.entries(definition.shape ?? {});
			const kept = shape.filter(([, each]) => isLeftOut(each)).map(([key]) => key);
			const fields = shape.filter(([key]) => !kept.includes(key)).map(([key, each]) => fieldOf(key, each, depth));
			return { ...base, widget: 'object', ...(name === 'labels' && { collapsed: 'auto' }), fields, ...(kept.length > 0 && { kept }) };
		}
		case 'array':
			return { ...listField(base, definition.element as z.ZodType, depth), ...listLimits(inner) };
		case 'union':
			return unionField(base, definition.options ?? [], depth);
		case 'record':
			return recordField(base, definition, depth);
		default:
			throw new Error(`The schema of "${name}" (${definition.type}) has no field in the editor. Give it one in src/editor/schema-field.ts.`);
	}
}

type Base = Pick<FormField, 'name' | 'label' | 'required' | 'hint'>;

const isLeftOut = (schema: z.ZodType): boolean => {
	const definition = definitionOf(schema);
	return (schema.meta() as Meta | undefined)?.control === 'none' || (definition.innerType !== undefined && isLeftOut(definition.innerType));
};

const isSimple = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const optionOf = (value: string): { label: string; value: string } => ({ label: labelOf(value), value });

const stringType = (format: string | undefined): object => (format === 'url' || format === 'email' ? { type: format } : {});

/** Bounds and patterns of a text or number, with the schema's own message. */
function limitsOf(schema: z.ZodType): object {
	const definition = definitionOf(schema);
	const bounds = schema as unknown as { minLength?: number | null; maxLength?: number | null; minValue?: number | null; maxValue?: number | null };
	if (definition.type === 'number') {
		const [min, max] = [bounds.minValue, bounds.maxValue].map((bound) => (typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined));
		return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
	}
	if (definition.type !== 'string') return {};
	const pattern = definition.checks?.map(({ _zod }) => _zod.def).find((check) => check.pattern);
	return {
		...(bounds.minLength && bounds.minLength > 1 && { minlength: bounds.minLength }),
		...(bounds.maxLength && { maxlength: bounds.maxLength }),
		...(pattern?.pattern && { pattern: [pattern.pattern.source, messageOf(pattern.error)] }),
	};
}

/** "is not a length of time; write P6M" → "Write P6M." */
function messageOf(error: ((issue: unknown) => string) | undefined): string {
	const fix = error?.({}).split(';').at(-1)?.trim();
	return fix ? `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.` : 'Write lower case letters, digits and hyphens, such as summer-internship.';
}

function listLimits(schema: z.ZodType): object {
	const minimum = definitionOf(schema).checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === 'min_length')?.minimum;
	return minimum === undefined ? {} : { min: minimum };
}

function listField(base: Base, element: z.ZodType, depth: number): FormField {
	const item = fieldOf('item', element, depth);
	if (item.widget === 'relation' || item.widget === 'select') return { ...base, ...options(item), multiple: true };
	if (item.widget === 'string') return { ...base, widget: 'list', ...(item['pattern'] ? { pattern: item['pattern'] } : {}) };
	if (item.shape === 'test') return { ...base, widget: 'list', shape: 'test', types: item.types ?? [], typeKey: choiceKey };
	return { ...base, widget: 'list', fields: item.fields ?? [], collapsed: 'auto', summary: summaryOf(item.fields ?? []) };
}

/** What a relation or a choice has beside its name. */
function options({ name: _name, label: _label, required: _required, hint: _hint, ...rest }: FormField): Omit<FormField, 'name' | 'label' | 'required'> & { widget: string } {
	return rest as Omit<FormField, 'name' | 'label' | 'required'> & { widget: string };
}

const summaryOf = (fields: readonly FormField[]): string => `{{${(fields.find(({ name }) => name === 'id') ?? fields[0])?.name ?? ''}}}`;

function unionField(base: Base, choices: z.ZodType[], depth: number): FormField {
	const shapes = choices.map((choice) => definitionOf(choice).shape ?? {});
	const [known] = shapes;
	if (known?.['value'] && shapes[1]?.['ask']) {
		const fields = Object.entries(known).map(([key, schema]) => fieldOf(key, schema, depth));
		return {
			...base,
			widget: 'object',
			shape: 'known',
			typeKey: choiceKey,
			types: [
				{ name: 'ask', label: 'Ask: nobody has confirmed it', fields: [] },
				{ name: 'known', label: 'Known, with its source', fields },
			],
			...(base.required && { default: { [choiceKey]: 'ask' } }),
		};
	}
	// Forms of one thing that a key with a fixed value tells apart, such as `basis: published`.
	const key = Object.keys(known ?? {}).find((each) => shapes.every((shape) => shape[each] && definitionOf(shape[each]).type === 'literal'));
	if (!key) throw new Error(`The forms of "${base.name}" have no key in common that tells them apart.`);
	return {
		...base,
		widget: 'object',
		typeKey: key,
		types: shapes.map((shape, at) => {
			const value = String(definitionOf(shape[key] as z.ZodType).values?.[0]);
			const hint = (choices[at]?.meta() as Meta | undefined)?.description;
			const fields = Object.entries(shape).filter(([each]) => each !== key).map(([each, schema]) => fieldOf(each, schema, depth));
			return { name: value, label: hint ? `${labelOf(value)}: ${hint}` : labelOf(value), fields };
		}),
	};
}

function testField(base: Base, depth: number): FormField {
	const { hint: _hint, ...question } = fieldOf('question', definitionOf((definitionOf(testDefinition()).options ?? [])[0] as z.ZodType).shape?.['question'] as z.ZodType);
	const ids = { pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Write the id of an option of the question, such as diploma.'] };
	const single = [
		{ name: 'anyOf', label: 'One of these answers', fields: [question, { name: 'anyOf', label: 'Answers that meet it', widget: 'list', required: true, hint: 'Ids of options, or yes and no.', ...ids }] },
		{ name: 'atLeast', label: 'At least this answer', fields: [question, { name: 'atLeast', label: 'Lowest answer that meets it', widget: 'string', required: true, ...ids }] },
	];
	const inside = (name: string, label: string): FormField[] => [{ ...testList(name, label, depth + 1), required: true }];
	const groups = depth + 1 >= mostTests ? [] : [
		{ name: 'all', label: 'All of several', fields: inside('all', 'Tests that must all be met') },
		{ name: 'any', label: 'One of several', fields: inside('any', 'Tests of which one must be met') },
		{ name: 'not', label: 'Not', fields: [{ ...testField({ name: 'not', label: 'The test that must not be met', required: true }, depth + 1) }] },
	];
	return { ...base, widget: 'object', shape: 'test', typeKey: choiceKey, types: [...single, ...groups] };
}

const testList = (name: string, label: string, depth: number): FormField => {
	const test = testField({ name, label, required: true }, depth);
	return { name, label, required: true, widget: 'list', shape: 'test', typeKey: choiceKey, types: test.types ?? [] };
};

const testDefinition = (): z.ZodType => (answerTestSchema._zod.def as unknown as { getter(): z.ZodType }).getter();

function recordField(base: Base, { keyType, valueType }: Definition, depth: number): FormField {
	const each = fieldOf('each', valueType as z.ZodType, depth);
	if (isLanguage(keyType as z.ZodType)) return { ...base, widget: 'object', shape: 'by-language', each };
	if (each.widget === 'string') return { ...base, widget: 'keyvalue', key_label: 'Id', value_label: 'Words' };
	const id = fieldOf('id', keyType as z.ZodType);
	const { refersTo: _refersTo, ...own } = { ...id, label: 'Id', widget: 'string', hint: 'A short name in lower case with hyphens, which never changes.' };
	const fields = [{ ...own, pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Write lower case letters, digits and hyphens, such as program-page.'] }, ...(each.fields ?? [])];
	return { ...base, widget: 'list', shape: 'by-id', fields, collapsed: 'auto', summary: '{{id}}', ...(each.kept && { kept: each.kept }) };
}

const isLanguage = (key: z.ZodType): boolean => (key.meta() as Meta | undefined)?.control === 'language';
