import { type Content, issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Anchors that every page of a kind has, beside the headings of its text. */
const anchors: Record<string, readonly string[]> = {
	pathways: ['at-a-glance', 'cost', 'who-can-start', 'phases', 'dates', 'prepare', 'apply', 'after', 'adjustments', 'leads-to', 'stories', 'sources'],
	roles: ['tasks', 'from', 'next', 'sources'],
	stories: ['pathways', 'roles', 'sources'],
	pages: ['sources'],
};

/** Pages that the site makes itself and texts may link to. */
const listPages = ['pathways', 'roles', 'stories', 'timeline', 'glossary', 'quiz', 'search', 'compare', 'dates'];

/** Links inside the site lead to pages and places that are there. */
export const links: Rule = (content) => {
	const issues: Issue[] = [];
	const pages = listPageAnchors(content);
	for (const entry of listAllEntries(content)) {
		for (const text of [entry, ...entry.translations.values()]) {
			const own = new Set([...(anchors[entry.collection] ?? []), 'ask', ...text.outline.headings.map(({ id }) => id)]);
			for (const { address, position } of text.outline.links) {
				const report = (problem: string, fix: string): void => {
					issues.push(issueAt(text, position, { rule: 'broken-link', problem, fix }));
				};
				if (/^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
				if (address === '') {
					report('A link leads nowhere.', 'Write where it leads: [the quiz](/quiz/).');
					continue;
				}
				const [path = '', anchor] = address.split('#');
				if (path === '') {
					if (anchor && !own.has(anchor)) report(`The link leads to "#${anchor}", which is not on this page.`, suggest(anchor, [...own]));
					continue;
				}
				if (!path.startsWith('/')) {
					report(`The link leads to "${address}", which is not an address.`, `Begin it with / for a page of this site, such as /quiz/, or with https:// for another site.`);
					continue;
				}
				const bare = path.split('?')[0] ?? '';
				const target = pages.get(bare);
				if (isUnreadable(content, bare, anchor)) continue;
				if (!target) {
					const inLanguage = content.site.data.languages.find((language) => bare.startsWith(`/${language}/`));
					report(
						inLanguage ? `The link leads to "${address}", which names a language.` : `The link leads to "${address}", which is not a page of this site.`,
						inLanguage ? `Leave the language out, so that readers stay in theirs: ${bare.slice(inLanguage.length + 1)}` : suggest(bare.endsWith('/') ? bare : `${bare}/`, [...pages.keys()]),
					);
				} else if (anchor && !target.has(anchor)) {
					report(`The link leads to "${address}", and that page has no place "${anchor}".`, suggest(anchor, [...target]));
				}
			}
		}
	}
	return issues;
};

/** Whether an address leads to an entry whose file has faults: whether it is right shows once they are mended. */
export function isUnreadable(content: Content, address: string, anchor = ''): boolean {
	const path = address.split('/').filter(Boolean).join('/');
	return [`${path}/index.mdx`, `pages/${path}/index.mdx`, `${path}/${anchor}/index.mdx`].some((file) => content.unreadable.has(file));
}

/** Every page of the site, without its language, with the anchors one may link to. */
export function listPageAnchors(content: Content): Map<string, Set<string>> {
	const common = ['ask', 'content'];
	const pages = new Map<string, Set<string>>([['/', new Set(common)]]);
	for (const page of listPages) {
		pages.set(`/${page}/`, new Set(common));
	}
	for (const entry of listAllEntries(content)) {
		if (entry.data.status !== 'published') continue;
		const { collection, slug } = entry;
		if (collection === 'timeline' || collection === 'glossary') pages.get(`/${collection}/`)?.add(slug);
		else {
			const address = collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
			pages.set(address, new Set([...common, ...(anchors[collection] ?? []), ...entry.outline.headings.map(({ id }) => id)]));
		}
	}
	return pages;
}
