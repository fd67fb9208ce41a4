import { toDays } from './duration.ts';
import { toAvailability } from './intake-status.ts';
import { isKnown, type Known } from './known.ts';
import type { PathwayEntry } from './pathway.schema.ts';

/** What pathways can be filtered by, in the order of the form. */
export const facetNames = ['start', 'kind', 'length', 'paid', 'status', 'role', 'place', 'schedule'] as const;
export type FacetName = (typeof facetNames)[number];

/** Lengths as people ask for them: up to three months, up to a year, longer. */
export const lengthBands = ['short', 'medium', 'long'] as const;

/** The ids by which a pathway is found, for each facet; `undefined` where nobody has published the fact. */
export type Facets = Readonly<Record<FacetName, readonly string[] | undefined>>;

type FacetFacts = Pick<PathwayEntry, 'startingPoints' | 'kind' | 'length' | 'pay' | 'running' | 'leadsTo' | 'place' | 'schedule'>;

/** Sorts a pathway into the facets. */
export function toFacets({ startingPoints, kind, length, pay, running, leadsTo, place, schedule }: FacetFacts): Facets {
	const values = <Value>(fact: Known<Value>, toIds: (value: Value) => readonly string[]): readonly string[] | undefined =>
		isKnown(fact) ? toIds(fact.value) : undefined;
	const status = toAvailability(running);
	return {
		start: values(startingPoints, (ids) => ids),
		kind: [kind],
		length: values(length, (duration) => [toLengthBand(duration)]),
		paid: values(pay, (value) => [value.kind === 'none' ? 'no' : 'yes']),
		status: status === 'ask' ? undefined : [status],
		role: values(leadsTo, (ids) => ids),
		place: values(place, (id) => [id]),
		schedule: values(schedule, (ids) => ids),
	};
}

/** `P10W` → `short`, `P9M` → `medium`, `P2Y` → `long`. */
function toLengthBand(duration: string): (typeof lengthBands)[number] {
	const days = toDays(duration);
	return days <= 92 ? 'short' : days <= 366 ? 'medium' : 'long';
}

/** How much two pathways have in common: of kind, starting points, jobs, place and times, as far as both are known. */
export function countShared(one: Facets, other: Facets): number {
	return facetNames.reduce((sum, name) => sum + (one[name] ?? []).filter((id) => other[name]?.includes(id)).length, 0);
}
