import { type Answers, canMeet } from './answer-test.ts';
import { type Assessable, verdictCode } from './eligibility.ts';

/** A pathway as a step of a route. */
export interface RoutePathway extends Assessable {
	/** Role slugs it prepares for; empty when nobody has said. */
	leadsTo: readonly string[];
	/** Answers that become true by finishing it: question id → option id. */
	grants: Answers;
}

/**
 * The shortest chain of pathways from the answers to a role, each step open to the person when it is taken (never
 * `other-path`), in the order to take them. `undefined` when there is none. Among chains of equal length the one whose
 * steps come first in the list. Breadth-first over sets of granted answers: at most one state for each set.
 */
export function findRoute(
	pathways: readonly RoutePathway[],
	answers: Answers,
	role: string,
): string[] | undefined {
	let frontier: { answers: Answers; steps: string[] }[] = [{ answers, steps: [] }];
	const seen = new Set([keyOf(answers)]);
	while (frontier.length > 0) {
		const next: typeof frontier = [];
		for (const state of frontier) {
			const open = pathways.filter(
				(pathway) => !state.steps.includes(pathway.slug) && verdictCode(pathway, state.answers) !== 'other-path',
			);
			const last = open.find(({ leadsTo }) => leadsTo.includes(role));
			if (last) return [...state.steps, last.slug];
			for (const pathway of open) {
				const granted = { ...state.answers, ...pathway.grants };
				const key = keyOf(granted);
				if (seen.has(key)) continue;
				seen.add(key);
				next.push({ answers: granted, steps: [...state.steps, pathway.slug] });
			}
		}
		frontier = next;
	}
	return undefined;
}

/**
 * The shortest chain of pathways to a role, or, where none leads to it, to a first job after which it is a common next
 * step. `roles` goes from the first job to the wished one, and holds that alone if a pathway leads straight to it.
 * `undefined` when there is none. Goes back over jobs breadth-first, each job once, with one search for each.
 * @param nextRoles role slug → slugs of common next steps.
 */
export function findRouteOverJobs(
	pathways: readonly RoutePathway[],
	answers: Answers,
	role: string,
	nextRoles: Readonly<Record<string, readonly string[]>>,
): { pathways: string[]; roles: string[] } | undefined {
	const chains = [[role]];
	const seen = new Set([role]);
	for (const roles of chains) {
		const [first] = roles;
		if (first === undefined) continue;
		const steps = findRoute(pathways, answers, first);
		if (steps) return { pathways: steps, roles };
		for (const [before, next] of Object.entries(nextRoles)) {
			if (!next.includes(first) || seen.has(before)) continue;
			seen.add(before);
			chains.push([before, ...roles]);
		}
	}
	return undefined;
}

/** Whether finishing one pathway gives an answer that a rule of the other asks for. */
export const isOpenedBy = (pathway: RoutePathway, other: RoutePathway): boolean =>
	pathway.slug !== other.slug &&
	pathway.requirements.some(({ test }) => test && Object.entries(other.grants).some(([question, option]) => canMeet(test, question, option)));

const keyOf = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort());
