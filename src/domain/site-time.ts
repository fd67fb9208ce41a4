import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';
import type { IntakeMoments } from './intake-status.ts';

/**
 * Moments of a deadline. A deadline is a wall-clock time in the site's time zone, `2026-09-01T17:00`, or a whole day; only
 * together with the zone does it become a moment. At a clock change a time that is skipped counts as the same time after
 * it, and one that comes twice as the first.
 */

/** Milliseconds since 1970 at which something opens: the time, or the first moment of the day. */
export const toOpening = (deadline: string, timeZone: string): number => toMoment(deadline, timeZone, 0);

/** Milliseconds since 1970 from which something is closed: the time, or the end of the day. */
export const toClosing = (deadline: string, timeZone: string): number => toMoment(deadline, timeZone, 1);

/** The moments of an intake, as far as its days are known. */
export const toMoments = ({ opens, closes }: { opens?: string | undefined; closes?: string | undefined }, timeZone: string): IntakeMoments => ({
	opens: opens === undefined ? undefined : toOpening(opens, timeZone),
	closes: closes === undefined ? undefined : toClosing(closes, timeZone),
});

function toMoment(deadline: string, timeZone: string, daysAfter: number): number {
	const [day = '', time] = deadline.split('T');
	if (time !== undefined) return Temporal.PlainDateTime.from(deadline).toZonedDateTime(timeZone).epochMilliseconds;
	return Temporal.PlainDate.from(day).add({ days: daysAfter }).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day after a day: `2024-02-28` → `2024-02-29`. */
export const dayAfter = (day: string): CalendarDate => Temporal.PlainDate.from(day).add({ days: 1 }).toString() as CalendarDate;

/** Whole days from one day to another, negative if the other is earlier. */
export const countDays = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The first moment of a day in a time zone, in milliseconds since 1970. */
export const startOfDay = (day: string, timeZone: string): number => toMoment(day, timeZone, 0);

/** A moment in UTC: `2026-12-18T22:00:00Z`. */
export const toIsoMoment = (moment: number): string => Temporal.Instant.fromEpochMilliseconds(moment).toString();

/** A moment as the clocks of a time zone show it: `2027-03-26 17:00`. */
export const toLocalTime = (moment: number, timeZone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
