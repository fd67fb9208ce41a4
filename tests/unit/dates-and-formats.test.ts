import { describe, expect, test } from 'vitest';
import { type PartialDate, parseCalendarDate, parsePartialDate } from '../../src/domain/calendar-date.ts';
import { formatDeadline, formatDuration, formatMoney, formatPartialDate } from '../../src/i18n/format.ts';

describe('a day', () => {
	test.each(['2026-09-01', '2028-02-29', '2000-02-29'])('%s exists', (text) => {
		expect(parseCalendarDate(text)).toBe(text);
	});
	test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-9-1', '2026-09-31', '0000-01-01', '2026-09-01T10:00', ''])('"%s" does not', (text) => {
		expect(parseCalendarDate(text)).toBeUndefined();
	});
});

test.each(['2018', '2021-09', '2021-09-01'])('%s is a date as exact as it is known', (text) => {
	expect(parsePartialDate(text)).toBe(text);
});
test.each(['18', '2021-13', '2021-9', 'spring 2021', '2021-02-30'])('"%s" is none', (text) => {
	expect(parsePartialDate(text)).toBeUndefined();
});

test.each([
	['2018', 'en', '2018'],
	['2021-09', 'en', 'September 2021'],
	['2021-09', 'es', 'septiembre de 2021'],
	['2026-09-01', 'en', 'September 1, 2026'],
	['2026-09-01', 'es', '1 de septiembre de 2026'],
])('%s reads in %s as "%s", with no day that nobody wrote', (date, language, shown) => {
	expect(formatPartialDate(date as PartialDate, language)).toBe(shown);
});

test.each([
	['P6M', 'en', '6 months'],
	['P1Y', 'en', '1 year'],
	['P9M', 'es', '9 meses'],
	['P10W', 'es', '10 semanas'],
])('%s reads in %s as "%s"', (duration, language, shown) => {
	expect(formatDuration(duration, language)).toBe(shown);
});

test('money has cents only where there are any', () => {
	expect([formatMoney(60340, 'USD', 'en'), formatMoney(17.5, 'USD', 'en')]).toEqual(['$60,340', '$17.50']);
});

test.each([
	['2026-12-18', 'en', 'America/Los_Angeles', 'December 18, 2026'],
	['2026-12-18T17:00', 'en', 'America/Los_Angeles', 'December 18, 2026 at 5:00 PM (Pacific Time)'],
	['2026-07-01T09:30', 'es', 'America/New_York', '1 de julio de 2026 a las 9:30 (hora oriental)'],
])('the deadline %s reads in %s in its own zone', (deadline, language, zone, shown) => {
	// Intl separates the hour with a narrow space.
	expect(formatDeadline(deadline, language, zone).replaceAll(/\s/g, ' ')).toBe(shown);
});
