import type { CalendarDate, PartialDate } from '../domain/calendar-date.ts';

/** Shows a date as exactly as it is known: `2018` → 2018, `2021-09` → September 2021, `2026-09-01` → September 1, 2026. */
export function formatPartialDate(date: PartialDate | CalendarDate, language: string): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	// UTC on both sides: the day the author wrote is the day the reader sees, wherever we build.
	const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
	const options: Intl.DateTimeFormatOptions =
		day === undefined ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
	return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(moment);
}

/**
 * Shows a deadline in the site's own time zone: `2026-12-18` → December 18, 2026; `2026-12-18T17:00` → December 18, 2026
 * at 5:00 PM Eastern Time.
 */
export function formatDeadline(deadline: string, language: string, timeZone: string, dateStyle: 'long' | 'full' = 'long'): string {
	const [day = '', time] = deadline.split('T');
	if (time === undefined) return new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
	// The clock on the wall is what was written; UTC on both sides keeps it.
	const wall = new Date(`${day}T${time}:00Z`);
	const shown = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }).format(wall);
	const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
		.formatToParts(wall)
		.find(({ type }) => type === 'timeZoneName')?.value;
	return zone ? `${shown} (${zone})` : shown;
}

const units: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** Shows a month of any year: 9 → September. */
export const formatMonth = (month: number, language: string): string =>
	new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));

/** Shows a length of time of one unit: `P6M` → 6 months. */
export function formatDuration(duration: string, language: string): string {
	const match = /^P(\d+)([DWMY])$/.exec(duration);
	const unit = units[match?.[2] ?? ''];
	if (!match || !unit) throw new RangeError(`Not a duration of one unit: ${duration}`);
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(match[1]));
}

/** Shows an amount of money without empty cents: 60340, `USD` → $60,340. */
export function formatMoney(amount: number, currency: string, language: string): string {
	return new Intl.NumberFormat(language, {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol',
		maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
	}).format(amount);
}

/** Joins words as the language does: a, b and c. */
export const formatList = (items: readonly string[], language: string): string =>
	new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** Ends of sentences in languages that have their own, with the space that follows. */
const sentenceEnds: Record<string, string> = { am: '። ', ja: '。', zh: '。' };

/** Ends a sentence as the language does, unless it has ended, with the space that its writing puts before the next: `Paused` → `Paused. `. */
export function endSentence(text: string, language: string): string {
	const end = sentenceEnds[language.split('-')[0] ?? language] ?? '. ';
	return /[.!?。！？።]$/u.test(text) ? text + end.slice(1) : text + end;
}
