import { describe, expect, test } from 'vitest';
import { listComingChanges } from '../../src/domain/coming-changes.ts';
import { intakeStatus, pickIntake } from '../../src/domain/intake-status.ts';
import { listKeyDates } from '../../src/domain/key-dates.ts';
import { countDays, dayAfter, toClosing, toOpening } from '../../src/domain/site-time.ts';

import { readContent } from '../../src/manuscript/read-content.ts';

const seattle = 'America/Los_Angeles';
const iso = (moment: number): string => new Date(moment).toISOString();
const minute = 60_000;

describe('a deadline becomes a moment in the zone of the site', () => {
	test.each([
		['a time in winter', '2026-12-18T17:00', '2026-12-19T01:00:00.000Z'],
		['a time in summer', '2026-07-01T17:00', '2026-07-02T00:00:00.000Z'],
		['the day the clocks go forward: before', '2027-03-14T01:59', '2027-03-14T09:59:00.000Z'],
		['the day the clocks go forward: a time that is skipped', '2027-03-14T02:30', '2027-03-14T10:30:00.000Z'],
		['the day the clocks go forward: after', '2027-03-14T03:00', '2027-03-14T10:00:00.000Z'],
		['the day the clocks go back: a time that comes twice', '2026-11-01T01:30', '2026-11-01T08:30:00.000Z'],
		['the day the clocks go back: after', '2026-11-01T02:00', '2026-11-01T10:00:00.000Z'],
	])('%s', (_, deadline, moment) => {
		expect(iso(toClosing(deadline, seattle))).toBe(moment);
		expect(iso(toOpening(deadline, seattle))).toBe(moment);
	});

	test.each([
		['a whole day opens at its start and closes at its end', '2026-09-01', '2026-09-01T07:00:00.000Z', '2026-09-02T07:00:00.000Z'],
		['a day of 23 hours', '2027-03-14', '2027-03-14T08:00:00.000Z', '2027-03-15T07:00:00.000Z'],
		['a day of 25 hours', '2026-11-01', '2026-11-01T07:00:00.000Z', '2026-11-02T08:00:00.000Z'],
		['the leap day', '2028-02-29', '2028-02-29T08:00:00.000Z', '2028-03-01T08:00:00.000Z'],
		['the last day of a year', '2026-12-31', '2026-12-31T08:00:00.000Z', '2027-01-01T08:00:00.000Z'],
	])('%s', (_, day, opens, closes) => {
		expect(iso(toOpening(day, seattle))).toBe(opens);
		expect(iso(toClosing(day, seattle))).toBe(closes);
	});

	test('days follow each other over months, years and the leap day', () => {
		expect([dayAfter('2028-02-28'), dayAfter('2028-02-29'), dayAfter('2027-02-28'), dayAfter('2026-12-31')]).toEqual(['2028-02-29', '2028-03-01', '2027-03-01', '2027-01-01']);
		expect([countDays('2026-12-31', '2027-01-01'), countDays('2027-01-01', '2026-12-31'), countDays('2027-03-13', '2027-03-15')]).toEqual([1, -1, 2]);
	});
});

describe('an intake', () => {
	const opens = toOpening('2026-12-01T09:00', seattle);
	const closes = toClosing('2026-12-18T17:00', seattle);
	test.each([
		['a minute before it opens', opens - minute, 'opens'],
		['as it opens', opens, 'open'],
		['a minute after it opened', opens + minute, 'open'],
		['seven days and a minute before it closes', closes - 7 * 24 * 60 * minute - minute, 'open'],
		['seven days before it closes', closes - 7 * 24 * 60 * minute, 'closing-soon'],
		['a minute before it closes', closes - minute, 'closing-soon'],
		['as it closes', closes, 'closed'],
		['a minute after it closed', closes + minute, 'closed'],
	])('%s is %s', (_, now, status) => {
		expect(intakeStatus({ opens, closes }, now)).toBe(status);
	});

	test.each([
		['without days', {}, 'not-announced'],
		['with an opening alone, before it', { opens: opens + 1 }, 'opens'],
		['with an opening alone, after it', { opens: opens - 1 }, 'open'],
		['with a closing alone, before it', { closes: opens + 1 }, 'closing-soon'],
	])('%s is %s', (_, moments, status) => {
		expect(intakeStatus(moments, opens)).toBe(status);
	});

	test('of several is the one that is most urgent', () => {
		const day = 24 * 60 * minute;
		const past = { opens: opens - 90 * day, closes: opens - 60 * day };
		const now = { opens: opens - day, closes: opens + 20 * day };
		const later = { opens: opens + 60 * day, closes: opens + 90 * day };
		expect(pickIntake([past, later, now], opens)).toBe(2);
		expect(pickIntake([past, later], opens)).toBe(1);
		expect(pickIntake([{ opens: opens - 200 * day, closes: opens - 150 * day }, past], opens)).toBe(1);
		expect(pickIntake([], opens)).toBeUndefined();
	});
});

test('key dates stand in the order of time, with names that stay, and none is made up from a month', () => {
	const intakes = [
		{ id: 'spring', opens: '2027-02-15', closes: '2027-03-26T17:00', starts: '2027-04', source: 'a' },
		{ id: 'winter', closes: '2026-12-18', starts: '2027-01-19', source: 'a' },
	] as unknown as Parameters<typeof listKeyDates>[0][number]['facts']['intakes'];
	expect(listKeyDates([{ slug: 'course', facts: { intakes } }], seattle).map(({ id, when }) => `${id} ${when}`)).toEqual([
		'course-winter-closes 2026-12-18',
		'course-winter-starts 2027-01-19',
		'course-spring-opens 2027-02-15',
		'course-spring-closes 2027-03-26T17:00',
	]);
});

test('what time alone will change is listed month by month: labels, dates, reviews, consents', () => {
	const { content } = readContent('examples/harbor');
	if (!content) throw new Error('The example cannot be read.');
	const december = listComingChanges(content, '2026-12');
	expect(december.map(({ when }) => when)).toEqual(december.map(({ when }) => when).toSorted());
	expect(december.every(({ when }) => when.startsWith('2026-12'))).toBe(true);
	const said = (file: string, within: readonly { when: string; what: string; file: string }[]) => within.filter((one) => one.file.includes(file)).map(({ when, what }) => `${when} ${what}`);
	expect(said('care-assistant-course', december)).toEqual([
		expect.stringMatching(/^2026-12-11 17:00 .*turns from "open" to "closes soon"/),
		expect.stringMatching(/^2026-12-18 17:00 .*turns to "closed"/),
		expect.stringMatching(/^2026-12-18 17:00 .*leaves the list/),
	]);
	expect(said('expired-consent', december)).toContain('2026-12-31 Consent ends with this day. The story leaves the site with the next build.');
	expect(said('draft', december)).toEqual(said('draft', december).filter((text) => text.includes('review')));
	const { content: real } = readContent('content');
	expect(real && listComingChanges(real, '2027-05').every(({ kind }) => kind === 'review')).toBe(true);
});
