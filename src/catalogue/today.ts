import { type CalendarDate, dayAt, parseCalendarDate } from '../domain/calendar-date.ts';

/** The day the site is built for, in its own time zone: `SITE_TODAY`, or today by the clock. */
export function siteToday(timeZone: string): CalendarDate {
	const text = process.env['SITE_TODAY'] ?? dayAt(Date.now(), timeZone);
	const day = parseCalendarDate(text);
	if (!day) throw new Error(`SITE_TODAY is "${text}". Write a day, such as SITE_TODAY=2027-03-01.`);
	return day;
}
