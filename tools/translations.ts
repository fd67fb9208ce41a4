import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAllEntries } from '../src/domain/content.ts';
import { fingerprintWords, listStaleFields } from '../src/domain/fingerprint.ts';
import { pickWords } from '../src/domain/word-fields.ts';
import { toCanonicalText } from '../src/manuscript/canonical.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { withFingerprints } from './fix-content.ts';
import { contentFolder } from './settings.ts';

/**
 * Shows language by page: current, stale and by which fields, missing, not reviewed. `--accept <file>` notes that a
 * person has brought a translation up to date with the English of today.
 */
const { content } = readContent(contentFolder);
if (!content) {
	console.error('The content cannot be read. Run npm run check first.');
	process.exit(1);
}
const entries = listAllEntries(content);
const [sourceLanguage, ...languages] = content.site.data.languages;
const accept = process.argv.indexOf('--accept');

if (accept > 0) {
	const named = process.argv[accept + 1] ?? '';
	const wanted = named.startsWith(`${contentFolder}/`) ? named.slice(contentFolder.length + 1) : named;
	const entry = entries.find(({ translations }) => [...translations.values()].some(({ file }) => file === wanted));
	if (!entry) {
		console.error(`There is no translation "${wanted}". Name one as in pathways/summer-internship/index.es.mdx.`);
		process.exit(1);
	}
	const path = join(contentFolder, wanted);
	const text = withFingerprints(readFileSync(path, 'utf8'), fingerprintWords(pickWords(entry.collection, entry.data), entry.body));
	writeFileSync(path, toCanonicalText(text, wanted));
	console.log(`${wanted} is marked as made from the English of today.`);
} else {
	const rows = entries.map((entry) => {
		const english = fingerprintWords(pickWords(entry.collection, entry.data), entry.body);
		const cells = languages.map((language) => {
			const file = entry.translations.get(language);
			if (!file) return 'missing';
			const { reviewedBy, english: made } = file.data.translation;
			const stale = made ? listStaleFields(made, english) : ['unknown'];
			return [stale.length === 0 ? 'current' : `stale: ${stale.join(' ')}`, ...(reviewedBy ? [] : ['not reviewed'])].join(', ');
		});
		return [`${entry.collection}/${entry.slug}`, ...cells];
	});
	const table = [[`page (${sourceLanguage})`, ...languages], ...rows];
	const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
	for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
	for (const [at, language] of languages.entries()) {
		const cells = rows.map((row) => row[at + 1] ?? '');
		const count = (start: string): number => cells.filter((cell) => cell.startsWith(start)).length;
		console.log(`\n${language}: ${count('current')} current, ${count('stale')} stale, ${count('missing')} missing of ${rows.length}`);
	}
}
