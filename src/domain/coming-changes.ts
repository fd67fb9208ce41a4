import { compareDates } from './calendar-date.ts';
import { listAllEntries, type Content } from './content.ts';
import { soon } from './intake-status.ts';
import { listKeyDates } from './key-dates.ts';
import { toLocalTime, toMoments } from './site-time.ts';

/** Something that the passing of time brings about without anybody editing. */
export interface ComingChange {
	/** In the site's zone: `2027-03-26 17:00`, or `2027-03-27` for what comes with a day. */
	when: string;
	kind: 'label' | 'date' | 'review' | 'consent';
	/** The file it comes from, relative to the content folder. */
	file: string;
	/** What happens, in words for staff. */
	what: string;
}

/** What changes within a month, such as `2027-03`, in the order of time. */
export function listComingChanges(content: Content, month: string): ComingChange[] {
	const { timeZone } = content.site.data;
	const published = content.entries.pathways.filter(({ data }) => data.status === 'published');
	const labels = published.flatMap(({ file, data, slug }) =>
		data.intakes.flatMap((intake): ComingChange[] => {
			const { opens, closes } = toMoments(intake, timeZone);
			const flips: [number | undefined, string][] = [
				[opens, 'turns from "opens" to "open"'],
				[closes === undefined || (opens !== undefined && closes - soon < opens) ? undefined : closes - soon, 'turns from "open" to "closes soon"'],
				[closes, 'turns to "closed"'],
			];
			return flips.flatMap(([moment, what]) => (moment === undefined ? [] : [{ when: toLocalTime(moment, timeZone), kind: 'label', file, what: `The label of ${slug}, intake ${intake.id}, ${what}.` }]));
		}),
	);
	const dates = published.flatMap(({ file, slug, data }) =>
		listKeyDates([{ slug, facts: data }], timeZone).map(({ id, kind, until }): ComingChange => ({ when: toLocalTime(until, timeZone), kind: 'date', file, what: `The key date ${id} (${kind}) is past and leaves the list.` })),
	);
	const reviews = listAllEntries(content).map(({ file, data }): ComingChange => ({ when: data.reviewBy, kind: 'review', file, what: 'Its review falls due: compare it with its sources by the end of this day.' }));
	const consents = content.entries.stories.flatMap(({ file, data: { consent, status } }): ComingChange[] =>
		consent.basis === 'written' && status === 'published' ? [{ when: consent.expires, kind: 'consent', file, what: 'Consent ends with this day. The story leaves the site with the next build.' }] : [],
	);
	return [...labels, ...dates, ...reviews, ...consents].filter(({ when }) => when.startsWith(`${month}-`)).toSorted((a, b) => compareDates(a.when, b.when) || compareDates(a.file, b.file));
}
