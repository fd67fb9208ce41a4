import { isKnown, type Known } from './known.ts';

/** The running state of a pathway as its card shows it: what is known, or `ask`. */
export type Availability = 'running' | 'seasonal' | 'paused' | 'ended' | 'ask';

/** Tells the running state from the fact. */
export const toAvailability = (running: Known<Exclude<Availability, 'ask'>>): Availability =>
	isKnown(running) ? running.value : 'ask';
