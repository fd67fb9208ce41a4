import { type Content, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { shortCodePattern } from '../short-link.ts';
import { isUnreadable, listPageAnchors } from './links.rule.ts';
import type { Rule } from './rule.ts';

/** Every page has a short link in each language in which it has words, and a short link once on paper leads somewhere for ever. */
export const shortLinks: Rule = (content) => {
	const issues: Issue[] = [];
	const file = 'short-links.txt';
	const pages = new Set(listPageAnchors(content).keys());
	const moved = new Map(content.ledger.map(({ address, movedTo }) => [address, movedTo]));
	const seen = new Set<string>();
	for (const { code, address, line } of content.shortLinks) {
		const report = (problem: string, fix: string): void => {
			issues.push({ file, line, column: 1, severity: 'error', rule: 'broken-short-link', problem, fix });
		};
		const path = address.replace(/^\/[^/]+\//, '/');
		if (!shortCodePattern.test(code)) report(`"${code}" is not a code.`, 'Leave the codes as the check made them. Take back the change of this line.');
		else if (seen.has(code)) report(`The code "${code}" stands here twice.`, 'Delete the line that was added later.');
		else if (!content.site.data.languages.includes(address.split('/')[1] ?? '')) report(`"${address}" begins with no language of this site.`, `Write it with its language: /${content.site.data.languages[0] ?? 'en'}/quiz/.`);
		else if (!pages.has(path) && !moved.get(path) && !isUnreadable(content, path)) report(`"${address}" is not a page any more, and people have the code "${code}" on paper.`, `Write in addresses.txt where its address leads: ${path} -> /`);
		seen.add(code);
	}
	const missing = listShortLinkAddresses(content).filter((address) => !content.shortLinks.some((link) => link.address === address));
	if (missing.length > 0) {
		issues.push({
			file,
			line: content.shortLinks.length + 1,
			column: 1,
			severity: 'error',
			rule: 'unlisted-short-link',
			problem: `${missing.length === 1 ? `"${missing[0]}" has` : `${missing.length} pages, such as "${missing[0]}", have`} no short link.`,
			fix: 'Run npm run check -- --fix, which adds them.',
		});
	}
	return issues;
};

/** Addresses, with their languages, of all pages that people pass on. The search is none. */
export function listShortLinkAddresses(content: Content): string[] {
	const { languages } = content.site.data;
	const entryLanguages = new Map(
		listAllEntries(content).map(({ collection, slug, translations }) => [collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`, [languages[0] ?? 'en', ...translations.keys()]]),
	);
	return [...listPageAnchors(content).keys()]
		.filter((path) => path !== '/search/')
		.flatMap((path) => {
			const own = path === '/quiz/' ? [...content.quizWords.keys()] : (entryLanguages.get(path) ?? languages);
			return languages.filter((language) => own.includes(language)).map((language) => `/${language}${path}`);
		})
		.sort();
}
