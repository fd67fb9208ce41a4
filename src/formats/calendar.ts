import ical, { type ICalEventData } from 'ical-generator';
import { type KeyDate, endOf } from '../domain/key-dates.ts';
import { countDays, toIsoMoment } from '../domain/site-time.ts';

/** A key date as a calendar shows it. */
export interface CalendarDateEntry extends KeyDate {
	title: string;
	description: string;
	/** Address of the pathway. */
	url: string;
	/** The day the pathway was last checked against its sources: `2026-11-24`. */
	checked: string;
}

export interface CalendarSubject {
	name: string;
	/** Where the calendar itself is found. */
	source: string;
	/** Host of the site, the end of every UID. */
	host: string;
	language: string;
	dates: readonly CalendarDateEntry[];
}

const utc = ['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'TZNAME:UTC', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

/** Before this day no revision was made, so that the number of a revision is the days since then. */
const firstRevision = '2020-01-01';

/**
 * A calendar by RFC 5545 with the properties of RFC 7986. Deadlines with a time stand in UTC, which is right over every
 * clock change; whole days end, as they must, on the day after. UIDs stay when a day changes. `DTSTAMP` and `SEQUENCE` come
 * from the day the content was last checked, so that the same content gives the same file and a later check a later revision.
 * No `METHOD`, which would make a subscription an invitation.
 */
export function renderCalendar({ name, source, host, language, dates }: CalendarSubject): string {
	// The library escapes the texts of events, but not the name of a calendar.
	const escaped = name.replaceAll(/[\\;,]/g, '\\$&');
	const calendar = ical({ name: escaped, source, url: source, prodId: { company: host, product: 'career-pathways', language: language.toUpperCase() }, ttl: 86_400 });
	for (const date of dates) {
		const stamp = new Date(`${date.checked}T00:00:00Z`);
		const event: ICalEventData = {
			id: `${date.id}@${host}`,
			stamp,
			lastModified: stamp,
			sequence: Math.max(0, countDays(firstRevision, date.checked)),
			summary: date.title,
			description: date.description,
			url: date.url,
			...(date.when.includes('T')
				? { start: toIsoMoment(date.until) }
				: { start: `${date.when}T00:00:00Z`, end: `${endOf(date)}T00:00:00Z`, allDay: true, timezone: 'UTC' }),
		};
		calendar.createEvent(event);
	}
	// A calendar must hold something. Without dates that is the description of a time zone, which shows nowhere.
	const text = calendar.toString();
	return `${dates.length > 0 ? text : text.replace('END:VCALENDAR', `${utc}\r\nEND:VCALENDAR`)}\r\n`;
}
