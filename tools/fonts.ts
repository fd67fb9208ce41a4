import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * The two typefaces of the site, cut down to what its pages can use: letters of Western Europe and Vietnam, one weight
 * for headings, a range of weights for text. Languages in other scripts use the system's fonts. docs/decisions/005.
 */
interface Cut {
	/** File of the package: `name/files/….woff2`. */
	file: string;
	letters: string;
	/** CSS `unicode-range` of those letters, where a second file of the family has others. */
	unicodeRange?: [string, ...string[]];
	/** Weight in CSS: one, or a range. */
	weight: string;
	axes: Record<string, number | { min: number; max: number }>;
}

/** One family as Astro's fonts take it. */
interface Family {
	name: string;
	cssVariable: string;
	cuts: Cut[];
}

const lettersFrom = (first: number, last: number): string =>
	Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

const latin = `${lettersFrom(0x20, 0x7e)}${lettersFrom(0xa0, 0xff)}ıŁłŒœŠšŸŽž–—‘’‚“”„•…‹›€™−←↑→↓`;
/** The letters that Vietnamese has and Western Europe has not, with the combining marks for texts that spell them in two. */
const vietnamese = `ĂăĐđĨĩŨũƠơƯư${lettersFrom(0x300, 0x303)}̣̉${lettersFrom(0x1ea0, 0x1ef9)}₫`;
const vietnameseRange: [string, ...string[]] = ['U+0102-0103', 'U+0110-0111', 'U+0128-0129', 'U+0168-0169', 'U+01A0-01A1', 'U+01AF-01B0', 'U+0300-0303', 'U+0309', 'U+0323', 'U+1EA0-1EF9', 'U+20AB'];
const latinRange: [string, ...string[]] = ['U+0000-00FF', 'U+0131', 'U+0141-0142', 'U+0152-0153', 'U+0160-0161', 'U+0178', 'U+017D-017E', 'U+2000-206F', 'U+20AC', 'U+2122', 'U+2190-2193', 'U+2212'];

// The optical size of headings of about 40 px, in which the letters show their character.
const heading = { wght: 740, opsz: 40 };

const families: Family[] = [
	{
		name: 'Bricolage Grotesque',
		cssVariable: '--font-headings',
		cuts: [
			{ file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2', letters: latin, unicodeRange: latinRange, weight: '700', axes: heading },
		],
	},
	{
		name: 'Bricolage Grotesque Vietnamese',
		cssVariable: '--font-headings-vietnamese',
		cuts: [
			{ file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-vietnamese-opsz-normal.woff2', letters: vietnamese, unicodeRange: vietnameseRange, weight: '700', axes: heading },
		],
	},
	{
		name: 'Atkinson Hyperlegible Next',
		cssVariable: '--font-text',
		cuts: [
			{ file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', letters: latin, unicodeRange: latinRange, weight: '400 700', axes: { wght: { min: 400, max: 700 } } },
		],
	},
];

const resolve = createRequire(import.meta.url).resolve;

/** Cuts a font file once and keeps it in the cache, named for all that went into it. Returns its path. */
async function cut({ file, letters, axes }: Cut): Promise<string> {
	const whole = readFileSync(resolve(file));
	const digest = createHash('sha256').update(whole).update(letters).update(JSON.stringify(axes)).digest('hex').slice(0, 12);
	const folder = join(import.meta.dirname, '../.cache/fonts');
	const path = join(folder, `${digest}.woff2`);
	if (!existsSync(path)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(path, await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: axes }));
	}
	return path;
}

/** The families with their cut files, in the shape of Astro's local font provider. */
export async function cutFonts() {
	return Promise.all(
		families.map(async ({ name, cssVariable, cuts }) => ({
			name,
			cssVariable,
			variants: await Promise.all(
				cuts.map(async (one) => ({
					src: [await cut(one)] as [string],
					weight: one.weight,
					style: 'normal' as const,
					...(one.unicodeRange && { unicodeRange: one.unicodeRange }),
				})),
			),
		})),
	);
}
