import { type ContentEntry, issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import { isUnreadable, listPageAnchors } from './links.rule.ts';
import type { Rule } from './rule.ts';

/** An address that was ever published keeps working: people have it on paper, in messages and in other sites. */
export const lostAddress: Rule = (content) => {
	const { ledger } = content;
	const pages = listPageAnchors(content);
	const drafts = new Map(
		listAllEntries(content)
			.filter(({ data }) => data.status === 'draft')
			.map((entry) => [entry.collection === 'pages' ? `/${entry.slug}/` : `/${entry.collection}/${entry.slug}/`, entry]),
	);
	const issues: Issue[] = [];
	const file = 'addresses.txt';
	for (const { address, movedTo, line } of ledger) {
		const at = { file, line, column: 1, severity: 'error' as const, rule: 'lost-address' };
		const target = movedTo?.split('#')[0];
		if (isUnreadable(content, target ?? address)) continue;
		if (target !== undefined && !pages.has(target)) {
			issues.push({ ...at, problem: `"${address}" leads to "${movedTo}", which is not a page of this site.`, fix: suggest(target, [...pages.keys()]) });
		} else if (movedTo === undefined && !pages.has(address) && drafts.has(address)) {
			issues.push(issueAt(drafts.get(address) as ContentEntry, ['status'], {
				rule: 'lost-address',
				problem: `"${address}" was published once, and is a draft now: people who have the address find nothing.`,
				fix: 'Write status: published. If the page is to go, write in addresses.txt where its address leads.',
			}));
		} else if (movedTo === undefined && !pages.has(address)) {
			issues.push({
				...at,
				problem: `"${address}" was published once and is not a page any more.`,
				fix: `Write where it leads today: ${address} -> ${[...pages.keys()].find((page) => page.startsWith(`/${address.split('/')[1]}/`)) ?? '/'}`,
			});
		} else if (movedTo !== undefined && pages.has(address)) {
			issues.push({ ...at, problem: `"${address}" is a page, and the ledger sends it to "${movedTo}".`, fix: `Delete "-> ${movedTo}", or rename the folder of the page.` });
		}
	}
	const missing = [...pages.keys()].filter((page) => !ledger.some(({ address }) => address === page));
	if (missing.length > 0) {
		issues.push({
			file,
			line: ledger.length + 1,
			column: 1,
			severity: 'error',
			rule: 'unlisted-address',
			problem: `The list of addresses lacks ${missing.length === 1 ? `"${missing[0]}"` : `${missing.length} pages, such as "${missing[0]}"`}.`,
			fix: 'Run npm run check -- --fix, which adds them.',
		});
	}
	return issues;
};
