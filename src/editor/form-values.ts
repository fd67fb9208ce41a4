import { choiceKey, type Form, type FormField } from './form-field.ts';

/** A value with keys, as it stands in a file or in a form. */
export type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fills a form from what a file says. What the form has no field for goes along as it is. */
export const toFormValues = (form: Form, data: unknown): Values =>
	isWhole(form) ? { [form.name]: toForm(form.fields[0] as FormField, data) } : fieldsToForm(form.fields, isValues(data) ? data : {});

/**
 * What a filled form says, as a file states it. Empty fields are left out, and so is what equals the value that a field
 * has when it is left out, unless the file said it before.
 * @param before what the file said when the form was filled; `undefined` for a new file.
 */
export function toFileData(form: Form, values: Values, before: unknown): unknown {
	if (!isWhole(form)) return fieldsToFile(form.fields, values, isValues(before) ? before : undefined) ?? {};
	return toFile(form.fields[0] as FormField, values[form.name], before) ?? (Array.isArray(before) ? [] : {});
}

/** A form of one field stands for a file that is a list, or a record. */
const isWhole = (form: Form): boolean => form.fields.length === 1 && form.fields[0]?.name === form.name;

function toForm(field: FormField, value: unknown): unknown {
	switch (field.shape) {
		case 'known':
			if (!isValues(value)) return value;
			return value['ask'] === true ? { [choiceKey]: 'ask' } : { [choiceKey]: 'known', ...fieldsToForm(typeOf(field, 'known'), value) };
		case 'test':
			return Array.isArray(value) ? value.map(testToForm) : testToForm(value);
		case 'by-id':
			return isValues(value) ? Object.entries(value).map(([id, each]) => ({ id, ...fieldsToForm(field.fields ?? [], isValues(each) ? each : {}) })) : value;
		case 'by-language':
			return isValues(value) ? mapValues(value, (each) => toForm(field.each as FormField, each)) : value;
		default:
	}
	if (field.widget === 'list' && Array.isArray(value) && field.fields) {
		return value.map((each) => (isValues(each) ? fieldsToForm(field.fields ?? [], each) : each));
	}
	if (field.widget === 'object' && isValues(value)) {
		return fieldsToForm(field.types ? typeOf(field, String(value[field.typeKey ?? ''])) : (field.fields ?? []), value);
	}
	// A year may stand without quotation marks; a field for text would not show it.
	return field.widget === 'string' && typeof value === 'number' ? String(value) : value;
}

function fieldsToForm(fields: readonly FormField[], data: Values): Values {
	const known = new Map(fields.map((field) => [field.name, field]));
	return mapValues(data, (value, key) => {
		const field = known.get(key);
		return field ? toForm(field, value) : value;
	});
}

const typeOf = (field: FormField, name: string): FormField[] => field.types?.find((type) => type.name === name)?.fields ?? [];

const testKinds = ['anyOf', 'atLeast', 'all', 'any', 'not'];

function testToForm(value: unknown): unknown {
	if (!isValues(value)) return value;
	const kind = testKinds.find((each) => each in value);
	const inside = mapValues(value, (each, key) => (['all', 'any'].includes(key) && Array.isArray(each) ? each.map(testToForm) : key === 'not' ? testToForm(each) : each));
	return { [choiceKey]: kind, ...inside };
}

function testToFile(value: unknown): unknown {
	if (!isValues(value)) return undefined;
	const kind = String(value[choiceKey]);
	const inner = value[kind];
	if (kind === 'not') return { not: testToFile(inner) };
	if (kind === 'all' || kind === 'any') return { [kind]: asList(inner).map(testToFile).filter((each) => each !== undefined) };
	return testKinds.includes(kind) ? { question: value['question'], [kind]: inner } : undefined;
}

/** A list, from whatever the form keeps in its place: one thing, an object with numbers as keys, nothing. */
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : isValues(value) ? Object.values(value) : isEmpty(value) ? [] : [value]);

function toFile(field: FormField, value: unknown, before: unknown): unknown {
	if (isEmpty(value)) return undefined;
	switch (field.shape) {
		case 'known': {
			if (!isValues(value)) return undefined;
			if (value[choiceKey] === 'known') return fieldsToFile(typeOf(field, 'known'), value, isValues(before) ? before : undefined) ?? {};
			return value[choiceKey] === 'ask' ? { ask: true } : undefined;
		}
		case 'test':
			return field.widget === 'list' ? asList(value).map(testToFile) : testToFile(value);
		case 'by-id': {
			const old: Values = isValues(before) ? before : {};
			const items = asList(value).filter(isValues);
			return Object.fromEntries(items.map(({ id, ...rest }) => {
				const said = old[String(id)];
				return [String(id ?? ''), fieldsToFile(field.fields ?? [], rest, isValues(said) ? said : undefined) ?? {}];
			}));
		}
		case 'by-language': {
			const old: Values = isValues(before) ? before : {};
			return filled(mapValues(isValues(value) ? value : {}, (each, language) => toFile(field.each as FormField, each, old[language])));
		}
		case 'translation': {
			if (!isValues(value)) return undefined;
			const kept = isValues(before) ? Object.fromEntries((field.kept ?? []).flatMap((key) => (key in before ? [[key, before[key]]] : []))) : {};
			return fieldsToFile(field.fields ?? [], { ...value, ...kept }, isValues(before) ? before : undefined);
		}
		default:
	}
	if (field.widget === 'list') {
		const old = Array.isArray(before) ? before : [];
		const fields = field.fields;
		const items = asList(value).filter((each) => !isEmpty(each));
		return fields ? items.map((each, at) => (isValues(each) ? (fieldsToFile(fields, each, counterpart(old, each, at)) ?? {}) : each)) : items;
	}
	if (field['multiple'] === true) return asList(value).filter((each) => !isEmpty(each));
	if (field.widget === 'object') {
		if (!isValues(value)) return undefined;
		const fields = field.types ? typeOf(field, String(value[field.typeKey ?? ''])) : (field.fields ?? []);
		const key = field.types && field.typeKey ? { [field.typeKey]: value[field.typeKey] } : {};
		const rest = fieldsToFile(fields, value, isValues(before) ? before : undefined);
		return rest || field.types ? { ...key, ...rest } : field.required ? {} : undefined;
	}
	if (field.widget === 'keyvalue') return isValues(value) ? filled(value) : undefined;
	// The same thing in another form, such as a year without quotation marks, is no change.
	if (!isValues(before) && String(before) === String(value)) return before;
	if (field.widget === 'image' || field.widget === 'file') return String(value).replace(/^(?:\.?\/)+/, '');
	return value;
}

function fieldsToFile(fields: readonly FormField[], values: Values, before: Values | undefined): Values | undefined {
	const known = new Map(fields.map((field) => [field.name, field]));
	const result: Values = {};
	for (const field of fields) {
		const value = toFile(field, values[field.name], before?.[field.name]);
		if (value !== undefined && !isUnsaid(field, value, before)) result[field.name] = value;
	}
	for (const [key, value] of Object.entries(values)) {
		if (!known.has(key) && !isEmpty(value) && key !== choiceKey) result[key] = value;
	}
	return Object.keys(result).length > 0 ? result : undefined;
}

/** Whether a value only repeats what leaving it out says, and the file has left it out so far. */
function isUnsaid(field: FormField, value: unknown, before: Values | undefined): boolean {
	if (field.always || (before !== undefined && field.name in before)) return false;
	if (field.widget === 'boolean' && field['default'] === undefined) return value === false;
	return before !== undefined && value === field['default'];
}

/** The item of the old list that a new item was: the one with its id, or the one in its place. */
function counterpart(old: readonly unknown[], item: Values, at: number): Values | undefined {
	const found = 'id' in item ? old.find((each) => isValues(each) && each['id'] === item['id']) : old[at];
	return isValues(found) ? found : undefined;
}

/** Whether a form's value says nothing: no text, no items, nothing chosen. */
export const isEmpty = (value: unknown): boolean =>
	value === undefined || value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isEmpty));

function filled(values: Values): Values | undefined {
	const entries = Object.entries(values).filter(([, value]) => !isEmpty(value));
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const mapValues = (values: Values, change: (value: unknown, key: string) => unknown): Values =>
	Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
