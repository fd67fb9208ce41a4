import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleFolder } from '../../tools/built-site.ts';
import { exampleSite } from '../sites.ts';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser(exampleFolder);

const shownPathways = (page: Page): Promise<string[]> =>
	page.locator('[data-facets]:visible h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[3] ?? ''));
const shownColumns = (page: Page): Promise<string[]> => page.locator('thead th:visible').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-pathway') ?? ''));

describe.each(['en', 'ar'])('the list of pathways in %s', (language) => {
	test('is narrowed by keyboard; the choice stands in the address, comes back with the back button, and goes along to another language', async () => {
		const { page, site, complaints } = await open(`/${language}/pathways/`);
		expect(await shownPathways(page)).toHaveLength(16);
		await tabTo(page, 'select[data-facet="kind"]');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.url()).toBe(`${site}/${language}/pathways/?kind=internship`);
		expect(await shownPathways(page)).toEqual(['clinic-summer-internship']);
		expect(await page.locator('[data-shown]').innerText()).toMatch(/1\D+16/);
		await page.locator('select[data-facet="kind"]').selectOption('course');
		await page.locator('select[data-facet="paid"]').selectOption('no');
		const courses = await shownPathways(page);
		expect(courses.length).toBeGreaterThan(1);
		await page.goBack();
		expect(page.url()).toBe(`${site}/${language}/pathways/?kind=course`);
		expect(await page.locator('select[data-facet="paid"]').inputValue()).toBe('');
		await page.goForward();
		const link = page.locator('[data-language-switch] a[hreflang="es"]');
		expect(await link.getAttribute('href')).toBe('/es/pathways/?kind=course&paid=no');
		await link.click();
		await page.waitForURL('**/es/pathways/**');
		expect(await shownPathways(page)).toEqual(courses);
		await page.locator('[data-clear]').click();
		expect(await shownPathways(page)).toHaveLength(16);
		expect(page.url()).toBe(`${site}/es/pathways/`);
		expect(complaints).toEqual([]);
	});

	test('says what to do when nothing is left', async () => {
		const { page } = await open(`/${language}/pathways/?kind=internship&length=long`);
		expect(await shownPathways(page)).toEqual([]);
		expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
		expect(await page.locator(`pathway-filter a[href="/${language}/quiz/"]`).isVisible()).toBe(true);
	});
});

test('a filter holds every id that a card has, and an address that names none of them shows all', async () => {
	const { page } = await open('/en/pathways/?kind=spaceship&shoe-size=44');
	expect(await shownPathways(page)).toHaveLength(16);
	for (const select of await page.locator('pathway-filter select').all()) {
		const name = await select.getAttribute('data-facet');
		const values = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
		for (const value of values) {
			await select.selectOption(value);
			const wanted = await page.locator('[data-facets]').evaluateAll(
				(cards, token) => cards.filter((card) => {
					const tokens = (card.getAttribute('data-facets') ?? '').split(' ');
					return tokens.includes(token) || !tokens.includes(token.split(':')[0] ?? '');
				}).length,
				`${name}:${value}`,
			);
			expect((await shownPathways(page)).length, `${name}=${value}`).toBe(wanted);
		}
		await select.selectOption('');
	}
});

test('without a script the list is narrowed all the same, and the comparison shows all pathways', async () => {
	const { page } = await open('/en/pathways/', { javaScriptEnabled: false });
	await page.locator('select[data-facet="kind"]').selectOption('fellowship');
	expect(await page.locator('[data-facets]:visible').count()).toBe(1);
	await page.goto(page.url().replace('/pathways/', '/compare/'));
	expect(await shownColumns(page)).toHaveLength(16);
	await page.locator('fieldset input').first().uncheck();
	expect(await shownColumns(page)).toHaveLength(15);
});

describe.each(exampleSite.languages)('the comparison in %s', (language) => {
	test('is chosen by keyboard, stands in the address, comes back, and goes along to another language', async () => {
		const { page, site, complaints } = await open(`/${language}/compare/?with=math-refresher&with=mentor-circle&with=unheard-of`);
		expect(await shownColumns(page)).toEqual(['math-refresher', 'mentor-circle']);
		await tabTo(page, '[value="driving-lessons"]');
		await page.keyboard.press('Space');
		expect(await shownColumns(page)).toEqual(['math-refresher', 'driving-lessons', 'mentor-circle']);
		expect(page.url()).toBe(`${site}/${language}/compare/?with=math-refresher&with=driving-lessons&with=mentor-circle`);
		await page.goBack();
		expect(await shownColumns(page)).toEqual(['math-refresher', 'mentor-circle']);
		const others = await page.locator('header [data-language-switch] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(others).toEqual(exampleSite.languages.filter((tag) => tag !== language).map((tag) => `/${tag}/compare/?with=math-refresher&with=mentor-circle`));
		await page.locator('[value="math-refresher"]').uncheck();
		await page.locator('[value="mentor-circle"]').uncheck();
		expect(await page.locator('[data-none]').innerText()).not.toBe('');
		expect(await page.locator('table').isVisible()).toBe(false);
		expect(complaints).toEqual([]);
	});
});

test('at 320 px each row of the comparison names its pathways, and nothing scrolls sideways', async () => {
	const { page } = await open('/en/compare/?with=math-refresher&with=mentor-circle', { viewport: { width: 320, height: 640 } });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	const named = await page.locator('tr[data-row="length"] td:visible').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
	expect(named).toEqual(['"Math refresher"', '"Mentor circle"']);
});

test('a pathway leads to its comparison with similar ones', async () => {
	const { page } = await open('/en/pathways/electrician-apprenticeship/');
	await page.locator('a[href^="/en/compare/"]').click();
	await page.waitForURL('**/en/compare/**');
	const columns = await shownColumns(page);
	expect(columns).toHaveLength(3);
	expect(columns).toContain('electrician-apprenticeship');
	expect(columns.filter((slug) => slug.endsWith('apprenticeship')).length).toBeGreaterThan(1);
});

describe.each(exampleSite.languages)('the map in %s', (language) => {
	test.each([
		{ width: 1280, map: '.map-wide' },
		{ width: 320, map: '.map-tall' },
	])('has each label within its sign and no two signs in one place at $width px', async ({ width, map }) => {
		const { page } = await open(`/${language}/pathways/`, { viewport: { width, height: 900 } });
		const stations = await page.locator(`${map} a`).evaluateAll((all) =>
			all.map((one) => {
				const [sign, label] = [one.querySelector('rect'), one.querySelector('text')].map((part) => part?.getBoundingClientRect() ?? new DOMRect());
				return { name: one.textContent?.trim(), sign: sign?.toJSON() as DOMRect, label: label?.toJSON() as DOMRect };
			}),
		);
		expect(stations.length).toBeGreaterThan(30);
		// Half a pixel for rounding.
		expect(stations.filter(({ sign, label }) => label.left < sign.left - 0.5 || label.right > sign.right + 0.5 || label.top < sign.top - 0.5 || label.bottom > sign.bottom + 0.5)).toEqual([]);
		const overlapping = stations.flatMap((one, at) => stations.slice(at + 1).filter(({ sign }) => one.sign.left < sign.right && sign.left < one.sign.right && one.sign.top < sign.bottom && sign.top < one.sign.bottom).map((other) => `${one.name} and ${other.name}`));
		expect(overlapping).toEqual([]);
		expect(await page.locator('.map:visible').count()).toBe(1);
	});
});

test('a station of the map lights up with its neighbours alone, by focus, and leads on by keyboard', async () => {
	const { page } = await open('/en/pathways/', { viewport: { width: 1280, height: 900 } });
	await tabTo(page, '.map-wide a[href="/en/pathways/it-support-certificate/"]', 120);
	const bright = await page.locator('.map-wide a').evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity === '1').map((one) => one.textContent?.trim()));
	expect(bright).toContain('IT support certificate');
	expect(bright).toContain('IT support technician');
	expect(bright.length).toBeLessThan(12);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/en/pathways/it-support-certificate/');
});

test('a starting point of the map leads to the pathways for it', async () => {
	const { page } = await open('/en/pathways/', { viewport: { width: 1280, height: 900 } });
	const station = page.locator('.map-wide a[href*="?start="]').first();
	const id = new URL((await station.getAttribute('href')) ?? '', 'https://x').searchParams.get('start');
	await station.click();
	await page.waitForURL(`**/?start=${id}`);
	expect(await page.locator('select[data-facet="start"]').inputValue()).toBe(id);
});

test('what is ticked off stays on the device, and leaves it with the last tick', async () => {
	const { page } = await open('/en/pathways/it-support-certificate/');
	const box = page.locator('tick-list input').first();
	await box.check();
	await page.reload();
	expect(await box.isChecked()).toBe(true);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['ticks:it-support-certificate']);
	await box.uncheck();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a word is explained where it first appears, without hovering and without a script, and gives the focus back', async () => {
	const { page } = await open('/en/pathways/it-support-certificate/', { javaScriptEnabled: false });
	const term = page.locator('main .term').first();
	await term.focus();
	await page.keyboard.press('Enter');
	const note = page.locator('.term-note:popover-open');
	await note.waitFor();
	expect(await note.innerText()).toMatch(/\w+.*\n.*Glossary/s);
	const box = await note.boundingBox();
	expect(box && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
	await page.keyboard.press('Escape');
	expect(await note.count()).toBe(0);
	const id = await term.getAttribute('popovertarget');
	expect(await page.locator(`main .term[popovertarget="${id}"]`).count()).toBe(1);
});

test('the quiz shows people who started at the point that was answered', async () => {
	const { page } = await open('/en/quiz/#v1;role=unsure;result;study=diploma');
	const stories = page.locator('[data-stories] [data-started]:visible');
	expect(await stories.count()).toBeGreaterThan(0);
	expect(new Set(await stories.evaluateAll((all) => all.map((one) => one.getAttribute('data-started'))))).toEqual(new Set(['diploma']));
});
