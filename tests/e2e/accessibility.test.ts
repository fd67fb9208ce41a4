import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPages } from '../site/built-site.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds by WCAG 2.2 A and AA and its best practices: a line each, with where. */
async function findViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, {
			resultTypes: ['violations'],
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
		}),
	);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test.each([
	{ width: 1280, scheme: 'light' as const },
	{ width: 320, scheme: 'dark' as const },
])('axe finds nothing on any page at $width px, $scheme', async ({ width, scheme }) => {
	const { page, site } = await open('/', { viewport: { width, height: 900 }, colorScheme: scheme });
	const found: string[] = [];
	for (const { address } of readPages()) {
		await page.goto(site + address);
		found.push(...(await findViolations(page)).map((violation) => `${address} ${violation}`));
	}
	expect(found).toEqual([]);
}, 300_000);

test.each(['light', 'dark'] as const)('axe finds nothing in any state of the quiz, %s', async (scheme) => {
	const { page } = await open('/en/quiz/', { viewport: { width: 320, height: 900 }, colorScheme: scheme });
	const found: string[] = [];
	const next = page.locator('form.quiz-form button[type="submit"]');
	await next.click();
	found.push(...(await findViolations(page)));
	for (let step = 0; step < 8 && (await page.locator('[data-question]:visible').count()) > 0; step++) {
		await page.locator('[data-question]:visible [data-option]').first().click();
		await next.click();
		found.push(...(await findViolations(page)));
	}
	await page.locator('[data-result] details').first().locator('summary').click();
	found.push(...(await findViolations(page)));
	expect(found).toEqual([]);
});

test('axe finds nothing among search results', async () => {
	const { page } = await open('/en/search/?q=certificate', { colorScheme: 'dark' });
	await page.locator('[data-search-results][data-query="certificate"] a').first().waitFor();
	expect(await findViolations(page)).toEqual([]);
});
