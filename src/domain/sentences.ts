/** The sentences of a text. A full stop ends one where the next word begins with a capital letter, a digit or a mark. */
export const splitSentences = (text: string): string[] =>
	text.split(/(?<=[.!?…][)"”’»\]]*)\s+(?=[\p{Lu}\p{N}"“«(¿¡[])/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** How many words a text has. `city's`, `full-time` and `1.5` are one each. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,/‐‑-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** A text without the marks and spaces at its end. Letter by letter, since a damaged file may hold a hundred thousand dots. */
export function trimMarks(text: string): string {
	let end = text.length;
	while (end > 0 && ' \n\t.,;:!?…)"”’»'.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

/** A text for a message: cut at a space before `most` letters, with an ellipsis. */
export function cutText(text: string, most = 120): string {
	if (text.length <= most) return text;
	const space = text.lastIndexOf(' ', most);
	return `${text.slice(0, space > most / 2 ? space : most)}…`;
}
