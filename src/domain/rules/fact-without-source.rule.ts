import { issueAt } from '../content.ts';
import type { Rule } from './rule.ts';

/** A rule that the quiz tests is a fact about somebody: it must say where it is stated. */
export const ruleWithoutSource: Rule = (content) =>
	content.entries.pathways.flatMap((pathway) =>
		pathway.data.requirements.flatMap(({ id, test, source }, at) =>
			test && !source
				? [issueAt(pathway, ['requirements', at], {
						rule: 'fact-without-source',
						problem: `The rule "${id}" has a test and no source.`,
						fix: 'Add the line source: and the id of a source in sources.yaml, or delete the test: the page then says to ask.',
					})]
				: [],
		),
	);
