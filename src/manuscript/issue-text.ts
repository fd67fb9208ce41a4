import type { Issue } from '../domain/issue.ts';

/** One issue on three lines, with its file: where, what is wrong, what to do, the rule's name. */
export const formatIssue = (issue: Issue): string =>
	`${issue.file}${issue.line === undefined ? '' : `:${issue.line}`}\n${formatIssueBody(issue)}`;

/** The same without the file, for lists grouped by file. */
export const formatIssueBody = ({ problem, fix, rule }: Issue): string => `  ${problem}\n  Fix: ${fix}  [${rule}]`;
