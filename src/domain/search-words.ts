/** A word of a text as the search compares it, and where it stands. */
export interface SearchWord {
	/** Lower case, without accents: `práctica` → `practica`. */
	word: string;
	/** Where it begins in the text, and the place after its end, in UTF-16 units. */
	start: number;
	end: number;
}

/**
 * Scripts that put no spaces between words. Their texts are cut into overlapping pairs of letters, as search engines do
 * (Lucene's CJKAnalyzer), so that any two letters of a query find any word that holds them.
 */
const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** Words of letters and digits; `A+`, `C++` and `C#` keep their signs, for they would be nothing without. */
const wordPattern = /(?<![\p{L}\p{N}])\p{L}(?:\+{1,2}|#)(?![\p{L}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼ‘](?=\p{L}))*/gu;

/** The words of a text as the search compares them, in order. Marks, signs and control characters are no words. */
export function splitSearchWords(text: string): SearchWord[] {
	return [...text.matchAll(wordPattern)].flatMap(({ 0: found, index }) => (plain.test(found) || !unspaced.test(found) ? splitSpaced(found, index) : splitUnspaced(found, index)));
}

/** The words alone. */
export const listSearchWords = (text: string): string[] => splitSearchWords(text).map(({ word }) => word);

function splitSpaced(found: string, start: number): SearchWord[] {
	const word = foldLetters(found);
	return word === '' ? [] : [{ word, start, end: start + found.length }];
}

/** `實習生` → 實習, 習生; a letter alone stays alone. Letters of other scripts between them are words of their own. */
function splitUnspaced(found: string, start: number): SearchWord[] {
	const words: SearchWord[] = [];
	for (const run of found.matchAll(new RegExp(`(?:(?:${unspaced.source})\\p{M}*)+|(?:(?!${unspaced.source}).)+`, 'gu'))) {
		const at = start + run.index;
		if (!unspaced.test(run[0])) {
			words.push(...splitSpaced(run[0], at));
			continue;
		}
		const letters = [...run[0].matchAll(/.\p{M}*/gu)];
		letters.forEach((letter, index) => {
			const next = letters[index + 1];
			if (next === undefined && letters.length > 1) return;
			const pair = letter[0] + (next?.[0] ?? '');
			words.push({ word: pair.normalize('NFKC'), start: at + letter.index, end: at + letter.index + pair.length });
		});
	}
	return words;
}

const plain = /^[a-z0-9]+$/i;

/**
 * Makes alike what people type alike: case, accents (`Ñ` → n, `đ` → d), apostrophes, and in Arabic the vowel signs, the
 * forms of alif, final ya and ta marbuta, and the article al- before a word of three letters or more; in Amharic letters
 * that sound alike (ሥራ, ስራ) and the prefixes of, in, for and from before two letters or more (የሥራ).
 */
function foldLetters(word: string): string {
	// Most words need no more; an index is made of thousands.
	if (plain.test(word)) return word.toLowerCase();
	const bare = word
		.normalize('NFKD')
		.replaceAll(/[\u0300-\u036F\u064B-\u065F\u0670\u0640'’ʼ‘]/g, '')
		.toLowerCase();
	if (plain.test(bare)) return bare;
	return bare
		.replaceAll('đ', 'd')
		.replaceAll('ł', 'l')
		.replaceAll('ø', 'o')
		.replaceAll('ß', 'ss')
		.replaceAll(/[أإآٱ]/g, 'ا')
		.replaceAll('ى', 'ي')
		.replaceAll('ة', 'ه')
		.replace(/^(?:وال|بال|ال)(?=.{3})/, '')
		.replaceAll(/[\u1200-\u135A]/g, foldEthiopic)
		.replace(/^[የበለከ](?=\p{Script=Ethiopic}{2})/u, '');
}

/** Series of Ethiopic letters that are pronounced as another: first and last code point, and how far that other is away. */
const soundAlike: readonly [number, number, number][] = [
	[0x1210, 0x1217, -0x10],
	[0x1220, 0x1227, 0x10],
	[0x1280, 0x1287, -0x80],
	[0x12d0, 0x12d6, -0x30],
	[0x1340, 0x1346, -0x08],
];

function foldEthiopic(letter: string): string {
	const code = letter.charCodeAt(0);
	const [, , shift = 0] = soundAlike.find(([first, last]) => code >= first && code <= last) ?? [];
	// The first and the fourth of the series of h and of the glottal stop sound alike too.
	const folded = code + shift;
	return String.fromCharCode(folded === 0x1203 ? 0x1200 : folded === 0x12a3 ? 0x12a0 : folded);
}
