import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The typefaces of pictures, in the order in which they are asked for a letter: packages and those of their files that are needed. */
const typefaces = [
	{ name: 'Bricolage Grotesque', package: 'bricolage-grotesque', subsets: ['latin', 'latin-ext', 'vietnamese'] },
	{ name: 'Noto Sans Arabic', package: 'noto-sans-arabic', subsets: ['arabic'] },
];

const require = createRequire(import.meta.url);

/** Reads the typefaces: each file with its letters, as code points. */
export const readShareFonts = (): { name: string; data: Buffer; unicodeRange: [number, number][] }[] =>
	typefaces.flatMap(({ name, package: id, subsets }) => {
		const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${id}/unicode.json`), 'utf8')) as Record<string, string>;
		return subsets.map((subset) => ({
			name,
			data: readFileSync(require.resolve(`@fontsource-variable/${id}/files/${id}-${subset}-wght-normal.woff2`)),
			unicodeRange: (ranges[subset] ?? '').split(',').map((range): [number, number] => {
				const [first = '', last = first] = range.replace('U+', '').split('-');
				return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
			}),
		}));
	});
