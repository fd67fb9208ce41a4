import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTranslatable } from '../src/domain/translatable.ts';
import { toCanonicalText } from '../src/manuscript/canonical.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { withFingerprints } from './fix-content.ts';

/**
 * Notes that a person has brought a translation up to date with the English of today. Gives `false` if there is no such file.
 * @param file such as `pathways/summer-internship/index.es.mdx`.
 */
export function acceptTranslation(folder: string, file: string): boolean {
	const { content } = readContent(folder);
	const found = content && listTranslatable(content).find(({ translations }) => [...translations.values()].some((each) => each.file === file));
	if (!found) return false;
	const path = join(folder, file);
	writeFileSync(path, toCanonicalText(withFingerprints(readFileSync(path, 'utf8'), found.english), file));
	return true;
}
