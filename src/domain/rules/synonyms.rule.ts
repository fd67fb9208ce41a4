import { issueAt, listSlugs } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import { isUnreadable, listPageAnchors } from './links.rule.ts';
import type { Rule } from './rule.ts';

/** Synonyms lead somewhere: to pages that exist, and never round in a circle. */
export const synonyms: Rule = (content) => {
	const file = content.synonyms;
	if (!file) return [];
	const issues: Issue[] = [];
	const terms = listSlugs(content, 'glossary').map((slug) => `glossary/${slug}`);
	const pages = [...[...listPageAnchors(content).keys()].map((address) => address.slice(1, -1)).filter((page) => page !== ''), ...terms];
	for (const [language, list] of Object.entries(file.data)) {
		const { languages } = content.site.data;
		if (!languages.includes(language)) {
			issues.push(issueAt(file, [language], { rule: 'unknown-language', problem: `The site has no language "${language}".`, fix: suggest(language, languages) }));
		}
		const means = new Map<string, string[]>();
		for (const { typed, means: words } of list) {
			for (const word of typed) means.set(word.toLowerCase(), [...(means.get(word.toLowerCase()) ?? []), ...words.map((each) => each.toLowerCase())]);
		}
		list.forEach(({ typed, means: words, pages: targets }, at) => {
			if (words.length === 0 && targets.length === 0) {
				issues.push(issueAt(file, [language, at], {
					rule: 'empty-synonym',
					problem: `"${typed.join(', ')}" leads nowhere.`,
					fix: 'Add a line "means:" with our words, or "pages:" with pages such as roles/service-desk-technician.',
				}));
			}
			targets.forEach((page, index) => {
				if (pages.includes(page) || isUnreadable(content, page)) return;
				issues.push(issueAt(file, [language, at, 'pages', index], { rule: 'unknown-reference', problem: `"pages" names "${page}", which is not a page of this site.`, fix: suggest(page, pages) }));
			});
			const circle = typed.find((word) => leadsBack(word.toLowerCase(), means));
			if (circle === undefined) return;
			issues.push(issueAt(file, [language, at], {
				rule: 'circular-synonym',
				problem: `"${circle}" leads back to itself.`,
				fix: 'Let "means:" hold only words that stand on our pages, such as service desk, and delete the other direction.',
			}));
		});
	}
	return issues;
};

function leadsBack(word: string, means: ReadonlyMap<string, readonly string[]>): boolean {
	const seen = new Set<string>();
	const pending = [...(means.get(word) ?? [])];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		if (next === word) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		pending.push(...(means.get(next) ?? []));
	}
	return false;
}
