/** A phrase found in a text: where it begins and ends, and the phrase as it was listed. */
export interface FoundPhrase {
	phrase: string;
	start: number;
	end: number;
}

/** Finds the phrases of a list in a text, from left to right. */
export type PhraseFinder = (text: string) => FoundPhrase[];

const letter = '[\\p{L}\\p{N}+]';
const anyWord = new RegExp(`${letter}+`, 'gu');

/** What may stand between two words of a phrase: `limited-term` is found where `limited term` is listed. */
const betweenWords = "[\\s'’‐‑&*/-]{1,3}";

/**
 * Makes a finder for whole words, whatever their accents and capital letters: `resume` finds `Résumé` and not `presume`.
 * Where several phrases begin at one word, the longest is found, and the next search begins behind it.
 */
export function makePhraseFinder(phrases: Iterable<string>): PhraseFinder {
	const byWords = new Map<string, string>();
	const byFirstWord = new Map<string, string[][]>();
	for (const phrase of new Set(phrases)) {
		const words = splitWords(phrase);
		const [first] = words;
		if (first === undefined || byWords.has(words.join(' '))) continue;
		byWords.set(words.join(' '), phrase);
		byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words]);
	}
	// One look at each word of the text, and a longer one only where a phrase could begin: a list may hold thousands.
	const patterns = new Map([...byFirstWord].map(([first, lists]) => [first, toPattern(lists)] as const));
	const word = new RegExp(`${letter}+`, 'gu');
	return (text) => {
		const plain = fold(text);
		const found: FoundPhrase[] = [];
		word.lastIndex = 0;
		for (let match = word.exec(plain); match; match = word.exec(plain)) {
			const pattern = patterns.get(match[0]);
			if (!pattern) continue;
			const start = match.index;
			pattern.lastIndex = start;
			const words = pattern.exec(plain)?.[0];
			if (words === undefined) continue;
			const end = start + words.length;
			found.push({ phrase: byWords.get(splitWords(words).join(' ')) ?? words, start, end });
			word.lastIndex = end;
		}
		return found;
	};
}

/** Finds one of several phrases where it is told to look, the longest first. */
function toPattern(lists: readonly string[][]): RegExp {
	const longestFirst = lists.toSorted((a, b) => b.length - a.length).map((words) => words.map((each) => each.replaceAll('+', '\\+')).join(betweenWords));
	return new RegExp(`(?:${longestFirst.join('|')})(?!${letter})`, 'uy');
}

const splitWords = (text: string): string[] => fold(text).match(anyWord) ?? [];

/** A text in small letters without accents, of the same length, so that places in one are places in the other. */
function fold(text: string): string {
	const small = text.toLowerCase();
	return (small.length === text.length ? small : text).replace(/[À-ɏ]/g, (each) => each.normalize('NFD').charAt(0).toLowerCase());
}
