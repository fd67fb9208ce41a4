import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import { type CollectionName, collectionNames } from '../src/domain/collections.schema.ts';
import { toCanonicalText } from '../src/manuscript/canonical.ts';
import { checkContent } from './check-content.ts';
import { draftOf } from './new-entry.ts';
import { formatReport } from './report.ts';
import { contentFolder } from './settings.ts';

/**
 * `npm run new` asks for a kind and a name; `npm run new -- pathway "Evening course"` takes them. Writes a folder with a
 * draft that passes the check: every fact says ask, every text says what belongs there.
 */
const kinds: Record<string, CollectionName> = {
	pathway: 'pathways',
	role: 'roles',
	story: 'stories',
	milestone: 'timeline',
	page: 'pages',
	term: 'glossary',
};

let [kind = '', name = ''] = process.argv.slice(2);
if (kind === '' || name === '') {
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	kind ||= (await lines.question(`What is new? (${Object.keys(kinds).join(', ')}) `)).trim();
	name ||= (await lines.question('What is its name? ')).trim();
	lines.close();
}

const collection = kinds[kind] ?? collectionNames.find((each) => each === kind);
if (!collection) stop(`"${kind}" is none of ${Object.keys(kinds).join(', ')}. For example: npm run new -- pathway "Evening course"`);
const slug = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
if (slug === '') stop(`The name "${name}" has no letters from a to z to make an address of. Give it an English name: npm run new -- ${kind} "Evening course"`);
const file = `${collection}/${slug}/index.mdx`;
const path = join(contentFolder, file);
if (existsSync(dirname(path))) stop(`There is already a folder ${contentFolder}/${collection}/${slug}. Change that, or choose another name.`);

const { front, body } = draftOf(collection, name, contentFolder);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, toCanonicalText(`---\n${stringify(front, { aliasDuplicateObjects: false })}---\n\n${body}\n`, file));
const issues = checkContent(contentFolder).filter((issue) => issue.file === file);
console.log(`Wrote ${path}, as a draft. Fill it in, then write status: published and run npm run check.`);
if (issues.length > 0) {
	console.error(formatReport(issues, contentFolder));
	process.exitCode = 1;
}

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
