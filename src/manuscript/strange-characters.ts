import type { Issue } from '../domain/issue.ts';

/** Characters that no text needs: controls, halves of pairs, the sign for a byte that is no letter, and turns of direction. */
const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Finds the first character of a file that readers would see as a box, or not at all while it changes what they see. */
export function findStrangeCharacter(text: string, file: string): Issue[] {
	const lone = /\r(?!\n)/.exec(text);
	if (lone) {
		return [{
			rule: 'strange-character',
			file,
			line: 1,
			column: 1,
			severity: 'error',
			problem: 'The lines end in the way of very old computers, so that other programs see one long line.',
			fix: 'Run npm run check -- --fix, which mends the ends of all lines.',
		}];
	}
	const match = strange.exec(text);
	if (!match) return [];
	const before = text.slice(0, match.index).split('\n');
	const code = match[0].codePointAt(0) ?? 0;
	const isBroken = code === 0xfffd;
	return [{
		rule: 'strange-character',
		file,
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		severity: 'error',
		problem: isBroken
			? 'A letter here cannot be read: the file is not saved as UTF-8, or the letter was lost in copying.'
			: `There is an invisible control character here (U+${code.toString(16).toUpperCase().padStart(4, '0')}).`,
		fix: isBroken ? 'Save the file as UTF-8, and type the letter anew.' : 'Delete the letters around the place and type them anew.',
	}];
}
