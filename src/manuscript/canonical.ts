import { isMap, isScalar } from 'yaml';
import { collections } from '../domain/collections.schema.ts';
import { classifyFile } from './content-file.ts';
import { normaliseText } from './front-matter.ts';
import { parseYaml } from './yaml-document.ts';

/**
 * The one way to write a file that says the same: Unix line ends, no byte order mark, no spaces at the ends of lines, the
 * fields of the front matter in the order of the schema, block style, one blank line before the text and one newline at
 * the end. Comments stay. A file that cannot be read is given back as it is. Doing it twice changes nothing more.
 */
export function toCanonicalText(text: string, file: string): string {
	const kind = classifyFile(file);
	const tidy = normaliseText(text);
	if (kind.kind === 'entry') {
		const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(tidy);
		if (!match) return text;
		const schema = collections[kind.collection][kind.language === undefined ? 'entry' : 'translation'];
		const yaml = toCanonicalYaml(match[1] ?? '', Object.keys(schema.shape));
		if (yaml === undefined) return text;
		const body = trimLines(match[2] ?? '').replace(/^\n+/, '').trimEnd();
		return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
	}
	if (file.endsWith('.yaml')) return toCanonicalYaml(tidy, []) ?? text;
	return `${trimLines(tidy).trimEnd()}\n`;
}

function toCanonicalYaml(text: string, order: readonly string[]): string | undefined {
	const { document } = parseYaml(text);
	if (document.errors.length > 0 || document.contents === null) return undefined;
	if (isMap(document.contents) && order.length > 0) {
		const rank = (key: unknown): number => {
			const at = order.indexOf(isScalar(key) ? String(key.value) : String(key));
			return at < 0 ? order.length : at;
		};
		document.contents.items.sort((a, b) => rank(a.key) - rank(b.key));
	}
	try {
		return trimLines(document.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false }));
	} catch {
		// A reference to something that is not there: reading the file says so.
		return undefined;
	}
}

/** Drops spaces at the ends of lines. */
const trimLines = (text: string): string => text.replaceAll(/(?<![ \t])[ \t]+$/gm, '');
