import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAxeViolations, findIbmViolations } from '../../tools/audits.ts';
import { exampleFolder, readPages, siteFolder } from '../../tools/built-site.ts';
import { listPageKinds } from '../../tools/page-kinds.ts';
import { useBrowser } from './browser.ts';

const combinations = (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 320].map((width) => ({ colorScheme, width })));

/** Loads each address once and audits it in every combination of width and colours. */
async function auditAll(page: Page, site: string, addresses: readonly string[], audit: (page: Page) => Promise<string[]>): Promise<string[]> {
	const found: string[] = [];
	for (const address of addresses) {
		await page.goto(site + address);
		for (const { colorScheme, width } of combinations) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			found.push(...(await audit(page)).map((violation) => `${address} ${colorScheme} ${width} ${violation}`));
		}
	}
	return found;
}

const sites = [
	{ name: 'the site', folder: siteFolder, languages: ['en', 'es'], word: 'certificate' },
	{ name: 'the example', folder: exampleFolder, languages: ['en', 'es', 'vi', 'ar'], word: 'apprenticeship' },
];

describe.each(sites)('$name', ({ folder, languages, word }) => {
	const { open } = useBrowser(folder);
	const addresses = readPages(folder).map(({ address }) => address);
	const kinds = [...new Set(languages.flatMap((language) => listPageKinds(addresses, language)))];

	// Every page of our own site; of the example, which has the same components, one page of each kind in the first and
	// last of its languages.
	test('axe finds nothing on its pages, light and dark, at 1280 and 320 px', async () => {
		const audited = folder === siteFolder ? addresses : [...new Set([languages.at(0), languages.at(-1)].flatMap((language) => listPageKinds(addresses, language)))];
		const halves = [audited.filter((_, index) => index % 2 === 0), audited.filter((_, index) => index % 2 === 1)];
		const found = await Promise.all(
			halves.map(async (half) => {
				const { page, site } = await open('/');
				return auditAll(page, site, half, findAxeViolations);
			}),
		);
		expect(kinds.length).toBeGreaterThanOrEqual(12 * languages.length);
		expect(found.flat()).toEqual([]);
	}, 400_000);

	test('a second engine finds nothing on any kind of page', async () => {
		const { page, site } = await open('/');
		const found: string[] = [];
		for (const address of listPageKinds(addresses)) {
			await page.goto(site + address);
			found.push(...(await findIbmViolations(page)).map((violation) => `${address} ${violation}`));
		}
		expect(found).toEqual([]);
	}, 200_000);

	test.each(['light', 'dark'] as const)('axe finds nothing in any state of the quiz, %s', async (colorScheme) => {
		const { page } = await open('/en/quiz/', { viewport: { width: 320, height: 900 }, colorScheme });
		const found: string[] = [];
		const next = page.locator('form.quiz-form button[type="submit"]');
		await next.click();
		found.push(...(await findAxeViolations(page)));
		for (let step = 0; step < 12 && (await page.locator('[data-question]:visible').count()) > 0; step++) {
			await page.locator('[data-question]:visible [data-option]').first().click();
			await next.click();
			found.push(...(await findAxeViolations(page)));
		}
		await page.locator('[data-result] details:visible').first().locator('summary').click();
		found.push(...(await findAxeViolations(page)));
		expect(found).toEqual([]);
	});

	test('axe finds nothing among search results, and in the open menu', async () => {
		const { page } = await open(`/en/search/?q=${word}`, { colorScheme: 'dark', viewport: { width: 320, height: 800 } });
		await page.locator(`[data-search-results][data-query="${word}"] a`).first().waitFor();
		expect(await findAxeViolations(page)).toEqual([]);
		await page.locator('button[popovertarget="menu"]').click();
		expect(await page.locator('#menu').isVisible()).toBe(true);
		expect(await findAxeViolations(page)).toEqual([]);
	});
});

describe('the engines', () => {
	const { open } = useBrowser();

	test('see what is wrong', async () => {
		const { page } = await open('/en/');
		await page.evaluate(() => {
			document.body.innerHTML = '<main><h1>x</h1><img src="/favicon.svg"><p style="color:#aaa;background:#fff">pale words</p></main>';
		});
		const found = [...(await findAxeViolations(page)), ...(await findIbmViolations(page))].join('\n');
		expect(found).toMatch(/axe image-alt/);
		expect(found).toMatch(/axe color-contrast/);
		expect(found).toMatch(/ibm img_alt_valid/);
	});
});
