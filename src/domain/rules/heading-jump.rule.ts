import { issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { cutText } from '../sentences.ts';
import type { Rule } from './rule.ts';

/** Headings begin at `##`, below the title of the page, and go down one step at a time: people who listen move by them. */
export const headingJump: Rule = (content) => {
	const issues: Issue[] = [];
	for (const entry of listAllEntries(content)) {
		for (const file of [entry, ...entry.translations.values()]) {
			let above = 1;
			for (const { depth, text, position } of file.outline.headings) {
				const heading = cutText(text, 60);
				if (depth === 1) {
					issues.push(issueAt(file, position, {
						rule: 'heading-jump',
						problem: `The heading "${heading}" is a second title: one # is for the title of the page, which the site makes itself.`,
						fix: `Write two of them: ## ${heading}`,
					}));
				} else if (depth > above + 1) {
					issues.push(issueAt(file, position, {
						rule: 'heading-jump',
						problem: `The heading "${heading}" has ${'#'.repeat(depth)}, and ${above === 1 ? 'no heading stands above it' : `the one above it has ${'#'.repeat(above)}`}.`,
						fix: `Go down one step at a time: ${'#'.repeat(above + 1)} ${heading}`,
					}));
				}
				above = Math.max(depth, 2);
			}
		}
	}
	return issues;
};
