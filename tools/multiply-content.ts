import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, collectionNames } from '../src/domain/collections.schema.ts';
import { listContentFiles } from '../src/manuscript/content-files.ts';
import { fixContent } from './fix-content.ts';
import { contentFolder } from './settings.ts';

/**
 * Copies the entries of a content folder `times` over, for benchmarks: `summer-internship` becomes
 * `summer-internship-2`, `-3` … Everything that names an entry of the same copy is renamed with it, so that the copies
 * pass the check. Pages keep their one copy: their addresses stand in menus.
 */
export function multiplyContent(from: string, to: string, times: number): void {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, { recursive: true });
	const multiplied: readonly CollectionName[] = collectionNames.filter((name) => name !== 'pages' && name !== 'glossary');
	const slugs = new Set(
		listContentFiles(from).flatMap((file) => (file.kind === 'entry' && multiplied.includes(file.collection) ? [file.slug] : [])),
	);
	for (let copy = 2; copy <= times; copy++) {
		for (const collection of multiplied) {
			for (const slug of readdirSync(join(from, collection))) {
				const target = join(to, collection, `${slug}-${copy}`);
				mkdirSync(target, { recursive: true });
				for (const file of readdirSync(join(from, collection, slug))) {
					if (!file.endsWith('.mdx')) cpSync(join(from, collection, slug, file), join(target, file));
					else writeFileSync(join(target, file), rename(readFileSync(join(from, collection, slug, file), 'utf8'), slugs, copy));
				}
			}
		}
	}
	fixContent(to);
}

/** Renames entries where a list or a link names them, and gives the title its number. */
function rename(text: string, slugs: ReadonlySet<string>, copy: number): string {
	return text
		.replace(/^title: "?(.*?)"?$/m, (_, title: string) => `title: ${JSON.stringify(`${title.slice(0, 70)} ${copy}`)}`)
		.replaceAll(/^(\s*- )([a-z0-9-]+)$/gm, (line, start: string, id: string) => (slugs.has(id) ? `${start}${id}-${copy}` : line))
		.replaceAll(/\]\(\/(pathways|roles|stories)\/([a-z0-9-]+)\//g, (link, section: string, slug: string) =>
			slugs.has(slug) ? `](/${section}/${slug}-${copy}/` : link,
		)
		.replaceAll(/^  english:\n(?:    .*\n)+/gm, '');
}

if (import.meta.main) {
	const [times = '10', to = '.cache/multiplied'] = process.argv.slice(2);
	multiplyContent(contentFolder, to, Number(times));
	console.log(`${contentFolder}/ ${times} times over is in ${to}/. Build it: CONTENT_DIR=${to} npm run build`);
}
