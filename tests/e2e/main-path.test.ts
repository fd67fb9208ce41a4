import { describe, expect, test } from 'vitest';
import { describeLanguage } from '../../src/domain/language.ts';
import { sites } from '../sites.ts';
import { useBrowser } from './browser.ts';

describe.each(sites)('$name', ({ folder, languages, address: published }) => {
	const { open } = useBrowser(folder);

	test.each(languages)('in %s leads from the home page over the list, a pathway, the quiz and the search, and to all that is made of them', async (language) => {
		const { page, site, complaints } = await open(`/${language}/`, { viewport: { width: 360, height: 740 } });
		const html = page.locator('html');
		const { direction } = describeLanguage(language);
		const expectFrame = async (): Promise<void> => {
			expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([language, direction]);
		};
		await expectFrame();
		await page.locator(`main a[href="/${language}/pathways/"]`).first().click();
		await page.waitForURL(`**/${language}/pathways/`);

		const cards = page.locator('[data-facets]:visible');
		const all = await cards.count();
		await page.locator('select[data-facet="kind"]').selectOption({ index: 1 });
		await expect.poll(() => cards.count()).toBeLessThan(all);
		const other = languages.find((tag) => tag !== language) ?? '';
		const [, choice = ''] = page.url().split('?');
		expect(await page.locator(`[data-language-switch] a[hreflang="${other}"]`).getAttribute('href')).toBe(`/${other}/pathways/?${choice}`);
		await cards.first().locator('h2 a, h3 a').first().click();
		await page.waitForURL(`**/${language}/pathways/*/`);
		await expectFrame();
		const pathway = new URL(page.url()).pathname;
		const title = (await page.locator('h1').innerText()).trim();
		expect(title).not.toBe('');

		const picture = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '').pathname;
		const made = await Promise.all([picture, `${pathway}calendar.ics`, `/${language}/calendar.ics`, `/${language}/feed.xml`, `/${language}/feed.json`, `/${language}/manifest.webmanifest`].map(async (path) => Buffer.from(await (await fetch(site + path)).arrayBuffer()).toString('latin1')));
		expect(made.map((text) => text.slice(0, 4))).toEqual(['\u0089PNG', 'BEGI', 'BEGI', '<?xm', '{"ve', expect.stringMatching(/^\{/)]);
		expect(made[3]).toContain(`<language>${language}</language>`);
		expect(JSON.parse(made[4] ?? '')).toMatchObject({ language, home_page_url: `${published}/${language}/` });

		// A sheet exists where the pathway has words of its own.
		const isTranslated = (await page.locator('main[lang]').count()) === 0;
		const flyer = await page.goto(`${site}${pathway}flyer/`);
		expect(flyer?.status()).toBe(isTranslated ? 200 : 404);
		if (isTranslated) {
			expect((await page.locator('h1').innerText()).trim()).toBe(title);
			await expectFrame();
		} else complaints.splice(0);

		await page.goto(`${site}/${language}/quiz/`);
		for (let step = 0; step < 12 && (await page.locator('[data-question]:visible').count()) > 0; step++) {
			await page.locator('[data-option="unsure"]:visible').click();
			await page.locator('form.quiz-form button[type="submit"]').click();
		}
		await page.locator('[data-result] h2:visible').waitFor();
		expect(await page.locator('[data-pathway][data-verdict]:visible').count()).toBeGreaterThan(3);
		expect(await page.locator(`[data-language-switch] a[hreflang="${other}"]`).getAttribute('href')).toMatch(new RegExp(`^/${other}/quiz/#`));

		await page.goto(`${site}/${language}/search/`);
		await page.locator('site-search input[type="search"]').fill(title);
		const results = page.locator(`[data-search-results][data-query=${JSON.stringify(title)}] a`);
		await results.first().waitFor();
		expect(await results.first().getAttribute('href')).toContain(pathway);
		expect(await page.locator(`[data-language-switch] a[hreflang="${other}"]`).getAttribute('href')).toBe(`/${other}/search/?q=${encodeURIComponent(title).replaceAll('%20', '+')}`);
		expect(complaints).toEqual([]);
	}, 60_000);
});
