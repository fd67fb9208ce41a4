import { type CalendarDate, parseCalendarDate } from '../domain/calendar-date.ts';

/** The day the site is built for, in its own time zone: `SITE_TODAY`, or today by the clock. */
export function siteToday(timeZone: string): CalendarDate {
	const asked = process.env['SITE_TODAY'];
	// `sv` writes a date as 2026-09-01.
	const text = asked ?? new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date());
	const day = parseCalendarDate(text);
	if (!day) throw new Error(`SITE_TODAY is "${text}". Write a day, such as SITE_TODAY=2027-03-01.`);
	return day;
}
