import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../tools/built-site.ts';
import { findCalendarFaults } from '../calendar-checker.ts';
import { exampleSite, ownSite } from '../sites.ts';

describe.each([
	{ ...ownSite, hasDates: false },
	{ ...exampleSite, hasDates: true },
])('$name', ({ folder, languages, hasDates }) => {
	const files = globSync('**/*.ics', { cwd: folder });
	const events = (file: string) => new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), 'utf8')) as [string, never[], never[]]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

	test('has a calendar in each language and one for each pathway, all right by the letter of the standard', () => {
		const pathways = readPages(folder).filter(({ address }) => /^\/[\w-]+\/pathways\/[^/]+\/$/.test(address));
		for (const language of languages) expect(files).toContain(`${language}/calendar.ics`);
		for (const { address } of pathways) expect(files).toContain(`${address.slice(1)}calendar.ics`);
		for (const file of files) {
			const others = Object.values(nodeIcal.sync.parseICS(readFileSync(join(folder, file), 'utf8'))).filter((one) => one?.type === 'VEVENT');
			expect(others.map((event) => (event as { uid: string }).uid).toSorted(), file).toEqual(events(file).map(({ uid }) => uid).toSorted());
		}
		expect(files.flatMap((file) => findCalendarFaults(readFileSync(join(folder, file), 'utf8')).map((fault) => `${file} ${fault}`))).toEqual([]);
	});

	test(hasDates ? 'each key date has a file of its own, and all stand in the calendar of the site' : 'no date is announced: the calendar is empty, and the pages say so', () => {
		const all = events('en/calendar.ics');
		const own = files.filter((file) => file.startsWith('en/dates/'));
		expect(own.length).toBe(all.length);
		expect(all.length > 10).toBe(hasDates);
		for (const file of own) expect(events(file).map(({ uid }) => uid.split('@')[0])).toEqual([file.replace(/^en\/dates\/|\.ics$/g, '')]);
		const page = readPages(folder).find(({ address }) => address === '/en/dates/')?.document;
		expect(page?.text.includes('No dates are announced')).toBe(!hasDates);
		if (hasDates) return;
		for (const { address, document } of readPages(folder).filter(({ address: one }) => /^\/en\/pathways\/[^/]+\/$/.test(one))) {
			expect(document.querySelector('#dates')?.nextElementSibling?.text.trim(), address).toMatch(/^No dates are announced.\s+Ask the program team$/);
		}
	});
});
