import { createHash } from 'node:crypto';
import type { Issue } from '../src/domain/issue.ts';
import { formatIssueBody } from '../src/manuscript/issue-text.ts';

/** All issues grouped by file, for people, with a count at the end. */
export function formatReport(issues: readonly Issue[], folder: string): string {
	if (issues.length === 0) return `${folder}/: nothing to mend.`;
	const files = Map.groupBy(issues, ({ file }) => file);
	const blocks = [...files].map(([file, list]) => {
		const lines = list.map((issue) => {
			const place = issue.line === undefined ? '' : `  line ${issue.line}${issue.column === undefined ? '' : `, column ${issue.column}`}`;
			const mark = issue.severity === 'warning' ? '  (warning)' : '';
			return [`${place}${mark}`, formatIssueBody(issue)].filter((text) => text.trim() !== '').join('\n');
		});
		return [`${folder}/${file}`, ...lines].join('\n');
	});
	const errors = issues.filter(({ severity }) => severity === 'error').length;
	const warnings = issues.length - errors;
	const counts = [errors && `${errors} to mend`, warnings && `${warnings} to look at`].filter(Boolean).join(', ');
	return `${blocks.join('\n\n')}\n\n${counts}, in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`;
}

/**
 * Issues as CI shows them at the lines of a change: workflow commands of GitHub and Forgejo
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), or a code quality report of GitLab
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
export function formatAnnotations(issues: readonly Issue[], folder: string, service: 'github' | 'gitlab'): string {
	if (service === 'gitlab') {
		const report = issues.map(({ file, line = 1, severity, problem, fix, rule }) => ({
			description: `${problem} Fix: ${fix}`,
			check_name: rule,
			fingerprint: createHash('sha256').update(`${file} ${line} ${rule} ${problem}`).digest('hex').slice(0, 32),
			severity: severity === 'error' ? 'major' : 'minor',
			location: { path: `${folder}/${file}`, lines: { begin: line } },
		}));
		return JSON.stringify(report, undefined, 2);
	}
	const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
	const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
	return issues
		.map(({ file, line, column, severity, problem, fix, rule }) => {
			const place = [`file=${property(`${folder}/${file}`)}`, line !== undefined && `line=${line}`, column !== undefined && `col=${column}`, `title=${property(rule)}`];
			return `::${severity} ${place.filter(Boolean).join(',')}::${data(`${problem}\nFix: ${fix}`)}`;
		})
		.join('\n');
}
