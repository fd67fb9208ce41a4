import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFile } from '../src/manuscript/content-file.ts';
import { listContentFiles } from '../src/manuscript/content-files.ts';
import { FormPage, openDesk } from './drive-editor.ts';
import { contentFolder } from './settings.ts';

/**
 * `npm run tool editor-round-trip` opens every entry of a copy of the content in the editor, adds a letter to its title and
 * a word to its text, and saves. All other lines of its files must stay as they are. Run it before a new version of the CMS.
 */
const root = join(import.meta.dirname, '..');
const entries = listContentFiles(join(root, contentFolder)).flatMap((file) => (file.kind === 'entry' && file.language === undefined ? [file] : []));
const desk = await openDesk(contentFolder, process.env['SITE_TODAY'] ?? '2026-11-25');
const form = new FormPage(desk.page, desk.address);
const before = new Map(listContentFiles(desk.folder).filter(({ kind }) => kind === 'entry').map(({ file }) => [file, desk.read(file)]));
const faults: string[] = [];
try {
	for (const [at, { collection, slug, file }] of entries.entries()) {
		await form.open(`${collection}/${slug}`);
		const title = (await form.field('title')).locator('input').first();
		await title.fill(`${await title.inputValue()}x`);
		await form.writeText(' Zyx.');
		await form.save();
		const old = (before.get(file) ?? '').split('\n');
		const now = desk.read(file).split('\n');
		const gone = old.filter((line) => !now.includes(line));
		const come = now.filter((line) => !old.includes(line));
		// The title, and the last paragraph; where a text ends with a part of ours, a paragraph of its own.
		const fits = gone.length >= 1 && gone.length <= 2 && come.length === 2 && gone[0]?.startsWith('title: ') && come.some((line) => /(?:^| )Zyx\.$/.test(line));
		if (!fits) faults.push(`${file}\n${[...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`)].join('\n')}`);
		process.stdout.write(`\r${at + 1} of ${entries.length}`);
	}
	for (const [file, text] of before) {
		const kind = classifyFile(file);
		if (kind.kind === 'entry' && kind.language !== undefined && readFileSync(join(desk.folder, file), 'utf8') !== text) faults.push(`${file} has changed, although only its English did.`);
	}
} finally {
	await desk.close();
}
console.log(faults.length === 0 ? `\nAll ${entries.length} entries of ${contentFolder}/ keep every line that nobody changed.` : `\n${faults.join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;
