import { type Answers, evaluateTest, listQuestions, type Question } from '../answer-test.ts';
import { issueAt } from '../content.ts';
import { type Assessable, verdictCode } from '../eligibility.ts';
import type { Issue } from '../issue.ts';
import { toQuestions, toRoutePathway } from '../quiz-model.ts';
import type { Rule } from './rule.ts';

/** The quiz is small enough to try every answer; beyond this many combinations a rule looks at each pathway alone. */
const mostCombinations = 200_000;

/**
 * What no visitor should find out first: a rule that nobody can meet, a pathway that no answers can reach, a question
 * that no rule uses, and answers that would leave a person with nothing.
 */
export const quizLogic: Rule = (content) => {
	const questions = toQuestions(content.questions.data, content.entries.roles.map(({ slug }) => slug));
	const pathways = content.entries.pathways
		.filter(({ data }) => data.status === 'published')
		.map((entry) => ({ entry, assessable: toRoutePathway(entry.slug, entry.data, questions) }));
	const issues: Issue[] = [];
	// A pathway whose file has faults may use any question and welcome anybody.
	const hidesPathways = [...content.unreadable].some((file) => /^pathways\/[^/]+\/index\.mdx$/.test(file));

	const used = new Set(pathways.flatMap(({ assessable }) => assessable.requirements.flatMap(({ test }) => (test ? listQuestions(test) : []))));
	content.questions.data.forEach(({ id, kind, options }, at) => {
		if (kind === 'choice' && !options) {
			issues.push(issueAt(content.questions, [at], {
				rule: 'missing-field',
				problem: `The question "${id}" is a choice and has no options.`,
				fix: 'Add options: and, under it, two or more lines such as - college. Or write kind: yes-no.',
			}));
		}
		if (kind === 'role' || used.has(id) || hidesPathways) return;
		issues.push(issueAt(content.questions, [at, 'id'], {
			rule: 'unused-question',
			problem: `No rule of any published pathway reads the question "${id}", so the quiz would never ask it.`,
			fix: `Use it in a rule of a pathway, with question: ${id} under "test:", or delete the question and its words.`,
		}));
	});

	for (const { entry, assessable } of pathways) {
		let isBlocked = false;
		assessable.requirements.forEach(({ id, test }, at) => {
			if (!test || listQuestions(test).some((question) => !questions.some((each) => each.id === question))) return;
			if (listCombinations(questions, listQuestions(test)).some((answers) => evaluateTest(test, answers) === 'met')) return;
			isBlocked = true;
			issues.push(issueAt(entry, ['requirements', at, 'test'], {
				rule: 'impossible-rule',
				problem: `No answers meet the rule "${id}", so nobody could.`,
				fix: 'Check the names of the answers under "test:", and whether "not:" or "all:" shuts everybody out. A test that works: question: study and, under anyOf:, the line - college.',
			}));
		});
		const read = assessable.requirements.flatMap(({ weight, test }) => (weight === 'must' && test ? listQuestions(test) : []));
		if (isBlocked || listCombinations(questions, read).some((answers) => verdictCode(assessable, answers) !== 'other-path')) continue;
		issues.push(issueAt(entry, ['requirements'], {
			rule: 'unreachable-pathway',
			problem: 'No answers meet all the rules of this pathway at once, so the quiz would turn everybody to another path.',
			fix: 'Look for two rules that shut each other out. Put them into one rule with "any:", or make one of them preferred: weight: preferred.',
		}));
	}

	const nothing = hidesPathways ? undefined : findNothingLeft(pathways.map(({ assessable }) => assessable), questions);
	if (nothing) {
		const said = Object.entries(nothing).map(([question, answer]) => `${question}: ${answer}`).join(', ');
		issues.push(issueAt(content.questions, [], {
			rule: 'nothing-left',
			problem: `These answers leave a person with no pathway at all: ${said || 'any'}.`,
			fix: 'Nobody is to be turned away. Add a pathway without such a rule, or make a rule preferred that is no strict one: weight: preferred.',
		}));
	}
	return issues;
};

/** Every way to answer some of the questions; a question that does not exist is left open. */
export function listCombinations(questions: readonly Question[], ids: readonly string[]): Answers[] {
	return [...new Set(ids)].reduce<Answers[]>((rows, id) => {
		const options = questions.find((question) => question.id === id)?.options ?? [];
		if (options.length === 0 || rows.length * options.length > mostCombinations) return rows;
		return rows.flatMap((row) => options.map((option) => ({ ...row, [id]: option })));
	}, [{}]);
}

/** Answers under which every pathway is another path, or `undefined`. A pathway without a known must is always open. */
function findNothingLeft(pathways: readonly Assessable[], questions: readonly Question[]): Answers | undefined {
	if (pathways.length === 0) return undefined;
	if (pathways.some(({ requirements }) => requirements.every(({ weight, test }) => weight !== 'must' || !test))) return undefined;
	const read = pathways.flatMap(({ requirements }) => requirements.flatMap(({ weight, test }) => (weight === 'must' && test ? listQuestions(test) : [])));
	return listCombinations(questions, read).find((answers) => pathways.every((pathway) => verdictCode(pathway, answers) === 'other-path'));
}
