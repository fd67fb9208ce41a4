import { isKnown, type Known } from './known.ts';

/** The running state of a pathway as its card shows it: what is known, or `ask`. */
export type Availability = 'running' | 'seasonal' | 'paused' | 'ended' | 'ask';

/** Tells the running state from the fact. */
export const toAvailability = (running: Known<Exclude<Availability, 'ask'>>): Availability =>
	isKnown(running) ? running.value : 'ask';

/**
 * Where an intake stands. `opens`: not yet open · `open` · `closing-soon`: open for at most {@link soon} more · `closed` ·
 * `not-announced`: neither its opening nor its closing is known.
 */
export type IntakeStatus = 'not-announced' | 'opens' | 'open' | 'closing-soon' | 'closed';

/** The moments of an intake, in milliseconds since 1970. From `closes` on it is closed. */
export interface IntakeMoments {
	opens?: number | undefined;
	closes?: number | undefined;
}

/** Seven days, in milliseconds: from then on a deadline is near. */
export const soon = 7 * 24 * 60 * 60 * 1000;

/** The state of an intake at a moment, in milliseconds since 1970. At the moment it opens it is open; at the moment it closes, closed. */
export function intakeStatus({ opens, closes }: IntakeMoments, now: number): IntakeStatus {
	if (opens === undefined && closes === undefined) return 'not-announced';
	if (closes !== undefined && now >= closes) return 'closed';
	if (opens !== undefined && now < opens) return 'opens';
	return closes !== undefined && closes - now <= soon ? 'closing-soon' : 'open';
}

/** What matters most to somebody who looks: what closes first, then what is open, what opens, what is over. */
const urgency: Record<IntakeStatus, number> = { 'closing-soon': 0, open: 1, opens: 2, closed: 3, 'not-announced': 4 };

/** The intake to show of several at a moment, by its number: the most urgent, and among equals the one whose moment is next, or was last. */
export function pickIntake(intakes: readonly IntakeMoments[], now: number): number | undefined {
	const rated = intakes.map((intake, at) => {
		const status = intakeStatus(intake, now);
		const moment = (status === 'opens' ? intake.opens : intake.closes) ?? Number.MAX_SAFE_INTEGER;
		return { at, rank: urgency[status], moment: status === 'closed' ? -moment : moment };
	});
	return rated.toSorted((a, b) => a.rank - b.rank || a.moment - b.moment)[0]?.at;
}
