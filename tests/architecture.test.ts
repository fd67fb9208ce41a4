import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import besides itself: folders of `src`, packages, `node:`. The table of the design, as data. */
const mayImport: Record<string, { folders: string[]; packages: string[] }> = {
	domain: { folders: [], packages: ['temporal-polyfill'] },
	manuscript: { folders: ['domain'], packages: ['node:*', 'zod', 'yaml', 'satteri', 'mdast', 'github-slugger', 'astro/loaders'] },
	i18n: { folders: ['domain'], packages: [] },
	editor: { folders: ['domain', 'manuscript'], packages: ['zod', 'yaml', '@sveltia/cms'] },
	catalogue: { folders: ['domain'], packages: ['astro', 'astro:content', 'astro/loaders', 'node:*'] },
	formats: { folders: ['domain', 'i18n'], packages: ['sitemap', 'elkjs/lib/elk.bundled.js', 'ical-generator', 'stopword', '@takumi-rs/core', 'schema-dts', '@astrojs/rss', 'qrcode'] },
	islands: { folders: ['domain'], packages: ['minisearch', '@orama/stemmers/*'] },
	components: { folders: ['domain', 'i18n', 'formats'], packages: ['astro:assets'] },
	layouts: { folders: ['domain', 'i18n', 'formats', 'components', 'islands'], packages: ['astro:assets', 'schema-dts'] },
	pages: {
		folders: ['domain', 'i18n', 'formats', 'catalogue', 'components', 'layouts', 'islands', 'editor'],
		packages: ['astro', 'astro:content'],
	},
	// Of the catalogue what reads files by itself: all else there needs Astro, without which tools run.
	tools: { folders: ['domain', 'formats', 'manuscript', 'i18n', 'catalogue', 'editor'], packages: ['*'] },
};

/** Folders from which only types may come, to these folders. */
const typesFrom: Record<string, string[]> = {
	components: ['catalogue'],
	layouts: ['catalogue'],
	islands: ['catalogue', 'i18n'],
	catalogue: ['islands'],
	formats: ['catalogue'],
};

interface Import {
	file: string;
	from: string;
	isType: boolean;
	names: string;
}

const root = join(import.meta.dirname, '..');
const files = globSync('{src,tools}/**/*.{ts,mjs,astro}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));

/** Every import of a file, `import()` and re-exports included. */
function readImports(file: string): Import[] {
	const text = readFileSync(join(root, file), 'utf8');
	const statements = text.matchAll(/(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?((?:[^'";]|\n)*?)\s*from\s*['"]([^'"]+)['"]/g);
	const bare = text.matchAll(/(?:^|[\n;])\s*import\s+['"]([^'"]+)['"]/g);
	const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
	return [
		...[...statements].map(([, type, names = '', from = '']) => ({
			file,
			from,
			names,
			isType: type !== undefined || /^\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}$/.test(names),
		})),
		...[...bare, ...dynamic].map(([, from = '']) => ({ file, from, names: '', isType: false })),
	];
}

const folderOf = (file: string): string => (file.startsWith('tools/') ? 'tools' : (file.split('/')[1] ?? ''));
const isInFolder = (file: string): boolean => file.startsWith('tools/') || file.split('/').length > 2;
const imports = files.filter(isInFolder).flatMap(readImports);

/** Why an import is not allowed, or `undefined`. */
function findFault({ file, from, isType, names }: Import): string | undefined {
	const folder = folderOf(file);
	const rule = mayImport[folder];
	if (!rule) return `${folder} is not in the table`;
	if (from.startsWith('.')) {
		const target = normalize(join(file, '..', from));
		if (/\.css(?:\?raw)?$/.test(target)) return folder === 'layouts' || folder === 'pages' ? undefined : 'styles belong to layouts';
		if (/^public\/[\w-]+\.svg\?raw$/.test(target)) return folder === 'pages' ? undefined : 'files of public belong to pages';
		if (!/\.(?:ts|astro|mjs|json)$/.test(target)) return 'an import names its file with its ending';
		const other = folderOf(target);
		if (other === folder || rule.folders.includes(other)) return undefined;
		return isType && typesFrom[folder]?.includes(other) ? undefined : `${folder} may not import ${other}`;
	}
	if (from === 'zod' && folder === 'domain') {
		return file.endsWith('.schema.ts') ? undefined : 'only a .schema.ts imports zod';
	}
	if (from === 'astro:content' && folder === 'pages') {
		return names.replaceAll(/\s/g, '') === '{render}' ? undefined : 'pages take only render from astro:content';
	}
	if (folder === 'tools' && from.startsWith('astro:')) return 'tools run without Astro';
	const isAllowed = rule.packages.some((name) => (name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : name === from));
	return isAllowed ? undefined : `${folder} may not import ${from}`;
}

describe('the folders', () => {
	test('are read: the test sees the imports it judges', () => {
		expect(imports.length).toBeGreaterThan(100);
		expect(new Set(files.filter(isInFolder).map(folderOf))).toEqual(new Set(Object.keys(mayImport)));
	});

	test('import only what the table allows', () => {
		const faults = imports.flatMap((found) => {
			const fault = findFault(found);
			return fault ? [`${found.file}: ${fault}`] : [];
		});
		expect(faults).toEqual([]);
	});

	test.each<[string, Import]>([
		['a clock in domain', { file: 'src/domain/a.ts', from: 'node:fs', isType: false, names: '{ readFileSync }' }],
		['Zod outside a schema', { file: 'src/domain/a.ts', from: 'zod', isType: false, names: '{ z }' }],
		['content from a component', { file: 'src/components/A.astro', from: '../catalogue/site.ts', isType: false, names: '{ loadSite }' }],
		['getCollection in a page', { file: 'src/pages/a.astro', from: 'astro:content', isType: false, names: '{ getCollection, render }' }],
		['the catalogue in an island', { file: 'src/islands/a.ts', from: '../catalogue/site.ts', isType: false, names: '{ loadSite }' }],
	])('refuse %s', (_, example) => {
		expect(findFault(example)).toBeDefined();
	});

	test('keep Zod out of the browser: no island reaches a schema', () => {
		const reached = new Set<string>();
		const follow = (file: string): void => {
			if (reached.has(file)) return;
			reached.add(file);
			for (const { from, isType } of readImports(file)) {
				if (!isType && from.startsWith('.')) follow(normalize(join(file, '..', from)));
			}
		};
		files.filter((file) => file.startsWith('src/islands/')).forEach(follow);
		expect([...reached].filter((file) => file.endsWith('.schema.ts'))).toEqual([]);
	});

	test('hold no drawer: a thing lives with the noun it serves', () => {
		const drawers = files.filter((file) => /(?:^|\/)(?:utils?|helpers?|lib|common|shared|misc|types|constants)(?:\/|\.)/.test(file));
		expect(drawers).toEqual([]);
	});

	test('name no program: what names this one lives in content/', () => {
		const named = globSync('{src,tools,public}/**/*', { cwd: root, withFileTypes: true })
			.filter((file) => file.isFile())
			.map((file) => join(file.parentPath, file.name))
			.filter((file) => /Seattle|Year Up|seattlechildrens/i.test(readFileSync(file, 'utf8')));
		expect(named).toEqual([]);
	});
});

test('the domain reads no clock and no locale of the machine', () => {
	const reading = files
		.filter((file) => file.startsWith('src/domain/'))
		.filter((file) => /new Date\(\)|Date\.now\(|\bprocess\.|toLocale|\bfetch\(|\bdocument\.|\bwindow\./.test(readFileSync(join(root, file), 'utf8')));
	expect(reading).toEqual([]);
});

test('no script of a page gives a class that its markup has not: such styles are taken from the page', () => {
	const named = files.filter((file) => file.startsWith('src/islands/')).filter((file) => /className\s*=\s*['"`]|classList\.(?:add|toggle)\(\s*['"`]/.test(readFileSync(join(root, file), 'utf8')));
	expect(named).toEqual([]);
});

test('every tag of the dialect is a component, and every component a tag', async () => {
	const { contentComponents } = await import('../src/manuscript/components.ts');
	const components = globSync('src/components/content/*.astro', { cwd: root })
		.map((file) => file.replace(/^.*\/(.*)\.astro$/, '$1'))
		.filter((name) => name !== 'ContentLink');
	expect(components.toSorted()).toEqual(Object.keys(contentComponents).toSorted());
});
