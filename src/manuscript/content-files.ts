import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFile, type ContentFile } from './content-file.ts';

/** Every file of the content folder, in a fixed order, with `/` between folders. Names that begin with a dot are passed over. */
export function listContentFiles(folder: string): ContentFile[] {
	const list = (inside: string): string[] =>
		readdirSync(join(folder, inside), { withFileTypes: true })
			.filter(({ name }) => !name.startsWith('.'))
			.flatMap((item) => {
				const path = inside === '' ? item.name : `${inside}/${item.name}`;
				return item.isDirectory() ? list(path) : [path];
			});
	return list('').sort().map(classifyFile);
}

export const readContentFile = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
