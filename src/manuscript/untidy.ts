import type { Issue } from '../domain/issue.ts';
import { toCanonicalText } from './canonical.ts';

/** A file that says the right thing in another form than ours: a later change of one word would look like many. */
export function findUntidy(texts: ReadonlyMap<string, string>): Issue[] {
	return [...texts].flatMap(([file, text]) => {
		const canonical = toCanonicalText(text, file);
		if (canonical === text) return [];
		const lines = text.split('\n');
		const tidy = canonical.split('\n');
		const line = tidy.findIndex((each, at) => each !== lines[at]) + 1;
		return [{
			rule: 'untidy-file',
			file,
			line: line || 1,
			column: 1,
			severity: 'warning' as const,
			problem: `The file is not in its usual form: "${(lines[(line || 1) - 1] ?? '').trim().slice(0, 60)}".`,
			fix: 'Run npm run check -- --fix, which puts spaces, quotation marks and the order of lines right.',
		}];
	});
}
