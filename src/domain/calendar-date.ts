/** A day on the calendar, such as `2026-09-01`. It has no time and no time zone. */
export type CalendarDate = string & { readonly brand: 'CalendarDate' };

/** A date as exact as it is known: `2018`, `2021-09` or `2021-09-01`. */
export type PartialDate = string & { readonly brand: 'PartialDate' };

/** Reads a day, such as `2026-09-01`. Gives `undefined` for anything else, and for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
	return exists ? (text as CalendarDate) : undefined;
}

/** Reads a year, a month or a day: `2018`, `2021-09`, `2021-09-01`. */
export function parsePartialDate(text: string): PartialDate | undefined {
	if (/^[1-9]\d{3}$/.test(text)) return text as PartialDate;
	const month = /^[1-9]\d{3}-(\d{2})$/.exec(text);
	if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? (text as PartialDate) : undefined;
	return parseCalendarDate(text) as PartialDate | undefined;
}

/** The day at a moment, in milliseconds since 1970, by the clocks of a time zone. */
export const dayAt = (moment: number, timeZone: string): CalendarDate =>
	// Swedish writes a date as 2026-09-01.
	new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(moment) as CalendarDate;

/** The year a date lies in, such as 2021. */
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** Sorts dates from early to late; a year comes before its months, a month before its days. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
