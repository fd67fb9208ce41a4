import type { z } from 'zod';
import type { ContentSource } from '../domain/content.ts';
import type { Issue } from '../domain/issue.ts';
import { suggest } from '../domain/nearest.ts';

/** What a schema says is wrong with a value, as Zod reports it. */
type Fault = z.core.$ZodIssue;

/** Turns what a schema says is wrong into words for the person who edits the file. */
export function explainFaults(schema: z.ZodType, data: unknown, faults: readonly Fault[], source: ContentSource): Issue[] {
	return faults.flatMap((fault) => explain(schema, data, fault, source));
}

function explain(schema: z.ZodType, data: unknown, fault: Fault, source: ContentSource): Issue[] {
	const { path } = fault;
	const value = valueAt(data, path);
	const field = describeField(schema, path);
	const name = nameOf(path);
	const issue = (rule: string, problem: string, fix: string, at: readonly PropertyKey[] = path): Issue => {
		const { line, column } = source.locate(at);
		return { rule, file: source.file, line, column, severity: 'error', problem, fix };
	};
	const help = field.description ? ` ${field.description}` : '';

	switch (fault.code) {
		case 'invalid_union': {
			if (isFact(fault, value)) return explainFact(fault, value, issue, name, help);
			const branches = fault.errors.filter((branch) => branch.length > 0);
			const best = branches.toSorted((a, b) => score(a) - score(b))[0];
			if (best) {
				return best.flatMap((inner) => explain(schema, data, { ...inner, path: [...path, ...inner.path] } as Fault, source));
			}
			return [issue('wrong-value', `${name} is ${show(value)}.`, `Write what fits.${help}`)];
		}
		case 'unrecognized_keys':
			return fault.keys.map((key) =>
				issue('unknown-field', `${path.length > 0 ? `${name} has` : 'The file has'} a line "${key}", which has no meaning here.`,
					isWordField(key) ? `Delete it, or correct the name. ${suggest(key, field.keys)}` : `${suggest(key, field.keys)} If not, delete the line.`,
					[...path, key]),
			);
		case 'invalid_type':
			if (value === undefined || value === null) {
				const last = String(path.at(-1) ?? 'value');
				const problem = value === null ? `${name} is empty.` : `${name} is missing.`;
				return [issue('missing-field', problem, `Add the line "${typeof path.at(-1) === 'number' ? `- ${exampleOf(fault.expected)}` : `${last}: ${exampleOf(fault.expected, last)}`}".${help}`)];
			}
			return [issue('wrong-value', `${name} is ${show(value)}, which is not ${kindName(fault.expected)}.`, `Write ${kindName(fault.expected)}, such as ${exampleOf(fault.expected, String(path.at(-1)))}.${help}`)];
		case 'invalid_value': {
			const values = fault.values.map(String);
			return [issue('wrong-value', value === undefined ? `${name} is missing.` : `${name} is ${show(value)}.`, `${suggest(typeof value === 'string' ? value : '', values)}${help}`)];
		}
		case 'too_big':
			return [issue('wrong-value', `${name} is too ${fault.origin === 'string' ? 'long' : 'large'}: ${measure(value, fault.origin)}.`, `Keep it to ${fault.maximum}${fault.origin === 'string' ? ' letters' : ''}.${help}`)];
		case 'too_small':
			if (fault.origin === 'string' || fault.origin === 'array') {
				return [issue('wrong-value', `${name} is empty.`, `Write something, or ask: true where a fact is not known.${help}`)];
			}
			return [issue('wrong-value', `${name} is too small: ${show(value)}.`, `Write ${fault.minimum} or more.${help}`)];
		case 'invalid_format':
			return [issue('wrong-value', `${name} is ${show(value)}, which ${formatProblem(fault)}.`, `${formatFix(fault, value)}${help}`)];
		case 'invalid_key':
			return [issue('wrong-value', `"${String(path.at(-1))}" is not a name that can stand here.`, `Write lower case letters, digits and hyphens, such as summer-internship.${help}`)];
		case 'custom':
			return [issue('wrong-value', `${name} ${value === undefined ? 'is missing; it' : typeof value === 'object' ? '' : `is ${show(value)}, which`} ${fault.message.split(';')[0]}.`.replaceAll(/\s+/g, ' '), `${sentence(fault.message.split(';')[1] ?? 'Correct it')}.${help}`)];
		default:
			return [issue('wrong-value', `${name} is ${show(value)}.`, `Write what fits.${help}`)];
	}
}

/** A fault in a fact: neither known with a source nor `ask: true`. */
function isFact(fault: Fault & { code: 'invalid_union' }, value: unknown): boolean {
	const [known, ask] = fault.errors;
	const isAsk = ask?.some(({ path }) => path[0] === 'ask') ?? false;
	return isAsk && known !== undefined && (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value) || !('value' in value) || 'ask' in value || !('source' in value));
}

function explainFact(
	fault: Fault & { code: 'invalid_union' },
	value: unknown,
	issue: (rule: string, problem: string, fix: string, at?: readonly PropertyKey[]) => Issue,
	name: string,
	help: string,
): Issue[] {
	const fix = 'Write value: and source: on two lines under it, or ask: true if nobody has confirmed it.';
	if (value === undefined || value === null) return [issue('missing-field', `${name} is ${value === null ? 'empty' : 'missing'}.`, `${fix}${help}`)];
	if (typeof value !== 'object' || Array.isArray(value)) {
		return [issue('fact-without-source', `${name} is ${show(value)} without a source.`, `Write it under the name: value: ${show(value)} and, on the next line, source: and the id of a source.${help}`)];
	}
	if ('ask' in value && !('value' in value)) {
		return [issue('wrong-value', `${name} has ask: ${show((value as { ask: unknown }).ask)}.`, `Write ask: true and nothing beside it.${help}`)];
	}
	if ('ask' in value) return [issue('wrong-value', `${name} has both a value and ask.`, `Keep one. ${fix}${help}`)];
	if ('value' in value) return [issue('fact-without-source', `${name} has a value and no source.`, `Add the line source: and the id of a source in sources.yaml, such as source: pulse-article.${help}`)];
	return [issue('missing-field', `${name} has neither a value nor ask.`, `${fix}${help} ${fault.message === '' ? '' : ''}`.trim())];
}

const score = (branch: readonly Fault[]): number =>
	branch.reduce((sum, { code, path }) => sum + (code === 'unrecognized_keys' ? 3 : code === 'invalid_type' && path.length === 0 ? 5 : 1), 0);

const isWordField = (key: string): boolean => /^[a-zA-Z]/.test(key);

/** `cost: travel: kind`, as an editor finds it: the names on the way, a list place as a number from 1. */
const nameOf = (path: readonly PropertyKey[]): string =>
	path.length === 0 ? 'The file' : `"${path.map((key) => (typeof key === 'number' ? `number ${key + 1}` : String(key))).join(': ')}"`;

function show(value: unknown): string {
	const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
	return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

const measure = (value: unknown, origin: string): string =>
	origin === 'string' && typeof value === 'string' ? `${value.length} letters` : show(value);

const kinds: Record<string, [name: string, example: string]> = {
	string: ['text', 'a word or a sentence'],
	number: ['a number', '6'],
	int: ['a whole number', '6'],
	boolean: ['true or false', 'true'],
	array: ['a list', '- one line for each'],
	object: ['a group of lines', 'a name, a colon and a value, two spaces further in'],
	record: ['a group of lines', 'a name, a colon and a value, two spaces further in'],
};

const kindName = (expected: string): string => kinds[expected]?.[0] ?? 'what fits here';

function exampleOf(expected: string, field = ''): string {
	if (/^(?:checked|reviewBy|opens|closes|given|expires)$/.test(field)) return '2026-09-01';
	return kinds[expected]?.[1] ?? '…';
}

function formatProblem(fault: Fault & { code: 'invalid_format' }): string {
	if (fault.format === 'url') return 'is not a web address';
	if (fault.format === 'email') return 'is not an e-mail address';
	const [problem] = fault.message.startsWith('is not') ? fault.message.split(';') : [];
	return problem ?? 'is not a short name';
}

function formatFix(fault: Fault & { code: 'invalid_format' }, value: unknown): string {
	if (fault.format === 'url') return 'Write it in full, such as https://www.example.org.';
	if (fault.format === 'email') return 'Write it in full, such as team@example.org.';
	const [, fix] = fault.message.startsWith('is not') ? fault.message.split(';') : [];
	if (fix) return `${sentence(fix)}.`;
	const tidy = typeof value === 'string' ? value.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') : '';
	return `Write lower case letters, digits and hyphens${tidy ? `: ${tidy}` : ', such as summer-internship'}.`;
}

const sentence = (text: string): string => {
	const trimmed = text.trim();
	return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const key of path) value = value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;
	return value;
}

/** The description of a field and the names it may hold, found by walking down the schema. */
function describeField(schema: z.ZodType, path: readonly PropertyKey[]): { description: string | undefined; keys: string[] } {
	let current: z.ZodType[] = [schema];
	let description: string | undefined;
	for (const key of path) {
		const next = current.flatMap(unwrap).flatMap((part) => childOf(part, key));
		if (next.length === 0) break;
		current = next;
		const found = current.map((part) => part.description).find((text) => text !== undefined);
		if (found) description = found;
	}
	const keys = current.flatMap(unwrap).flatMap((part) => Object.keys((part as { shape?: object }).shape ?? {}));
	return { description, keys: [...new Set(keys)] };
}

/** The schemas that stand behind optional, default, lazy, preprocess and union. */
function unwrap(schema: z.ZodType): z.ZodType[] {
	const { def } = schema as unknown as { def: { type: string; innerType?: z.ZodType; options?: z.ZodType[]; getter?: () => z.ZodType; out?: z.ZodType } };
	if (def.innerType) return unwrap(def.innerType);
	if (def.type === 'union') return (def.options ?? []).flatMap(unwrap);
	if (def.type === 'lazy' && def.getter) return unwrap(def.getter());
	if (def.type === 'pipe' && def.out) return unwrap(def.out);
	return [schema];
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
	const { shape, element, def } = schema as unknown as { shape?: Record<PropertyKey, z.ZodType>; element?: z.ZodType; def: { valueType?: z.ZodType } };
	const child = shape && Object.hasOwn(shape, key) ? shape[key] : (element ?? def.valueType);
	return child ? [child] : [];
}
