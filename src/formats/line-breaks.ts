/**
 * Breaking text into lines without a browser, from how wide letters usually are. The widths are those of a wide typeface:
 * a line may come out shorter than it could be, and hardly ever longer.
 */

/** Widths in parts of the size of type, by the first pattern that a letter fits. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
	[/\p{Script=Ethiopic}/u, 0.85],
	[/\p{M}/u, 0],
	[/[iljtfrI.,:;'’|!()\s]/u, 0.42],
	[/[mwMW@%]/u, 1.02],
	[/\p{Lu}/u, 0.78],
];
const usualWidth = 0.66;

/** How wide a text is, in pixels, when its type is so many pixels high. */
export const estimateWidth = (text: string, size: number): number =>
	[...text].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? usualWidth), 0) * size;

/** Breaks a text at spaces into lines of at most so many pixels; inside a word only where the word alone is wider. */
export function breakLines(text: string, most: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	const take = (piece: string): void => {
		const longer = line === '' ? piece.trimStart() : line + piece;
		if (estimateWidth(longer.trimEnd(), size) <= most || line === '') line = longer;
		else {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		}
	};
	for (const piece of text.split(/(?<=\s|[-/])/)) {
		if (estimateWidth(piece.trim(), size) <= most) take(piece);
		else for (const letter of piece) take(letter);
	}
	return [...lines, line.trimEnd()].filter((one) => one !== '');
}
