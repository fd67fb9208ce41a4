import type { PathwayEntry } from './pathway.schema.ts';
import { dayAfter, toClosing, toOpening } from './site-time.ts';

/** Something that happens to a pathway on an announced day. */
export interface KeyDate {
	/** Stays the same when the day changes: `care-assistant-course-spring-2027-closes`. */
	id: string;
	pathway: string;
	intake: string;
	kind: 'opens' | 'closes' | 'starts';
	/** As the content has it: a day, or a day with a time in the site's zone. */
	when: string;
	/** From this moment on it is past: the time, or the end of the day. Milliseconds since 1970. */
	until: number;
}

type Dated = { slug: string; facts: Pick<PathwayEntry, 'intakes'> };

/** What is announced over some pathways, in the order of time. A start of which only the month is known has no day, and is left out. */
export function listKeyDates(pathways: readonly Dated[], timeZone: string): KeyDate[] {
	return pathways
		.flatMap(({ slug, facts }) =>
			facts.intakes.flatMap((intake) =>
				(['opens', 'closes', 'starts'] as const).flatMap((kind): KeyDate[] => {
					const when = intake[kind];
					if (!when || when.length < 10) return [];
					const until = when.includes('T') ? toOpening(when, timeZone) : toClosing(when, timeZone);
					return [{ id: `${slug}-${intake.id}-${kind}`, pathway: slug, intake: intake.id, kind, when, until }];
				}),
			),
		)
		.toSorted((a, b) => a.until - b.until || (a.id < b.id ? -1 : 1));
}

/** The day on which a key date of whole days ends in a calendar, which is the day after it. */
export const endOf = ({ when }: KeyDate): string => dayAfter(when.slice(0, 10));
