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
