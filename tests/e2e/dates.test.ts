import { describe, expect, test } from 'vitest';
import { exampleFolder } from '../../tools/built-site.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser(exampleFolder);

/** Opens a pathway as of a moment by the visitor's clock, wherever the visitor is. */
async function openAt(address: string, moment: string, timezoneId = 'America/New_York') {
	const opened = await open('/favicon.svg', { timezoneId, javaScriptEnabled: true });
	await opened.page.clock.install({ time: new Date(moment) });
	await opened.page.goto(opened.site + address);
	return opened;
}

const label = '#dates + p [data-intake]:visible [data-is]:visible';

// Of the care assistant course: opens 2026-11-02, closes 2026-12-18 at 17:00 in New York, which is 22:00 UTC; the next
// opens 2027-02-15 and closes 2027-03-26 at 17:00, which is 21:00 UTC in summer.
describe('the label of an intake', () => {
	test.each([
		['before the first opens', '2026-10-30T12:00Z', 'Opens Monday, November 2, 2026 (in 3 days)'],
		['a minute before it opens', '2026-11-02T04:59Z', 'Opens Monday, November 2, 2026 (tomorrow)'],
		['as it opens', '2026-11-02T05:00Z', 'Open until Friday, December 18, 2026 at 5:00 PM (Eastern Time) (in 46 days)'],
		['near its end', '2026-12-15T12:00Z', 'Closes Friday, December 18, 2026 at 5:00 PM (Eastern Time) (in 3 days)'],
		['a minute before it closes', '2026-12-18T21:59Z', 'Closes Friday, December 18, 2026 at 5:00 PM (Eastern Time) (today)'],
		['as it closes', '2026-12-18T22:00Z', 'Opens Monday, February 15, 2027 (in 59 days)'],
		['a minute before the second closes, in summer', '2027-03-26T20:59Z', 'Closes Friday, March 26, 2027 at 5:00 PM (Eastern Time) (today)'],
		['after all of them', '2027-03-26T21:00Z', 'Closed on Friday, March 26, 2027 at 5:00 PM (Eastern Time)'],
	])('%s', async (_, moment, text) => {
		const { page } = await openAt('/en/pathways/care-assistant-course/', moment);
		expect((await page.locator(label).innerText()).replaceAll('\u202f', ' ')).toContain(text);
		expect(await page.locator(label).count()).toBe(1);
	});

	test.each(['Asia/Tokyo', 'Pacific/Honolulu', 'Asia/Kathmandu'])('is the same for a visitor in %s', async (zone) => {
		for (const [moment, text] of [
			['2026-12-17T03:00Z', 'in 2 days'],
			['2026-12-18T21:59Z', 'today'],
		] as const) {
			const { page } = await openAt('/en/pathways/care-assistant-course/', moment, zone);
			const said = (await page.locator(label).innerText()).replaceAll('\u202f', ' ');
			expect(said).toContain('Closes Friday, December 18, 2026 at 5:00 PM (Eastern Time)');
			expect(said).toContain(text);
		}
	});

	test('changes by itself as the moment comes, and at midnight', async () => {
		const { page } = await openAt('/en/pathways/care-assistant-course/', '2026-12-18T04:58:30Z');
		expect(await page.locator(label).innerText()).toContain('(tomorrow)');
		await page.clock.runFor('02:00');
		expect(await page.locator(label).innerText()).toContain('(today)');
		await page.clock.fastForward('16:58:00');
		await page.clock.runFor('02:00');
		expect(await page.locator(label).innerText()).toContain('Opens Monday, February 15, 2027');
	});

	test('without a script says the days, and nothing of today', async () => {
		const { page } = await open('/en/pathways/care-assistant-course/', { javaScriptEnabled: false });
		const said = await page.locator('#dates + p').innerText();
		expect(said).toContain('Opens: Monday, November 2, 2026 · Closes: Friday, December 18, 2026');
		expect(said).not.toMatch(/today|tomorrow|in \d+ days|Open until/);
	});
});

test('the key dates leave out what is past since the site was built', async () => {
	const { page } = await openAt('/es/dates/', '2027-02-14T12:00Z');
	const days = await page.locator('[data-until]:visible time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
	expect(days.length).toBeGreaterThan(3);
	expect(days.filter((day) => day.slice(0, 10) < '2027-02-14')).toEqual([]);
	expect(await page.locator('[data-dates]:visible h2').first().innerText()).toContain('febrero');
});

test('every pathway of the example says where it stands, all states among them', async () => {
	const { page } = await openAt('/en/pathways/', '2026-11-25T15:00Z');
	const said = await page.locator('[data-facets] dd:last-child').evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
	for (const state of [/^Opens .*\(in \d+ days\)/, /^Open until/, /^Closes .*\(in 5 days\)/, /^Closed on/]) expect(said.some((text) => state.test(text)), String(state)).toBe(true);
	expect(said.filter((text) => text.trim() === '')).toEqual([]);
});
