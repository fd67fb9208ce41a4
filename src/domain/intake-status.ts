import { isKnown, type Known } from './known.ts';

/** The running state of a pathway as its card shows it: what is known, or `ask`. */
export type Availability = 'running' | 'seasonal' | 'paused' | 'ended' | 'ask';

/** Tells the running state from the fact. */
export const toAvailability = (running: Known<Exclude<Availability, 'ask'>>): Availability =>
	isKnown(running) ? running.value : 'ask';

/** The announced intake that people can still apply to, or else that is still to start; the earliest of several. */
export function findNextIntake<Intake extends { closes?: string | undefined; starts?: string | undefined }>(
	intakes: readonly Intake[],
	/** A day: `2026-09-01`. */
	today: string,
): Intake | undefined {
	// Days and months compare as text, and a deadline with a time begins with its day.
	const last = ({ closes, starts }: Intake): string => closes?.slice(0, 10) ?? starts ?? '';
	return intakes.filter((intake) => last(intake) >= today.slice(0, last(intake).length)).toSorted((a, b) => last(a).localeCompare(last(b)))[0];
}
