import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleFolder, readPages, siteFolder } from '../../tools/built-site.ts';
import { listPageKinds } from '../../tools/page-kinds.ts';
import { tabTo, useBrowser } from './browser.ts';

/** One stop of the Tab key. */
interface Stop {
	name: string;
	/** Position in the order of the document. */
	order: number;
	isVisible: boolean;
	hasRing: boolean;
}

/** Presses Tab through a page from its start until the focus leaves it; fails if that takes more than 400 presses. */
async function walk(page: Page): Promise<Stop[]> {
	const stops: Stop[] = [];
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	for (let presses = 0; presses < 400; presses++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return undefined;
			const box = focused.getBoundingClientRect();
			// Of what is taller than the window, the part in it.
			const height = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
			const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), height);
			return {
				name: `${focused.tagName} ${focused.textContent?.trim().slice(0, 40) ?? ''}`,
				order: [...document.querySelectorAll('*')].indexOf(focused),
				isVisible: box.width > 0 && box.bottom > 0 && box.top < innerHeight && middle !== null && (focused.contains(middle) || middle.contains(focused) || middle.closest('label') === focused.closest('label')),
				hasRing: getComputedStyle(focused).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(focused).outlineWidth) >= 2,
			};
		});
		if (!stop) return stops;
		stops.push(stop);
	}
	expect.fail('The focus never left the page.');
}

describe.each([
	{ name: 'the site', folder: siteFolder, languages: ['en'] },
	{ name: 'the example', folder: exampleFolder, languages: ['ar'] },
])('$name', ({ folder, languages }) => {
	const { open } = useBrowser(folder);
	const pages = readPages(folder);
	const addresses = pages.map(({ address }) => address);
	// A sheet for paper has the way back and the button that prints, a card in a frame its one link.
	const sheets = new Set(pages.filter(({ isSheet }) => isSheet).map(({ address }) => address));

	test.each(languages.flatMap((language) => listPageKinds(addresses, language)))(
		'on %s the focus goes in the order of reading, is always seen, and leaves at the end',
		async (address) => {
			const { page } = await open(address, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
			const stops = await walk(page);
			expect(stops.length).toBeGreaterThan(sheets.has(address) ? 0 : 2);
			expect(stops.map(({ order }) => order)).toEqual(stops.map(({ order }) => order).toSorted((one, other) => one - other));
			expect(stops.filter(({ isVisible, hasRing }) => !isVisible || !hasRing)).toEqual([]);
		},
	);
});

describe('by keyboard alone', () => {
	const { open } = useBrowser();

	test('from home to a pathway, to a job it leads to, and back', async () => {
		const { page } = await open('/en/');
		await tabTo(page, 'main h3 a[href="/en/pathways/health-it-certificate/"]');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/en/pathways/health-it-certificate/');
		expect(await page.locator('h1').innerText()).toBe('Health IT Certificate');
		await tabTo(page, 'main section[aria-labelledby="leads-to"] h3 a', 120);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/en/roles/**');
		await page.goBack();
		await page.waitForURL('**/en/pathways/health-it-certificate/');
	});

	test('the menu of narrow screens opens, closes with Escape, and gives the focus back', async () => {
		const { page } = await open('/en/', { viewport: { width: 360, height: 740 } });
		await tabTo(page, 'button[popovertarget="menu"]');
		expect(await page.locator('#menu').isVisible()).toBe(false);
		await page.keyboard.press('Enter');
		expect(await page.locator('#menu').isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await page.locator('#menu').isVisible()).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('menu');
		await page.keyboard.press('Enter');
		await tabTo(page, '#menu a[href="/en/stories/"]');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/en/stories/');
	});

	test('to the same page in another language', async () => {
		const { page } = await open('/en/roles/it-project-coordinator/');
		await tabTo(page, '[data-language-switch] a[hreflang="es"]');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/es/roles/it-project-coordinator/');
		expect(await page.locator('html').getAttribute('lang')).toBe('es');
	});
});
