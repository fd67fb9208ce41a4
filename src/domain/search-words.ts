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
 * forms of alif, final ya and ta marbuta, and the article al- before a word of three letters or more.
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
		.replace(/^(?:وال|بال|ال)(?=.{3})/, '');
}
