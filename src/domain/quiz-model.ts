import { type Question, resolveTest } from './answer-test.ts';
import { isKnown } from './known.ts';
import type { PathwayEntry } from './pathway.schema.ts';
import type { Questions } from './quiz.schema.ts';
import type { RoutePathway } from './routes.ts';

/** The questions as the engine reads them: each with the options that settle it, in order. */
export const toQuestions = (questions: Questions, roles: readonly string[]): Question[] =>
	questions.map(({ id, kind, options }) => ({ id, options: { choice: options ?? [], 'yes-no': ['yes', 'no'], role: roles }[kind] }));

/** Role slug → slugs of common next steps. Roles without any are left out. */
export const toNextRoles = (roles: readonly { slug: string; nextRoles: string[] }[]): Record<string, string[]> =>
	Object.fromEntries(roles.flatMap(({ slug, nextRoles }) => (nextRoles.length > 0 ? [[slug, nextRoles]] : [])));

/** A pathway as the engine reads it. */
export const toRoutePathway = (
	slug: string,
	{ requirements, leadsTo, grants }: Pick<PathwayEntry, 'requirements' | 'leadsTo' | 'grants'>,
	questions: readonly Question[],
): RoutePathway => ({
	slug,
	requirements: requirements.map(({ id, weight, test }) => ({ id, weight, test: test && resolveTest(test, questions) })),
	leadsTo: isKnown(leadsTo) ? leadsTo.value : [],
	grants,
});
