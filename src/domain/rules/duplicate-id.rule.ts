import { type ContentSource, issueAt } from '../content.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from './rule.ts';

/** Addresses that the site makes itself; a page of the content with such a name would hide one. */
export const ownPages = ['pathways', 'roles', 'stories', 'timeline', 'glossary', 'quiz', 'search', 'compare', 'dates', 'feed', 'calendar', 'data', 'embed', 'go', 'admin', 'styleguide', 'pagefind'];

/** Two things of one kind must not share an id: one of them would be lost. */
export const duplicateId: Rule = (content) => {
	const issues: Issue[] = [];
	const unique = (source: ContentSource, path: readonly PropertyKey[], items: readonly { id: string }[]): void => {
		items.forEach(({ id }, at) => {
			if (items.findIndex((item) => item.id === id) === at) return;
			issues.push(issueAt(source, [...path, at, 'id'], {
				rule: 'duplicate-id',
				problem: `The id "${id}" stands twice in "${path.map(String).join(': ')}".`,
				fix: `Give one of them another id, such as ${id}-2.`,
			}));
		});
	};
	unique(content.questions, [], content.questions.data);
	unique(content.site, ['organisations'], content.site.data.organisations);
	unique(content.site, ['startingPoints'], content.site.data.startingPoints);
	for (const pathway of content.entries.pathways) {
		const { requirements, phases, intakes, helpers, apply, afterApplying } = pathway.data;
		for (const [name, items] of Object.entries({ requirements, phases, intakes, helpers })) unique(pathway, [name], items);
		if ('value' in apply) unique(pathway, ['apply', 'value'], apply.value);
		if ('value' in afterApplying) unique(pathway, ['afterApplying', 'value'], afterApplying.value);
	}
	for (const [collection, entries] of Object.entries(content.entries)) {
		for (const entry of entries) {
			const { slug } = entry;
			if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
				issues.push(issueAt(entry, [], {
					rule: 'wrong-folder-name',
					problem: `The folder is named "${slug}". Its name is part of the address of the page.`,
					fix: `Rename it with lower case letters, digits and hyphens: ${collection}/${slug.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'summer-internship'}.`,
				}));
			}
		}
	}
	for (const page of content.entries.pages) {
		if (!ownPages.includes(page.slug)) continue;
		issues.push(issueAt(page, [], {
			rule: 'duplicate-id',
			problem: `The page is named "${page.slug}", which is an address that the site makes itself.`,
			fix: `Rename the folder, such as pages/about-${page.slug}.`,
		}));
	}
	return issues;
};
