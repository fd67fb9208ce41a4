import { expect, test } from 'vitest';
import { accessibilityRunSchema } from '../../src/domain/accessibility-run.schema.ts';
import { type CollectionName, collectionNames, collections } from '../../src/domain/collections.schema.ts';
import { wordFields } from '../../src/domain/word-fields.ts';

test.each(collectionNames)('a translation of %s holds the words of the entry and none of its facts', (name: CollectionName) => {
	const { translation: _, ...words } = collections[name].translation.shape;
	expect(Object.keys(words).toSorted()).toEqual([...wordFields[name]].toSorted());
	expect(Object.keys(collections[name].entry.shape)).toEqual(expect.arrayContaining(Object.keys(words)));
});

/** Every field of a schema, at any depth, that an editor fills in. */
function listFields(schema: unknown, path: string): { path: string; description: string | undefined }[] {
	const { shape, element, def, options } = schema as {
		shape?: Record<string, unknown>;
		element?: unknown;
		options?: unknown[];
		def?: { type: string; innerType?: unknown; valueType?: unknown; out?: unknown };
	};
	if (shape) return Object.entries(shape).flatMap(([key, field]) => [{ path: `${path}.${key}`, description: describe(field) }, ...listFields(field, `${path}.${key}`)]);
	const inner = element ?? def?.innerType ?? (def?.type === 'record' ? def.valueType : undefined);
	if (inner) return listFields(inner, path);
	return (options ?? []).flatMap((option) => listFields(option, path));
}

const describe = (field: unknown): string | undefined => {
	const { description, def } = field as { description?: string; def?: { innerType?: unknown } };
	return description ?? (def?.innerType ? describe(def.innerType) : undefined);
};

test.each(collectionNames)('every field of %s is described for the editor', (name: CollectionName) => {
	// The parts of a fact explain themselves together, and sources are one idea everywhere.
	const known = /\.(?:value|ask|source|about)(?:$|\.)/;
	const silent = listFields(collections[name].entry, name).filter(({ path, description }) => !description && !known.test(path));
	expect(silent.map(({ path }) => path)).toEqual([]);
});

test('every field of the record of accessibility is described', () => {
	const silent = listFields(accessibilityRunSchema, 'accessibility').filter(({ description }) => !description);
	expect(silent).toEqual([]);
});
