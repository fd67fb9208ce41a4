import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { formatAnnotations } from '../../tools/report.ts';

const issue: Issue = { rule: 'wrong-value', file: 'roles/a,b/index.mdx', line: 4, column: 2, severity: 'error', problem: '"level" is "100%".', fix: 'Write first.' };

describe('the messages of the check at the lines of a change', () => {
	test('are commands that GitHub and Forgejo read, with their signs escaped', () => {
		expect(formatAnnotations([issue, { ...issue, severity: 'warning', line: undefined, column: undefined }], 'content', 'github').split('\n')).toEqual([
			'::error file=content/roles/a%2Cb/index.mdx,line=4,col=2,title=wrong-value::"level" is "100%25".%0AFix: Write first.',
			'::warning file=content/roles/a%2Cb/index.mdx,title=wrong-value::"level" is "100%25".%0AFix: Write first.',
		]);
	});

	test('are a code quality report for GitLab, in which each has a mark of its own', () => {
		const report = JSON.parse(formatAnnotations([issue, { ...issue, line: 5 }], 'content', 'gitlab')) as { fingerprint: string; location: unknown; severity: string }[];
		expect(report[0]).toMatchObject({ check_name: 'wrong-value', severity: 'major', location: { path: 'content/roles/a,b/index.mdx', lines: { begin: 4 } } });
		expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(2);
	});

	test('are nothing where nothing is to mend', () => {
		expect(formatAnnotations([], 'content', 'github')).toBe('');
		expect(formatAnnotations([], 'content', 'gitlab')).toBe('[]');
	});
});
