import type { z } from 'zod';
import { collections } from '../domain/collections.schema.ts';
import type { ContentSource } from '../domain/content.ts';
import type { Issue } from '../domain/issue.ts';
import { findNearest, suggest } from '../domain/nearest.ts';
import { classifyFile } from './content-file.ts';

/** What a schema says is wrong with a value, as Zod reports it. */
type Fault = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The file at hand, and how to make an issue about a place in it. */
interface Case {
	schema: z.ZodType;
	data: unknown;
	source: ContentSource;
	issue(rule: string, path: Path, problem: string, fix: string): Issue;
}

/** Turns what a schema says is wrong into words for the person who edits the file. */
export function explainFaults(schema: z.ZodType, data: unknown, faults: readonly Fault[], source: ContentSource): Issue[] {
	const about: Case = {
		schema,
		data,
		source,
		issue: (rule, path, problem, fix) => ({ rule, file: source.file, ...source.locate(path), severity: 'error', problem, fix }),
	};
	return withoutMisspelt(about, faults).flatMap((fault) => explain(about, fault));
}

function explain(about: Case, fault: Fault): Issue[] {
	const { path } = fault;
	const value = valueAt(about.data, path);
	const field = describeField(about.schema, path);
	const help = field.description ? ` ${field.description}` : '';
	const name = nameOf(path);
	const issue = (rule: string, problem: string, fix: string, at: Path = path): Issue => about.issue(rule, at, problem, `${fix}${help}`);
	const isAbsent = value === undefined || value === null;
	const missing = (example: string): Issue => issue('missing-field', `${name} is ${value === null ? 'empty' : 'missing'}.`, `Add ${example}.`);

	switch (fault.code) {
		case 'unrecognized_keys':
			if (field.isFact && !isStated(value)) return [explainFact(value, issue, path)];
			return fault.keys.map((key) => explainUnknownField(about, path, key, field.keys));
		case 'invalid_union':
			if (field.isFact && !isStated(value)) return [explainFact(value, issue, path)];
			return explainUnion(about, fault, field.isFact);
		case 'invalid_type':
			if (path.length === 0) return [explainWholeFile(about, fault.expected)];
			if (isAbsent) return [missing(field.isFact ? factExample(path) : exampleLine(path, fault.expected))];
			return [issue('wrong-value', `${name} is ${show(value)}, which is not ${kindName(fault.expected)}.`, fixKind(path, value, fault.expected))];
		case 'invalid_value': {
			const values = fault.values.map(String);
			if (isAbsent) return [missing(`a line such as "${lastName(path)}: ${values[0] ?? ''}". It is one of: ${values.join(', ')}`)];
			return [issue('wrong-value', `${name} is ${show(value)}.`, suggest(typeof value === 'string' ? value : '', values))];
		}
		case 'too_big':
			if (fault.origin === 'string') return [issue('wrong-value', `${name} is too long: ${String(value).length} letters.`, `Keep it to ${fault.maximum} letters.`)];
			return [issue('wrong-value', `${name} is too large: ${show(value)}.`, `Write ${fault.maximum} or less.`)];
		case 'too_small':
			if (fault.origin === 'array') return [issue('wrong-value', `${name} is an empty list.`, `Write ${fault.minimum === 1 ? 'at least one line' : `${fault.minimum} lines or more`} under it, with a hyphen before each${isInFact(about.schema, path) ? ', or ask: true in place of value: and source: if nobody has confirmed it' : ''}.`)];
			if (fault.origin !== 'string') return [issue('wrong-value', `${name} is too small: ${show(value)}.`, `Write ${fault.minimum} or more.`)];
			return [value === '' ? issue('wrong-value', `${name} is empty.`, 'Write it, or delete the line if it may be left out.') : issue('wrong-value', `${name} is too short: ${show(value)}.`, `Write at least ${fault.minimum} letters.`)];
		case 'invalid_format':
			return [issue('wrong-value', `${name} is ${show(value)}, which ${formatProblem(fault)}.`, formatFix(fault, value))];
		case 'invalid_key':
			return [issue('wrong-value', `${name} is not a name that can stand here.`, fixKey(fault, lastName(path)))];
		case 'custom': {
			const [problem = '', fix = ''] = fault.message.split(';');
			if (isAbsent) return [missing(`the line "${lastName(path)}: ${/\d{4}(?:-\d{2}){0,2}/.exec(fix)?.[0] ?? '…'}"`)];
			const found = typeof value === 'object' ? ` ${problem}` : ` is ${show(value)}, which ${problem}`;
			return [issue('wrong-value', `${name}${found}.`, fix === '' ? 'Correct it.' : `${sentence(fix)}.`)];
		}
		default:
			return [issue('wrong-value', `${name} is ${show(value)}, which does not fit.`, 'Correct it.')];
	}
}

/** A line that nothing reads: a slip of the pen, or a fact in a file that holds only words. */
function explainUnknownField(about: Case, path: Path, key: string, known: readonly string[]): Issue {
	const file = classifyFile(about.source.file);
	if (path.length === 0 && file.kind === 'entry' && file.language !== undefined && key in collections[file.collection].entry.shape) {
		return about.issue('unknown-field', [key], `"${key}" is a fact, and this file holds only words in another language.`,
			`Delete "${key}" and what belongs to it here. Facts stand once, in ${file.collection}/${file.slug}/index.mdx, and are true for every language.`);
	}
	const isTest = known.includes('anyOf');
	const nearest = findNearest(key, known);
	const fix = nearest ? `Write "${nearest}:" instead.`
		: known.length === 0 ? 'Delete the line.'
		: isTest ? 'Delete the line. A test is question: with anyOf: or atLeast:, or one of all:, any: and not:.'
		: `Delete the line. These can stand here: ${known.join(', ')}.`;
	return about.issue('unknown-field', [...path, key], `${path.length > 0 ? `${nameOf(path)} has` : 'The file has'} a line "${key}", which has no meaning here.`, fix);
}

/** Faults without the lines that are missing only because they stand there misspelt: one message is enough. */
function withoutMisspelt(about: Case, faults: readonly Fault[]): Fault[] {
	const misspelt = faults.flatMap((fault) => {
		if (fault.code !== 'unrecognized_keys') return [];
		const { keys } = describeField(about.schema, fault.path);
		return fault.keys.flatMap((key) => {
			const meant = findNearest(key, keys);
			return meant === undefined ? [] : [keyOf([...fault.path, meant])];
		});
	});
	return faults.filter(({ path }) => valueAt(about.data, path) !== undefined || !misspelt.includes(keyOf(path)));
}

/** A value that may have one of several forms: explains the form it comes closest to. */
function explainUnion(about: Case, fault: Fault & { code: 'invalid_union' }, isFact: boolean): Issue[] {
	const { path } = fault;
	const branches = fault.errors.map((branch) => branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] }) as Fault));
	const choices = branches.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_value' && inner.path.length === path.length + 1 ? [inner] : [])));
	const [choice] = choices;
	// Every form fails at the line that tells the forms apart, such as `basis`: that line alone is at fault.
	if (!isFact && choice && choices.length === branches.length && choices.every((each) => keyOf(each.path) === keyOf(choice.path))) {
		return explain(about, { ...choice, values: choices.flatMap(({ values }) => values) });
	}
	const forms = branches.filter((branch) => branch.length > 0).map((branch) => withoutMisspelt(about, branch));
	const best = isFact ? forms[0] : forms.toSorted((a, b) => distance(a, path) - distance(b, path))[0];
	return (best ?? []).flatMap((inner) => explain(about, inner));
}

/** How far a value is from one form it may have. A line that tells the forms apart weighs most. */
const distance = (branch: readonly Fault[], path: Path): number =>
	branch.reduce((sum, { code, path: at }) => {
		if (code === 'invalid_value' && at.length === path.length + 1) return sum + 10;
		if (code === 'invalid_type' && at.length === path.length) return sum + 5;
		return sum + (code === 'unrecognized_keys' ? 3 : 1);
	}, 0);

/** Whether a fact has a value and a source and nothing about asking: then its value is at fault, not its form. */
const isStated = (value: unknown): boolean =>
	value !== null && typeof value === 'object' && !Array.isArray(value) && 'value' in value && 'source' in value && !('ask' in value);

/** A fact that is neither known with a source nor `ask: true`. */
function explainFact(value: unknown, issue: (rule: string, problem: string, fix: string) => Issue, path: Path): Issue {
	const name = nameOf(path);
	const last = lastName(path);
	const either = 'Write value: and source: on two lines under it, or ask: true if nobody has confirmed it.';
	if (value === undefined || value === null) return issue('missing-field', `${name} is ${value === null ? 'empty' : 'missing'}.`, `Add ${factExample(path)}. If it is known, write value: and source: in place of ask: true.`);
	if (typeof value !== 'object') {
		const found = typeof value === 'string' ? value : JSON.stringify(value);
		return issue('fact-without-source', `${name} is ${show(value)}, without a source.`, `Write "${last}:" alone and, two spaces further in under it, "value: ${found}" and "source:" with the id of a source in sources.yaml.`);
	}
	if (Array.isArray(value)) {
		return issue('fact-without-source', `${name} is a list, without a source.`, `Write "value:" under "${last}:", move the list under it, two spaces further in, and add "source:" with the id of a source in sources.yaml.`);
	}
	if ('ask' in value && 'value' in value) return issue('wrong-value', `${name} has both a value and ask.`, 'Keep one of them: value: with source: if it is confirmed, ask: true if it is not.');
	if ('ask' in value) {
		const beside = Object.keys(value).filter((key) => key !== 'ask');
		return value.ask === true
			? issue('wrong-value', `${name} has ask: true and also "${beside.join('", "')}".`, `Delete "${beside.join('", "')}", or write a value in place of ask: true.`)
			: issue('wrong-value', `${name} has ask: ${show(value.ask)}.`, either);
	}
	if ('value' in value) return issue('fact-without-source', `${name} has a value and no source.`, 'Add the line source: with the id of a source in sources.yaml, such as source: program-page.');
	const stray = Object.keys(value);
	return issue('missing-field', `${name} has ${stray.length > 0 ? `"${stray.join('", "')}", but ` : ''}neither a value nor ask.`, either);
}

/** A file without any lines, or a list where names are wanted. */
function explainWholeFile(about: Case, expected: string): Issue {
	const { shape } = about.schema as unknown as { shape?: Record<string, z.ZodType> };
	const needed = Object.entries(shape ?? {}).filter(([, part]) => !part.safeParse(undefined).success).map(([key]) => key);
	const isEmpty = about.data === undefined || about.data === null;
	const fix = expected === 'array' ? 'Begin each part with a hyphen: - id: study'
		: needed.length > 0 ? `Write a line for each of these: ${needed.join(', ')}. For example title: Health IT Certificate`
		: 'Write a name and a colon on each line: program-page:';
	return about.issue(isEmpty ? 'missing-field' : 'wrong-value', [], isEmpty ? 'The file says nothing.' : `The file is ${show(about.data)}, which is not ${kindName(expected)}.`, fix);
}

/** `cost: travel: kind`, as an editor finds it: the names on the way, a place in a list as a number from 1. */
const nameOf = (path: Path): string =>
	path.length === 0 ? 'The file' : `"${path.map((key) => (typeof key === 'number' ? `number ${key + 1}` : String(key))).join(': ')}"`;

const lastName = (path: Path): string => String(path.findLast((key) => typeof key === 'string') ?? 'value');
const keyOf = (path: Path): string => JSON.stringify(path.map(String));

function show(value: unknown): string {
	const text = typeof value === 'string' ? `"${value}"` : value !== null && typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a group of lines') : String(value);
	return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

const kindNames: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of lines',
	record: 'a group of lines',
};

const kindName = (expected: string): string => kindNames[expected] ?? 'what fits here';

/** A missing line as it could stand in the file. */
function exampleLine(path: Path, expected: string): string {
	const last = lastName(path);
	if (typeof path.at(-1) === 'number') return 'the line after the hyphen, or delete the hyphen';
	switch (expected) {
		case 'array': return `the line "${last}:" and, under it, a line such as "- one-of-them" for each`;
		case 'object':
		case 'record': return `the line "${last}:" and, two spaces further in under it, its lines, each a name, a colon and a value`;
		case 'boolean': return `the line "${last}: true" or "${last}: false"`;
		case 'number':
		case 'int': return `a line such as "${last}: 6"`;
		default: return `a line such as "${last}: ${words[last] ?? 'a few words'}"`;
	}
}

/** What lines that are often missing look like. */
const words: Record<string, string> = {
	title: 'Health IT Certificate',
	url: 'https://www.example.org',
	address: 'https://www.example.org',
	source: 'program-page',
	id: 'summer-internship',
	setBy: 'a-college',
	language: 'en',
	timeZone: 'America/Los_Angeles',
	currency: 'USD',
	madeBy: 'machine',
};

const factExample = (path: Path): string => `the line "${lastName(path)}:" and, two spaces further in under it, "ask: true"`;

/** What to write when a value is of another kind than it must be. */
function fixKind(path: Path, value: unknown, expected: string): string {
	const last = lastName(path);
	const isScalar = typeof value !== 'object';
	switch (expected) {
		case 'string':
			return isScalar ? `Put it in quotation marks: ${typeof path.at(-1) === 'number' ? '-' : `${last}:`} "${String(value)}".` : `Write it on one line: ${last}: ${words[last] ?? 'a few words'}.`;
		case 'array':
			return `Give each a line of its own under "${last}:", with a hyphen before it${isScalar ? `: - ${String(value).slice(0, 50)}` : ''}.`;
		case 'object':
		case 'record':
			return `Write lines under "${last}:", two spaces further in, each a name, a colon and a value.`;
		case 'boolean':
			return `Write ${last}: true or ${last}: false, without quotation marks.`;
		default: {
			const digits = /\d+(?:\.\d+)?/.exec(String(isScalar ? value : '').replaceAll(',', ''))?.[0];
			const number = expected === 'int' && digits ? String(Math.round(Number(digits))) : (digits ?? '6');
			return `Write the number alone: ${last}: ${number}.`;
		}
	}
}

/** A message of our own schemas has two halves: what is wrong, and what to write. */
const ownMessage = (message: string): string[] => (message.startsWith('is not') ? message.split(';') : []);

function formatProblem(fault: Fault & { code: 'invalid_format' }): string {
	if (fault.format === 'url') return 'is not a web address';
	if (fault.format === 'email') return 'is not an e-mail address';
	return ownMessage(fault.message)[0] ?? 'is not a short name';
}

function formatFix(fault: Fault & { code: 'invalid_format' }, value: unknown): string {
	if (fault.format === 'url') return 'Write it in full, such as https://www.example.org.';
	if (fault.format === 'email') return 'Write it in full, such as team@example.org.';
	const [, fix] = ownMessage(fault.message);
	return fix ? `${sentence(fix)}.` : fixId(value);
}

const fixKey = (fault: Fault & { code: 'invalid_key' }, key: string): string => {
	const [, fix] = ownMessage(fault.issues[0]?.message ?? '');
	return fix ? `${sentence(fix)}.` : fixId(key);
};

function fixId(value: unknown): string {
	const tidy = typeof value === 'string' ? value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') : '';
	return `Write lower case letters, digits and hyphens, such as ${tidy || 'summer-internship'}.`;
}

const sentence = (text: string): string => {
	const trimmed = text.trim();
	return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
};

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const key of path) value = value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;
	return value;
}

/** The description of a field, the names it may hold, and whether it is a fact, found by walking down the schema. */
function describeField(schema: z.ZodType, path: Path): { description: string | undefined; keys: string[]; isFact: boolean } {
	let current: z.ZodType[] = [schema];
	let description: string | undefined;
	for (const key of path) {
		const next = current.flatMap(unwrap).flatMap((part) => childOf(part, key));
		if (next.length === 0) {
			current = [];
			break;
		}
		current = next;
		description = current.map((part) => part.description).find((text) => text !== undefined) ?? description;
	}
	const parts = current.flatMap(unwrap);
	const shapes = parts.map((part) => Object.keys((part as { shape?: object }).shape ?? {}));
	return { description, keys: [...new Set(shapes.flat())], isFact: shapes.some((keys) => keys.length === 1 && keys[0] === 'ask') };
}

/** Whether a value stands inside a fact, so that `ask: true` could stand in its place. */
const isInFact = (schema: z.ZodType, path: Path): boolean => path.some((key, at) => key === 'value' && describeField(schema, path.slice(0, at)).isFact);

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
	const child = shape ? (Object.hasOwn(shape, key) ? shape[key] : undefined) : (element ?? def.valueType);
	return child ? [child] : [];
}
