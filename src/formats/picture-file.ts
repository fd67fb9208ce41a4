import { drawLandscape, type LandscapeSize, type LandscapeSubject } from './landscape.ts';

/** Parts of the stylesheet that a picture needs outside a page: the tokens, the colours of kinds, the colours of landscapes. */
export function pickPictureStyles(stylesheet: string): string {
	const plain = stylesheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
	const picked: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < plain.length; at++) {
		const letter = plain[at];
		if (letter === ';' && depth === 0) start = at + 1;
		if (letter === '{') depth++;
		if (letter === '}' && --depth === 0) {
			const rule = plain.slice(start, at + 1).trim();
			if (/^(?::root|\.kind-|\.scene|@media \(prefers-color-scheme: dark\))/.test(rule)) picked.push(rule);
			start = at + 1;
		}
	}
	return picked.join('').replaceAll(/\s+/g, ' ');
}

/** Names of the colours among the tokens, in their order: `--paper`. */
export const listTokens = (stylesheet: string): string[] => {
	const [root = ''] = /:root\s*{[^}]*}/.exec(stylesheet) ?? [];
	return [...root.matchAll(/(--[\w-]+):\s*#/g)].map(([, name = '']) => name);
};

/** A landscape as a file of its own, in the colours that the reader's device prefers. `kind` gives its main colour. */
export function toPictureFile(subject: LandscapeSubject, kind: string, size: LandscapeSize, stylesheet: string): string {
	const { width, height } = size;
	return `<svg xmlns="http://www.w3.org/2000/svg" class="scene kind-${kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style><![CDATA[${pickPictureStyles(stylesheet)}]]></style>${drawLandscape(subject, size)}</svg>\n`;
}
