import { describe, expect, test } from 'vitest';
import { readPages } from '../../tools/built-site.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

test.each(['/en/', '/en/pathways/health-it-certificate/', '/en/quiz/', '/en/roles/it-project-coordinator/', '/en/about/'])(
	'the language switch stays on %s',
	async (address) => {
		const { page } = await open(address);
		await page.locator('header [data-language-switch] a', { hasText: 'Español' }).click();
		expect(new URL(page.url()).pathname).toBe(address.replace('/en/', '/es/'));
		expect(await page.locator('html').getAttribute('lang')).toBe('es');
	},
);

test('the skip link is the first stop and leads to the content', async () => {
	const { page } = await open('/en/');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('without JavaScript a pathway page still tells who can start', async () => {
	const { page } = await open('/es/pathways/year-up-internship/', { javaScriptEnabled: false });
	expect(await page.locator('[data-requirement]:visible').count()).toBe(5);
	expect(await page.locator('#who-can-start').innerText()).toBe('Quién puede empezar');
});

test('an address that is not there leads on', async () => {
	const { page } = await open('/en/nowhere/');
	expect(await page.locator('h1').innerText()).toBe('This page is not here');
	expect(await page.locator('main a[href="/es/quiz/"]').count()).toBe(1);
});

describe('every page', () => {
	test('says nothing in the console and asks no other site', async () => {
		const { page, complaints, site } = await open('/', { viewport: { width: 320, height: 640 } });
		const foreign: string[] = [];
		page.on('request', (request) => request.url().startsWith(site) || foreign.push(request.url()));
		for (const { address } of readPages()) {
			await page.goto(site + address);
		}
		expect(complaints).toEqual([]);
		expect(foreign).toEqual([]);
	}, 120_000);
});
