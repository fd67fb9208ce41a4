import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The typefaces of pictures, in the order in which they are asked for a letter: packages and those of their files that are
 * needed. The files of a script with thousands of letters are numbered.
 */
const typefaces: { name: string; package: string; subsets: readonly string[] | 'numbered' }[] = [
	{ name: 'Bricolage Grotesque', package: 'bricolage-grotesque', subsets: ['latin', 'latin-ext', 'vietnamese'] },
	{ name: 'Noto Sans Arabic', package: 'noto-sans-arabic', subsets: ['arabic'] },
	{ name: 'Noto Sans Ethiopic', package: 'noto-sans-ethiopic', subsets: ['ethiopic'] },
	{ name: 'Noto Sans TC', package: 'noto-sans-tc', subsets: 'numbered' },
];

const require = createRequire(import.meta.url);

/** Lists the files of the typefaces, each with its letters, as code points. A file is read when it is asked for. */
export const listShareFonts = (): { name: string; read: () => Buffer; unicodeRange: [number, number][] }[] =>
	typefaces.flatMap(({ name, package: id, subsets }) => {
		const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${id}/unicode.json`), 'utf8')) as Record<string, string>;
		const wanted = subsets === 'numbered' ? Object.keys(ranges).filter((subset) => subset.startsWith('[')) : subsets;
		return wanted.map((subset) => ({
			name,
			read: () => readFileSync(require.resolve(`@fontsource-variable/${id}/files/${id}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`)),
			unicodeRange: (ranges[subset] ?? '').split(',').map((range): [number, number] => {
				const [first = '', last = first] = range.replace('U+', '').split('-');
				return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
			}),
		}));
	});
