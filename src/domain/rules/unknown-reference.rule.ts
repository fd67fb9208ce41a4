import type { AnswerTest } from '../answer-test.ts';
import { type ContentSource, issueAt, listAllEntries, listSlugs } from '../content.ts';
import { suggest } from '../nearest.ts';
import type { Issue } from '../issue.ts';
import { findValues } from '../value-path.ts';
import type { Rule } from './rule.ts';

/** Every id that names something else must name something that exists. */
export const unknownReference: Rule = (content) => {
	const issues: Issue[] = [];
	const slugs = (name: keyof typeof content.entries): string[] => listSlugs(content, name);
	const sources = Object.keys(content.sources.data);
	const organisations = content.site.data.organisations.map(({ id }) => id);
	const startingPoints = content.site.data.startingPoints.map(({ id }) => id);
	const pictures = Object.keys(content.media?.data ?? {});
	const questions = new Map(
		content.questions.data.map(({ id, kind, options }) => [id, kind === 'yes-no' ? ['yes', 'no'] : kind === 'role' ? slugs('roles') : (options ?? [])]),
	);

	const need = (source: ContentSource, path: readonly PropertyKey[], what: string, id: string, known: readonly string[]): void => {
		if (known.includes(id)) return;
		issues.push(issueAt(source, path, {
			rule: 'unknown-reference',
			problem: `"${String(path.findLast((key) => typeof key === 'string' && key !== 'value') ?? '')}" names the ${what} "${id}", which does not exist.`,
			fix: suggest(id, known),
		}));
	};
	const needAll = (source: ContentSource, path: readonly PropertyKey[], what: string, ids: readonly string[], known: readonly string[]): void =>
		ids.forEach((id, at) => need(source, [...path, at], what, id, known));
	const needTest = (source: ContentSource, path: readonly PropertyKey[], test: AnswerTest): void => {
		if ('question' in test) {
			need(source, [...path, 'question'], 'question', test.question, [...questions.keys()]);
			const options = questions.get(test.question);
			if (!options) return;
			if ('anyOf' in test) needAll(source, [...path, 'anyOf'], 'answer', test.anyOf, options);
			else need(source, [...path, 'atLeast'], 'answer', test.atLeast, options);
		} else if ('not' in test) needTest(source, [...path, 'not'], test.not);
		else {
			const key = 'all' in test ? 'all' : 'any';
			('all' in test ? test.all : test.any).forEach((part, at) => needTest(source, [...path, key, at], part));
		}
	};

	for (const entry of listAllEntries(content)) {
		for (const { path, value } of findValues(entry.data, 'source')) need(entry, path, 'source', String(value), sources);
		needAll(entry, ['sources'], 'source', entry.data.sources, sources);
		for (const text of [entry, ...entry.translations.values()]) {
			for (const { id, position } of text.outline.sources) {
				if (!sources.includes(id)) {
					issues.push(issueAt(text, position, { rule: 'unknown-reference', problem: `The text names the source "${id}", which does not exist.`, fix: suggest(id, sources) }));
				}
			}
			for (const { id, position } of text.outline.terms) {
				if (!slugs('glossary').includes(id)) {
					issues.push(issueAt(text, position, { rule: 'unknown-reference', problem: `The text explains a word by the glossary entry "${id}", which does not exist.`, fix: suggest(id, slugs('glossary')) }));
				}
			}
		}
	}
	for (const pathway of content.entries.pathways) {
		const { data } = pathway;
		needAll(pathway, ['organisations'], 'organisation', data.organisations, organisations);
		if ('value' in data.startingPoints) needAll(pathway, ['startingPoints', 'value'], 'starting point', data.startingPoints.value, startingPoints);
		if ('value' in data.leadsTo) needAll(pathway, ['leadsTo', 'value'], 'role', data.leadsTo.value, slugs('roles'));
		data.helpers.forEach(({ organisation }, at) => need(pathway, ['helpers', at, 'organisation'], 'organisation', organisation, organisations));
		data.requirements.forEach(({ setBy, test }, at) => {
			need(pathway, ['requirements', at, 'setBy'], 'organisation', setBy, organisations);
			if (test) needTest(pathway, ['requirements', at, 'test'], test);
		});
		for (const [question, answer] of Object.entries(data.grants)) {
			need(pathway, ['grants', question], 'question', question, [...questions.keys()]);
			if (questions.has(question)) need(pathway, ['grants', question], 'answer', answer, questions.get(question) ?? []);
		}
	}
	for (const role of content.entries.roles) needAll(role, ['nextRoles'], 'role', role.data.nextRoles, slugs('roles'));
	for (const story of content.entries.stories) {
		needAll(story, ['pathways'], 'pathway', story.data.pathways, slugs('pathways'));
		needAll(story, ['roles'], 'role', story.data.roles, slugs('roles'));
		if ('value' in story.data.startedAt) need(story, ['startedAt', 'value'], 'starting point', story.data.startedAt.value, startingPoints);
		if (story.data.picture && !content.unreadable.has('media/media.yaml')) need(story, ['picture'], 'picture', story.data.picture, pictures);
	}
	for (const milestone of content.entries.timeline) {
		needAll(milestone, ['pathways'], 'pathway', milestone.data.pathways, slugs('pathways'));
		needAll(milestone, ['stories'], 'story', milestone.data.stories, slugs('stories'));
	}
	need(content.site, ['host'], 'organisation', content.site.data.host, organisations);
	for (const { path, value } of findValues(content.site.data, 'source')) need(content.site, path, 'source', String(value), sources);
	return issues;
};
