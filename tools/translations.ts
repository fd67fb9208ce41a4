import { findStaleFields, listTranslatable } from '../src/domain/translatable.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { acceptTranslation } from './accept-translation.ts';
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
const translatable = listTranslatable(content);
const [sourceLanguage, ...languages] = content.site.data.languages;
const accept = process.argv.indexOf('--accept');

if (accept > 0) {
	const named = process.argv[accept + 1] ?? '';
	const wanted = named.startsWith(`${contentFolder}/`) ? named.slice(contentFolder.length + 1) : named;
	if (!acceptTranslation(contentFolder, wanted)) {
		console.error(`There is no translation "${wanted}". Name one as in pathways/summer-internship/index.es.mdx.`);
		process.exit(1);
	}
	console.log(`${wanted} is marked as made from the English of today.`);
} else {
	const rows = translatable.map(({ name, english, translations }) => {
		const cells = languages.map((language) => {
			const file = translations.get(language);
			if (!file) return 'missing';
			const stale = findStaleFields(file.translation, english) ?? ['unknown'];
			return [stale.length === 0 ? 'current' : `stale: ${stale.join(' ')}`, ...(file.translation?.reviewedBy ? [] : ['not reviewed'])].join(', ');
		});
		return [name, ...cells];
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
