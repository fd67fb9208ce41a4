/** Consent as far as publishing depends on it. */
interface Consented {
	consent: { basis: 'published' } | { basis: 'written'; expires: string };
}

/** Whether a story may be shown on a day: written consent ends after the day it names. */
export const isStoryPublic = ({ consent }: Consented, today: string): boolean =>
	consent.basis === 'published' || today <= consent.expires;
