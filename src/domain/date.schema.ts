import { z } from 'zod';
import { type CalendarDate, type PartialDate, parseCalendarDate, parsePartialDate } from './calendar-date.ts';

/** A day: `2026-09-01`. */
export const calendarDateSchema = z.custom<CalendarDate>(
	(text) => typeof text === 'string' && parseCalendarDate(text) !== undefined,
	{ error: 'is not a day; write year-month-day, such as 2026-09-01' },
).meta({ control: 'day' });

/** A year, a month or a day: `2018`, `2021-09`, `2021-09-01`. A year may stand without quotation marks. */
export const partialDateSchema = z.preprocess(
	(value) => (typeof value === 'number' ? String(value) : value),
	z.custom<PartialDate>((text) => typeof text === 'string' && parsePartialDate(text) !== undefined, {
		error: 'is not a date; write a year, a month or a day, such as 2018, 2021-09 or 2021-09-01',
	}),
).meta({ control: 'partial-date' });

/** A moment in the site's own time zone, or a whole day: `2026-09-01T17:00` or `2026-09-01`. */
export const deadlineSchema = z.custom<string>(
	(text) => {
		if (typeof text !== 'string') return false;
		const [day = '', time, ...rest] = text.split('T');
		if (rest.length > 0 || parseCalendarDate(day) === undefined) return false;
		return time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
	},
	{ error: 'is not a day or a day with a time; write 2026-09-01 or 2026-09-01T17:00' },
).meta({ control: 'deadline' });

/** How long something takes, in the ISO 8601 form of one unit: `P6M` six months, `P1Y` a year, `P10W` ten weeks, `P3D` three days. */
export const durationSchema = z
	.string()
	.regex(/^P[1-9]\d{0,2}[DWMY]$/, {
		error: 'is not a length of time; write P6M for six months, P10W for ten weeks, P1Y for a year',
	});
