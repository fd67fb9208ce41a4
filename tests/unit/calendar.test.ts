import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type CalendarDateEntry, type CalendarSubject, renderCalendar } from '../../src/formats/calendar.ts';
import { findCalendarFaults } from '../calendar-checker.ts';

const entry = (id: string, when: string, until: string, title = 'Course'): CalendarDateEntry => ({
	id, when, until: Date.parse(until), title, pathway: 'course', intake: 'spring', kind: 'closes', description: 'Ñandú; a, b\\c\nhttps://x.example/', url: 'https://x.example/en/pathways/course/', checked: '2026-11-24',
});
const subject = (dates: CalendarDateEntry[]): CalendarSubject => ({ name: 'Fechas clave: أهم المواعيد, 重要日期 😀 '.repeat(3), source: 'https://x.example/en/calendar.ics', host: 'x.example', language: 'es', dates });
const dates = [
	entry('before', '2027-03-13T17:00', '2027-03-14T01:00Z', 'The day before the clocks change'),
	entry('after', '2027-03-15T17:00', '2027-03-16T00:00Z', 'Certificado de técnico(a): يُغلق, 截止日期 '.repeat(4)),
	entry('leap', '2028-02-29', '2028-03-01T08:00Z'),
];

test('is right by the letter of the standard', () => {
	expect(findCalendarFaults(renderCalendar(subject(dates)))).toEqual([]);
	expect(findCalendarFaults(renderCalendar(subject([])))).toEqual([]);
});

test('is the same each time', () => {
	expect(renderCalendar(subject(dates))).toBe(renderCalendar(subject(dates)));
});

describe('two readers of others see the same', () => {
	const text = renderCalendar(subject(dates));
	test('ical.js', () => {
		const events = new ICAL.Component(ICAL.parse(text) as [string, never[], never[]]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
		expect(events.map(({ uid, summary }) => [uid, summary])).toEqual(dates.map(({ id, title }) => [`${id}@x.example`, title]));
		expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2027-03-14T01:00:00.000Z');
		expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2027-03-16T00:00:00.000Z');
		expect([events[2]?.startDate.isDate, events[2]?.startDate.toString(), events[2]?.endDate.toString()]).toEqual([true, '2028-02-29', '2028-03-01']);
		expect(events[0]?.description).toBe('Ñandú; a, b\\c\nhttps://x.example/');
	});
	test('node-ical', () => {
		const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
		expect(events.map((event) => (event as { uid: string }).uid).toSorted()).toEqual(dates.map(({ id }) => `${id}@x.example`).toSorted());
		const [before] = events.filter((event) => (event as { uid: string }).uid.startsWith('before'));
		expect((before as { start: Date }).start.toISOString()).toBe('2027-03-14T01:00:00.000Z');
	});
});

test('a deadline that moves keeps its UID and comes as a later revision', () => {
	const read = (text: string, name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(text.replaceAll('\r', ''))?.[1] ?? '';
	const first = renderCalendar(subject([entry('closes', '2027-03-13T17:00', '2027-03-14T01:00Z')]));
	const moved = renderCalendar(subject([{ ...entry('closes', '2027-03-20T17:00', '2027-03-21T00:00Z'), checked: '2027-01-10' }]));
	expect(read(moved, 'UID')).toBe(read(first, 'UID'));
	expect(Number(read(moved, 'SEQUENCE'))).toBeGreaterThan(Number(read(first, 'SEQUENCE')));
	expect(read(moved, 'DTSTAMP')).toBe('20270110T000000Z');
	expect(read(moved, 'DTSTART')).toBe('20270321T000000Z');
});

describe('the checker sees', () => {
	const right = renderCalendar(subject(dates));
	test.each([
		['bare line ends', right.replaceAll('\r\n', '\n'), /CRLF/],
		['long lines', right.replaceAll('\r\n ', ''), /octets/],
		['a missing stamp', right.replace(/DTSTAMP:.*\r\n/, ''), /DTSTAMP 0 times/],
		['one UID twice', right.replace('UID:after', 'UID:before'), /twice/],
		['a day that does not exist', right.replace('DATE:20280229', 'DATE:20270229'), /DTSTART is wrong/],
		['an end that is no later', right.replace('DATE:20280301', 'DATE:20280229'), /not after/],
		['an invitation', right.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:PUBLISH'), /METHOD/],
		['commas that are not escaped', right.replace('SUMMARY:The day', 'SUMMARY:The, day'), /not escaped/],
		['an unknown property', right.replace('VERSION:2.0', 'VERSION:2.0\r\nFLAVOUR:mint'), /may not have FLAVOUR/],
		['an empty calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n', /no component/],
		['a cut end', right.slice(0, -30), /does not end/],
	])('%s', (_, wrong, fault) => {
		expect(findCalendarFaults(wrong).join('\n')).toMatch(fault);
	});
});
