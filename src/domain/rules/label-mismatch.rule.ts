import { type ContentSource, issueAt } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Each part that the facts list has words in every language of the entry, and no words label a part that is not there. */
export const labelMismatch: Rule = (content) => {
	const issues: Issue[] = [];
	const compare = (source: ContentSource, group: string, parts: readonly string[], labels: Readonly<Record<string, string>> | undefined): void => {
		for (const id of parts) {
			if (labels && Object.hasOwn(labels, id)) continue;
			issues.push(issueAt(source, ['labels', group], {
				rule: 'label-mismatch',
				problem: `"labels: ${group}" has no words for "${id}", which the facts list.`,
				fix: `Add a line under "${group}:" such as "${id}: …" with the words that readers see.`,
			}));
		}
		for (const id of Object.keys(labels ?? {})) {
			if (parts.includes(id)) continue;
			issues.push(issueAt(source, ['labels', group, id], {
				rule: 'label-mismatch',
				problem: `"labels: ${group}" has words for "${id}", which is not among the facts.`,
				fix: `${parts.length > 0 ? suggest(id, parts) : 'Nothing is listed there.'} If it is gone, delete the line.`,
			}));
		}
	};
	const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
	for (const pathway of content.entries.pathways) {
		const { requirements, phases, prepare, apply, afterApplying, helpers, adjustments } = pathway.data;
		const parts = {
			rules: ids(requirements),
			changes: ids(requirements),
			phases: ids(phases),
			phaseTexts: ids(phases),
			documents: prepare.documents,
			apply: 'value' in apply ? ids(apply.value) : [],
			steps: 'value' in afterApplying ? ids(afterApplying.value) : [],
			helpers: ids(helpers),
			adjustments: 'value' in adjustments ? adjustments.value : [],
		};
		for (const file of [pathway, ...pathway.translations.values()]) {
			for (const group of Object.keys(parts) as (keyof typeof parts)[]) compare(file, group, parts[group], file.data.labels[group]);
		}
	}
	for (const role of content.entries.roles) {
		const parts = { tasks: role.data.tasks, skills: 'value' in role.data.skills ? role.data.skills.value : [] };
		for (const file of [role, ...role.translations.values()]) {
			for (const group of ['tasks', 'skills'] as const) compare(file, group, parts[group], file.data.labels[group]);
		}
	}
	for (const [language, file] of content.quizWords) {
		const words = file.data.questions;
		for (const { id, kind, options = [] } of content.questions.data) {
			const own = words[id];
			if (!own) {
				issues.push(issueAt(file, ['questions'], {
					rule: 'label-mismatch',
					problem: `"questions" has no words for the question "${id}" in ${language}.`,
					fix: `Add a group "${id}:" with text, textForHelper and why.`,
				}));
				continue;
			}
			if (kind !== 'choice') continue;
			for (const option of options.filter((each) => !own.options?.[each])) {
				issues.push(issueAt(file, ['questions', id, 'options'], {
					rule: 'label-mismatch',
					problem: `The question "${id}" has no words for its option "${option}" in ${language}.`,
					fix: `Add a line under "options:" such as "${option}: …".`,
				}));
			}
			for (const option of Object.keys(own.options ?? {}).filter((each) => !options.includes(each))) {
				issues.push(issueAt(file, ['questions', id, 'options', option], {
					rule: 'label-mismatch',
					problem: `The question "${id}" has words for the option "${option}", which questions.yaml does not list.`,
					fix: `${suggest(option, options)} If it is gone, delete the line.`,
				}));
			}
		}
		for (const id of Object.keys(words)) {
			if (content.questions.data.some((question) => question.id === id)) continue;
			issues.push(issueAt(file, ['questions', id], {
				rule: 'label-mismatch',
				problem: `"questions" has words for "${id}", which questions.yaml does not ask.`,
				fix: `${suggest(id, ids(content.questions.data))} If it is gone, delete the group.`,
			}));
		}
	}
	return issues;
};
