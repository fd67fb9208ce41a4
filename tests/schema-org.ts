import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The vocabulary of schema.org as its own file states it: which types there are, which properties each may have, and what
 * these may hold. `@vocabulary/schema` carries that file.
 */
const namespace = 'http://schema.org/';
const parents = new Map<string, string[]>();
const domains = new Map<string, string[]>();
const ranges = new Map<string, string[]>();

const lines = readFileSync(createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq'), 'utf8').matchAll(/^<http:\/\/schema\.org\/(\w+)> <([^>]+)> <http:\/\/schema\.org\/(\w+)> /gm);
for (const [, subject = '', predicate = '', object = ''] of lines) {
	const into = predicate.endsWith('#subClassOf') ? parents : predicate === `${namespace}domainIncludes` ? domains : predicate === `${namespace}rangeIncludes` ? ranges : undefined;
	into?.set(subject, [...(into.get(subject) ?? []), object]);
}

/** A type with all it is a kind of. */
const listAncestors = (type: string): string[] => [type, ...(parents.get(type) ?? []).flatMap(listAncestors)];

const literals: Record<string, (value: unknown) => boolean> = {
	Text: (value) => typeof value === 'string',
	URL: (value) => typeof value === 'string' && URL.canParse(value),
	Date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
	DateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value),
	Number: (value) => typeof value === 'number',
	Integer: (value) => Number.isInteger(value),
	Boolean: (value) => typeof value === 'boolean',
	Duration: (value) => typeof value === 'string' && /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T\S+)?$/.test(value),
};

/** Whether a type of the vocabulary holds a plain value: itself, or by a literal that it is a kind of. */
const holdsLiteral = (range: string, value: unknown): boolean => listAncestors(range).some((type) => literals[type]?.(value) ?? false) || (range === 'Text' && literals['URL']?.(value) === true);

/** What the vocabulary does not allow in a thing and all inside it, as lines. */
export function listVocabularyFaults(thing: Record<string, unknown>, path = String(thing['@type'])): string[] {
	const type = String(thing['@type']);
	if (!parents.has(type) && type !== 'Thing') return [`${path}: there is no type "${type}"`];
	const ancestors = listAncestors(type);
	return Object.entries(thing).flatMap(([property, value]) => {
		if (property.startsWith('@')) return [];
		// Google's own way to name the input of a search: https://developers.google.com/search/docs/appearance/structured-data
		if (property === 'query-input' && type === 'SearchAction') return [];
		if (!(domains.get(property) ?? []).some((domain) => ancestors.includes(domain))) return [`${path}: ${type} has no property "${property}"`];
		const allowed = ranges.get(property) ?? [];
		return [value].flat().flatMap((each) => {
			const where = `${path}.${property}`;
			if (each !== null && typeof each === 'object') {
				const inner = each as Record<string, unknown>;
				// A reference to a thing that is described elsewhere.
				if (Object.keys(inner).join() === '@id') return typeof inner['@id'] === 'string' && URL.canParse(inner['@id']) ? [] : [`${where}: refers to no address`];
				const isAllowed = listAncestors(String(inner['@type'])).some((ancestor) => allowed.includes(ancestor));
				return [...(isAllowed ? [] : [`${where}: may not be a ${String(inner['@type'])}`]), ...listVocabularyFaults(inner, where)];
			}
			return allowed.some((range) => holdsLiteral(range, each)) ? [] : [`${where}: may not be ${JSON.stringify(each)}`];
		});
	});
}
