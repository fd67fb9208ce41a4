import type { Issue } from '../domain/issue.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

export interface Manuscript extends YamlText {
	/** The text under the front matter. */
	body: string;
	/** The line of the file in which the body begins, from 1. */
	bodyLine: number;
}

const missing = (file: string): Issue => ({
	rule: 'missing-front-matter',
	file,
	line: 1,
	column: 1,
	severity: 'error',
	problem: 'The file does not begin with a block of facts between two lines of three hyphens.',
	fix: 'Begin the file with ---, then lines such as "title: Health IT Certificate", then --- again, then the text.',
});

const earlyEnd = (file: string, line: number, text: string): Issue => ({
	rule: 'unreadable-yaml',
	file,
	line,
	column: 1,
	severity: 'error',
	problem: `The line "${text.slice(0, 60)}" begins like the end of the block of facts.`,
	fix: 'Begin it with a name and a colon. The block ends with a line of three hyphens and nothing else: ---',
});

/** Line ends as `\n`, and no byte order mark: what an editor on any system may leave. */
export const normaliseText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Splits an MDX file into its front matter, read as YAML, and its body. */
export function readManuscript(text: string, file: string): Manuscript {
	const lines = normaliseText(text).split('\n');
	const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
	if (end < 0) {
		return { data: undefined, issues: [missing(file)], body: '', bodyLine: 1, locate: () => ({ line: 1, column: 1 }) };
	}
	const yaml = readYaml(lines.slice(1, end).join('\n'), file, 2);
	// Astro ends the block at any line that begins like this, and would read the rest as text.
	const early = lines.findIndex((line, at) => at > 0 && at < end && /^(?:---|\+\+\+)/.test(line));
	if (early > 0) yaml.issues.push(earlyEnd(file, early + 1, lines[early] ?? ''));
	return { ...yaml, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
