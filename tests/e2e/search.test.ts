import { expect, test } from 'vitest';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();

test.each([
	{ language: 'en', query: 'help desk', finds: '/en/roles/service-desk-technician/' },
	{ language: 'es', query: 'mesa de ayuda', finds: '/es/roles/service-desk-technician/' },
])('"$query" finds its page in $language, as one types, by keyboard', async ({ language, query, finds }) => {
	const { page, complaints } = await open(`/${language}/search/`);
	await tabTo(page, 'input[type="search"]');
	await page.keyboard.type(query);
	const results = page.locator(`[data-search-results][data-query="${query}"] a`);
	await results.first().waitFor();
	const links = await results.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	expect(links).toContain(finds);
	expect(new URL(page.url()).searchParams.get('q')).toBe(query);
	await tabTo(page, '[data-search-results] a');
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => url.pathname === links[0]);
	expect(complaints).toEqual([]);
});

test('a query in the address is answered on arrival', async () => {
	const { page } = await open('/en/search/?q=scholarship');
	await page.locator('[data-search-results][data-query="scholarship"] a').first().waitFor();
	expect(await page.locator('input[type="search"]').inputValue()).toBe('scholarship');
});

test('a query that finds nothing says so', async () => {
	const { page } = await open('/en/search/?q=zzzzqqqq');
	await page.locator('[data-search-nothing]:visible').waitFor();
	expect(await page.locator('[role="status"]').innerText()).toContain('Nothing found');
});

test('without JavaScript all pages are listed', async () => {
	const { page } = await open('/en/search/', { javaScriptEnabled: false });
	expect(await page.locator('main li a').count()).toBeGreaterThan(25);
});
