import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPages, siteFolder } from '../../tools/built-site.ts';
import { listPageKinds } from '../../tools/page-kinds.ts';
import { sites } from '../sites.ts';
import { useBrowser } from './browser.ts';

/** Adds up what moved without being asked, as the browser measures it, from the first paint on. */
const watchShifts = (): void => {
	const scope = globalThis as unknown as { shifted: number };
	scope.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
			if (!entry.hadRecentInput) scope.shifted += entry.value;
		}
	}).observe({ type: 'layout-shift', buffered: true });
};

// WCAG 2.2, 1.4.12 Text Spacing.
const readersSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const readShift = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);

/** Main actions that are too small for a thumb, and a way to help that is not where it is on every page. */
const listMisplaced = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const low = [...document.querySelectorAll<HTMLElement>('.button, header a')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44);
		const help = document.querySelector('body > footer > div > :first-child')?.id;
		return [...low.map((one) => `is low: ${one.outerHTML.slice(0, 120)}`), ...(help === 'ask' ? [] : [`has "${help}" where the way to help should be`])];
	});

describe.each(sites)('$name', ({ folder, languages }) => {
	const { open } = useBrowser(folder);
	const pages = readPages(folder);
	const addresses = pages.map(({ address }) => address);
	/** Sheets for paper and frames have no foot with the way to help. */
	const sheets = new Set(pages.filter(({ isSheet }) => isSheet).map(({ address }) => address));
	const kinds = [...new Set(languages.flatMap((language) => listPageKinds(addresses, language)))];

	test('on no page does anything move while it arrives or scroll sideways at 320 px, even with text as spaced as readers may set it; main actions are 44 px high, and the way to help stands in one place', async () => {
		const found: string[] = [];
		const measure = async (page: Page, address: string, how: string): Promise<void> => {
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			if (width > 320) found.push(`${address} ${how}: ${width} px wide`);
		};
		// Sheets of one kind differ in their words alone: of the example each kind of them in each language does.
		const waiting = addresses.filter((address) => folder === siteFolder || !sheets.has(address) || kinds.includes(address));
		await Promise.all(
			['one', 'other'].map(async () => {
				const { page, site } = await open('/', { viewport: { width: 320, height: 640 } });
				await page.addInitScript(watchShifts);
				for (let address = waiting.pop(); address; address = waiting.pop()) {
					await page.goto(site + address);
					await page.waitForTimeout(50);
					const shift = await readShift(page);
					if (shift > 0) found.push(`${address} moved by ${shift}`);
					await measure(page, address, 'as it is');
					if (kinds.includes(address) && address !== '/' && !sheets.has(address)) found.push(...(await listMisplaced(page)).map((fault) => `${address} ${fault}`));
					await page.addStyleTag({ content: readersSpacing });
					await measure(page, address, 'spaced');
				}
			}),
		);
		expect(found).toEqual([]);
	}, 240_000);
});

describe('the watch', () => {
	const { open } = useBrowser();

	test('sees what moves', async () => {
		const { page, site } = await open('/en/');
		await page.addInitScript(watchShifts);
		await page.goto(`${site}/en/about/`);
		await page.waitForTimeout(200);
		await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'late', style: 'height: 200px' })));
		await page.waitForTimeout(400);
		expect(await readShift(page)).toBeGreaterThan(0);
	});
});
