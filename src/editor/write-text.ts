/** Names of the tags that texts may hold. */
type TagNames = readonly string[];

/**
 * The text of a page after it has been in the rich text editor, which writes emphasis, lists and signs in its own way:
 * paragraphs that say the same as before keep the form they had, and signs that MDX would run are written as signs.
 */
export function writeText(before: string, after: string, tags: TagNames): string {
	const old = blocksOf(before);
	const fresh = blocksOf(withoutCode(after, tags));
	const said = old.map(meaning);
	let from = 0;
	const blocks = fresh.map((block) => {
		const at = said.indexOf(meaning(block), from);
		if (at < 0) return block;
		from = at + 1;
		return old[at] as string;
	});
	return blocks.join('\n\n');
}

const blocksOf = (text: string): string[] =>
	text.replaceAll('\r\n', '\n').split(/\n[ \t]*(?:\n[ \t]*)+/).map((block) => block.replace(/^\n+|\s+$/g, '')).filter((block) => block !== '');

/** What a paragraph says, whichever of the signs of Markdown it is written with. */
const meaning = (block: string): string =>
	block
		.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
		.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '*')
		.replaceAll(/^([ \t]*)[*+-][ \t]+/gm, '$1- ')
		.replaceAll(/^[ \t]+/gm, (space) => ' '.repeat(Math.ceil(space.replaceAll('\t', '    ').length / 4)))
		.replaceAll(/-{3,}/g, '---')
		.replaceAll(/[ \t]+/g, ' ')
		.replaceAll(/ \| ?|\| /g, '|')
		.replaceAll(/ +$/gm, '');

/**
 * A text as MDX can read it: `{`, `}` and every `<` that opens none of our tags stand for themselves, and so do `import`
 * and `export` at the beginning of a line. Doing it twice changes nothing more.
 */
export function withoutCode(text: string, tags: TagNames): string {
	const tag = new RegExp(`^</?(?:${tags.join('|')})(?:\\s+[\\w-]+="[^"{}<>]*")*\\s*/?>`);
	return text.split('\n').map((line) => escapeLine(line, tag)).join('\n');
}

function escapeLine(line: string, tag: RegExp): string {
	const safe = line.replace(/^(import|export)(?![\p{L}\p{N}_])/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
	let result = '';
	for (let at = 0; at < safe.length; at++) {
		const sign = safe[at] as string;
		const own = sign === '<' ? tag.exec(safe.slice(at))?.[0] : undefined;
		if (sign === '\\') {
			result += sign + (safe[++at] ?? '');
		} else if (own) {
			result += own;
			at += own.length - 1;
		} else result += sign === '{' || sign === '}' || sign === '<' ? `\\${sign}` : sign;
	}
	return result;
}
