import { fingerprint } from './fingerprint.ts';

/** One line of `content/short-links.txt`: a code on paper, and the page it leads to. */
export interface ShortLink {
	/** `k7mw`: four letters or digits that cannot be taken for one another, and spell nothing. */
	code: string;
	/** Address with its language: `/en/pathways/summer-internship/`. */
	address: string;
	/** Line of the file, from 1. */
	line: number;
}

/** Reads the list: a code and an address a line; lines that begin with `#` are remarks. */
export function parseShortLinks(text: string): ShortLink[] {
	return text.split('\n').flatMap((line, at) => {
		if (line.trim() === '' || line.startsWith('#')) return [];
		const [code = '', address = ''] = line.trim().split(/\s+/);
		return [{ code, address, line: at + 1 }];
	});
}

/** No vowels, so that no code is a word; no letter or digit that looks like another. */
const letters = 'bcdfghjkmnpqrstvwxyz23456789';
export const shortCodePattern = new RegExp(`^[${letters}]{4}$`);

/** A code for an address that is not taken yet. The same address and the same taken codes give the same code. */
export function makeShortCode(address: string, taken: ReadonlySet<string>): string {
	for (let attempt = 0; ; attempt++) {
		let number = Number.parseInt(fingerprint(`${address} ${attempt}`), 16);
		let code = '';
		for (let at = 0; at < 4; at++) {
			code += letters[number % letters.length] ?? '';
			number = Math.floor(number / letters.length);
		}
		if (!taken.has(code)) return code;
	}
}
