import type { Issue } from '../domain/issue.ts';
import { toCanonicalText } from './canonical.ts';

/** A file that says the right thing in another form than ours: a later change of one word would look like many. */
export function findUntidy(text: string, file: string): Issue[] {
	const canonical = toCanonicalText(text, file);
	if (canonical === text) return [];
	const lines = text.split('\n');
	const line = Math.max(0, canonical.split('\n').findIndex((each, at) => each !== lines[at]));
	return [{
		rule: 'untidy-file',
		file,
		line: line + 1,
		column: 1,
		severity: 'warning',
		problem: `The file is not in its usual form: "${(lines[line] ?? '').trim().slice(0, 60)}".`,
		fix: 'Run npm run check -- --fix, which puts spaces, quotation marks and the order of lines right.',
	}];
}
