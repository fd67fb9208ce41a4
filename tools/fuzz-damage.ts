import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file with something done to it. `bytes` is `undefined` for a file that is gone. */
export interface Damaged {
	file: string;
	bytes: Buffer | undefined;
	how: string;
}

/** Random numbers from 0 to 1 that repeat for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = Math.imul(seed, 0x9e3779b1) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

interface Hand {
	/** A whole number below `below`. */
	number(below: number): number;
	pick<Item>(items: readonly Item[]): Item;
}

const snippets = [
	'{process.exit(1)}', '{globalThis}', '{', '}', '{/* x */}', 'import fs from "node:fs"', 'export const a = 1', 'export default 1',
	'<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<br>', '<br/>', '<!-- c -->', '<Note>', '</Note>', '<Note />', '<Term>x</Term>',
	'<Term id="nowhere">x</Term>', '<Term id={x}>x</Term>', '<Source id="nowhere" />', '<Source id="pulse-article">x</Source>', '<Ask>x</Ask>',
	'<Ask {...x} />', '<Unknown />', '<a href="javascript:alert(1)">x</a>', '[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](/nowhere/)',
	'[x](nowhere)', '[x]()', '[x](#nowhere)', '![](x.png)', '![a](x.png)', '![a](https://example.org/x.png)', '<https://example.org>', '<a@b.org>',
	'a < b', 'a <5 min', '&lt;script&gt;', '&#0;', '[^1]\n\n[^1]: note', '# First', '##### Fifth', '| a | b |\n| - | - |\n| 1 | 2 |', ':::note\nx\n:::',
	'```js\nalert(1)\n```', '$$x$$', '---', '***', '    code', '\\', '[x]: javascript:alert(1)', '~~x~~', '- [ ] x', 'http://example.org',
];

const values = [
	'', 'null', '~', '[]', '{}', 'true', 'false', '0', '-1', '1e999', '.nan', '.inf', '0x10', '0o7', '12345678901234567890', '2026-02-30', '2026-13-01',
	'9999-99-99', '2026-09-01', '2026-09-01T25:00', '"yes"', 'yes', 'no', '!!js/function "x"', '!!binary aGk=', '&a x', '*a', '<<: *a', '@x', '`x`',
	'%x', '? x', '| ', '>-', '"unclosed', "'unclosed", '[1, 2', '{ a: 1', '- - - x', 'a: b: c', '#x', 'x #y', 'P0D', 'P1Y2M', 'P9X', 'nowhere', 'Nowhere Land',
	'../../../etc/passwd', 'https://', 'javascript:alert(1)', '__proto__', 'constructor', 'toString', 'ask', '{ ask: true }', '{ ask: false }', '{ value: 1 }',
	'{ value: 1, source: nowhere }', '{ value: 1, source: pulse-article, ask: true }', '"\\u0000"', '"\\ud800"', '\u202Eevil', '👩🏽‍💻', 'e\u0301', '\u200B', '\uFEFF',
];

type Damage = (text: string, hand: Hand) => string | Buffer;

const onLine = (text: string, hand: Hand, change: (line: string, lines: string[], at: number) => string[]): string => {
	const lines = text.split('\n');
	const at = hand.number(lines.length);
	lines.splice(at, 1, ...change(lines[at] ?? '', lines, at));
	return lines.join('\n');
};

const intoBody = (text: string, hand: Hand, what: string): string => {
	const lines = text.split('\n');
	const end = lines.indexOf('---', 1);
	const at = end < 0 ? hand.number(lines.length) : end + 1 + hand.number(Math.max(1, lines.length - end));
	lines.splice(at, 0, ...(hand.number(2) ? ['', what, ''] : [`${lines[at] ?? ''} ${what}`]));
	return lines.join('\n');
};

const damages: Record<string, Damage> = {
	'a flipped bit': (text, hand) => {
		const bytes = Buffer.from(text);
		const at = hand.number(bytes.length);
		if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << hand.number(8));
		return bytes;
	},
	'random bytes': (text, hand) => {
		const bytes = Buffer.from(text);
		const at = hand.number(bytes.length);
		return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + hand.number(20) }, () => hand.number(256))), bytes.subarray(at)]);
	},
	'a cut end': (text, hand) => text.slice(0, hand.number(text.length)),
	'a lost piece': (text, hand) => {
		const at = hand.number(text.length);
		return text.slice(0, at) + text.slice(at + 1 + hand.number(80));
	},
	'a doubled piece': (text, hand) => {
		const at = hand.number(text.length);
		const piece = text.slice(at, at + 1 + hand.number(200));
		return text.slice(0, at) + piece + piece + text.slice(at + piece.length);
	},
	'a byte order mark': (text) => `\uFEFF${text}`,
	'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
	'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
	'mixed line ends': (text, hand) => onLine(text, hand, (line) => [`${line}\r`]),
	'another encoding': (text) => Buffer.from(text, 'latin1'),
	'UTF-16': (text) => Buffer.from(text, 'utf16le'),
	'a lost line': (text, hand) => onLine(text, hand, () => []),
	'a doubled line': (text, hand) => onLine(text, hand, (line) => [line, line]),
	'a moved line': (text, hand) => {
		const lines = text.split('\n');
		const [line = ''] = lines.splice(hand.number(lines.length), 1);
		lines.splice(hand.number(lines.length), 0, line);
		return lines.join('\n');
	},
	'another indent': (text, hand) => onLine(text, hand, (line) => [hand.pick(['  ', ' ', '\t', '    ', '']) + (hand.number(2) ? line.trimStart() : line)]),
	'another value': (text, hand) => onLine(text, hand, (line) => [line.replace(/(^\s*(?:- )?[\w-]*:?\s*).*$/, `$1${hand.pick(values).replaceAll('$', '$$$$')}`)]),
	'another name': (text, hand) => onLine(text, hand, (line) => [line.replace(/[A-Za-z][\w-]*(?=:)/, hand.pick(['nowhere', '__proto__', 'constructor', 'Title', 'ask', 'value', 'id', '1', 'ñ']))]),
	'a misspelt word': (text, hand) => onLine(text, hand, (line) => {
		const at = hand.number(Math.max(1, line.length - 1));
		return [line.slice(0, at) + line.slice(at + 1, at + 2) + line.slice(at, at + 1) + line.slice(at + 2)];
	}),
	'another date': (text, hand) => text.replace(/\d{4}-\d{2}-\d{2}/, hand.pick(['2026-02-30', '0001-01-01', '9999-12-31', '2020-01-01', '26-1-1', '2026/01/01', 'soon'])),
	'markup in the text': (text, hand) => intoBody(text, hand, hand.pick(snippets)),
	'letters of another kind': (text, hand) => intoBody(text, hand, hand.pick(['\u202E\u202D', '\u200B\u200D', '𝕏', '👩🏽‍💻', 'e\u0301', '\u0000', '\uFFFD', 'ﷺ', '\u2028', '\u00A0', '‏عربي', 'ሀለሐ'])),
	'a huge text': (text, hand) => intoBody(text, hand, hand.pick(['word '.repeat(40_000), 'x'.repeat(300_000), '*'.repeat(20_000), '['.repeat(5_000), '> '.repeat(2_000), '<Note>'.repeat(500), '`'.repeat(20_001), '- '.repeat(3_000)])),
	'a huge value': (text, hand) => onLine(text, hand, (line) => [`${line}${'x'.repeat(200_000)}`]),
	'a deep value': (text, hand) => onLine(text, hand, (line) => [`${line.replace(/:.*$/, '')}: ${'['.repeat(hand.pick([50, 500, 5_000]))}`]),
	'a long list': (text, hand) => onLine(text, hand, (line) => [line, ...Array.from({ length: 3_000 }, (_, at) => `  - x${at}`)]),
	'an empty file': () => '',
	'two documents': (text) => `${text}\n---\na: 1\n`,
	'no front matter': (text) => text.replaceAll('---', ''),
};

/** Damages one of the files in one way; the seed decides both. A tenth of the time twice, a fiftieth the file is gone. */
export function damage(folder: string, files: readonly string[], seed: number): Damaged {
	const random = randomFrom(seed);
	const hand: Hand = {
		number: (below) => Math.floor(random() * below),
		pick: (items) => items[Math.floor(random() * items.length)] as never,
	};
	const file = hand.pick(files);
	const text = readFileSync(join(folder, file), 'utf8');
	if (hand.number(50) === 0) return { file, bytes: undefined, how: 'a lost file' };
	const names = Object.keys(damages);
	const first = hand.pick(names);
	let bytes = Buffer.from((damages[first] as Damage)(text, hand));
	let how = first;
	if (hand.number(10) === 0) {
		const second = hand.pick(names);
		how = `${first} and ${second}`;
		bytes = Buffer.from((damages[second] as Damage)(bytes.toString('utf8'), hand));
	}
	return { file, bytes, how };
}
