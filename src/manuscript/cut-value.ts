import type { Issue } from '../domain/issue.ts';

/**
 * YAML ends a text without quotation marks at ` #` and says nothing: half a sentence is lost. A comment on a line of its
 * own is meant; one behind a text is not to be told from a cut.
 */
export function findCutValues(text: string, file: string): Issue[] {
	if (!/\.(?:mdx|yaml)$/.test(file)) return [];
	const lines = text.split('\n');
	const end = file.endsWith('.mdx') ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : lines.length;
	return lines.slice(0, Math.max(0, end)).flatMap((line, at): Issue[] => {
		const match = /^(\s*(?:- )*(?:[\w-]+:\s+)?)([^\s"'#>|[{][^"]*?)(\s+#.*)$/.exec(line);
		if (!match) return [];
		const [, start = '', value = '', rest = ''] = match;
		return [{
			rule: 'cut-value',
			file,
			line: at + 1,
			column: start.length + value.length + 1,
			severity: 'error',
			problem: `The text ends at "#": readers see only "${value.trim().slice(-50)}".`,
			fix: `Put the whole text in quotation marks: "${`${value}${rest}`.trim().slice(0, 60).replaceAll('"', '\\"')}". A comment stands on a line of its own.`,
		}];
	});
}
