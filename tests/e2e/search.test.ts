import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleFolder } from '../../tools/built-site.ts';
import { judgeSearch, readJudgedQueries, summarizeSearch } from '../../tools/search-queries.ts';
import { ownSite } from '../sites.ts';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();
const input = 'site-search input[type="search"]';

/** Waits for the complete results of a query, and gives the paths they lead to, in order. */
async function readResults(page: Page, query: string): Promise<string[]> {
	const list = page.locator(`[data-search-results][data-query=${JSON.stringify(query)}]`);
	await list.waitFor({ state: 'attached' });
	return list.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

test.each([
	{ language: 'en', query: 'help desk', finds: '/en/roles/service-desk-technician/' },
	{ language: 'es', query: 'mesa de ayuda', finds: '/es/roles/service-desk-technician/' },
])('"$query" finds its page in $language, as one types, by keyboard', async ({ language, query, finds }) => {
	const { page, complaints } = await open(`/${language}/search/`);
	await tabTo(page, input);
	await page.keyboard.type(query);
	expect((await readResults(page, query))[0]).toBe(finds);
	expect(new URL(page.url()).searchParams.get('q')).toBe(query);
	await tabTo(page, '[data-search-results] a');
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => url.pathname === finds);
	expect(complaints).toEqual([]);
});

test('a query in the address is answered on arrival, and goes along to other languages', async () => {
	const { page } = await open('/en/search/?q=scholarship');
	expect(await readResults(page, 'scholarship')).toContain('/en/glossary/#scholarship');
	expect(await page.locator(input).inputValue()).toBe('scholarship');
	await page.locator('[data-language-switch] a[lang="es"]').click();
	await page.waitForURL('**/es/search/?q=scholarship');
	await readResults(page, 'scholarship');
});

test('the field in the head of every page leads to the search, with and without a script', async () => {
	for (const options of [{}, { javaScriptEnabled: false }]) {
		const { page } = await open('/en/about/', options);
		await page.locator('header input[type="search"]').fill('stipend');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/en/search/?q=stipend');
	}
});

test('the / key comes to the field, writes where one writes, and can be switched off', async () => {
	const { page } = await open('/en/roles/');
	const hasFocus = (): Promise<boolean> => page.evaluate(() => document.activeElement?.matches('input[type="search"]') ?? false);
	await page.keyboard.press('/');
	expect(await hasFocus()).toBe(true);
	await page.keyboard.type('and/or');
	expect(await page.locator('header input[type="search"]').inputValue()).toBe('and/or');
	await page.goto(new URL('/en/search/', page.url()).href);
	await page.locator('tick-list input').check();
	await page.goto(new URL('/en/roles/', page.url()).href);
	await page.keyboard.press('/');
	expect(await hasFocus()).toBe(false);
	await page.goto(new URL('/en/search/', page.url()).href);
	await page.locator('tick-list input').uncheck();
});

test('a misspelt word is understood, and the page says how', async () => {
	const { page } = await open('/en/search/?q=sholarship');
	expect(await readResults(page, 'sholarship')).toContain('/en/funding/');
	expect(await page.locator('[data-corrected]:visible strong').innerText()).toBe('scholarship');
	await page.locator('[name="in"][value="page"]').check();
	expect(await readResults(page, 'sholarship')).toContain('/en/funding/');
	expect(await page.locator('[data-corrected]:visible strong').innerText()).toBe('scholarship');
});

test('results are narrowed by kind, pathways by their facts, and the address keeps it', async () => {
	const { page, complaints } = await open('/en/search/?q=internship');
	const all = await readResults(page, 'internship');
	await page.locator('[name="in"][value="pathway"]').check();
	const pathways = await readResults(page, 'internship');
	expect(pathways.length).toBeLessThan(all.length);
	expect(pathways.every((path) => path.startsWith('/en/pathways/'))).toBe(true);
	await page.locator('select[name="kind"]').selectOption({ index: 1 });
	const narrowed = await readResults(page, 'internship');
	expect(new URL(page.url()).searchParams.get('in')).toBe('pathway');
	await page.reload();
	expect(await readResults(page, 'internship')).toEqual(narrowed);
	await page.locator('[name="in"][value=""]').check();
	expect(await readResults(page, 'internship')).toEqual(all);
	expect(new URL(page.url()).search).toBe('?q=internship');
	expect(complaints).toEqual([]);
});

test('the full texts join in when they are asked for, and no page comes twice', async () => {
	const { page, complaints } = await open('/en/search/?q=password');
	const names = await readResults(page, 'password');
	await page.locator('[data-action="thorough"]').click();
	await page.locator('[data-thorough]').waitFor({ state: 'hidden' });
	await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent?.includes('password'));
	const joined = await readResults(page, 'password');
	expect(joined).toEqual(expect.arrayContaining(names));
	expect(new Set(joined).size).toBe(joined.length);
	expect(complaints).toEqual([]);
});

test('a page reached from a result shows the words that were found', async () => {
	const { page } = await open('/en/search/?q=password');
	const [first = ''] = await readResults(page, 'password');
	const link = page.locator('[data-search-results] a').first();
	// What is copied is the plain address; what is followed takes the words along.
	expect(await link.getAttribute('href')).toBe(first);
	await link.dispatchEvent('pointerdown');
	const followed = await link.getAttribute('href');
	expect(followed === first || followed?.startsWith(`${first}#:~:text=`)).toBe(true);
	await page.goto(new URL('/en/search/?q=stipend', page.url()).href);
	await readResults(page, 'stipend');
	const glossary = page.locator('[data-search-results] a[href*="#stipend"]');
	await glossary.click();
	await page.waitForURL((url) => url.pathname === '/en/glossary/');
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('a query that finds nothing says so, and offers what is near and the quiz', async () => {
	const { page } = await open('/en/search/?q=zzzzqqqq');
	await page.locator('[data-search-nothing]:visible').waitFor();
	expect(await page.locator('[data-search-status]').innerText()).toContain('Nothing found');
	await expect.poll(() => page.locator('site-search [role="status"]').textContent()).toContain('Nothing found');
	expect(await page.locator('[data-search-nothing] a[href="/en/quiz/"]').count()).toBe(1);
});

test('an empty query shows where to start', async () => {
	const { page } = await open('/en/search/');
	expect(await page.locator('[data-search-empty] a:visible').count()).toBeGreaterThan(4);
	await page.locator(input).fill('pay');
	await readResults(page, 'pay');
	expect(await page.locator('[data-search-empty]').isVisible()).toBe(false);
});

test('without JavaScript all pages are listed', async () => {
	const { page } = await open('/en/search/?q=help', { javaScriptEnabled: false });
	expect(await page.locator('main #all ~ ul li a').count()).toBeGreaterThan(35);
});

const hostile = {
	'an image': '<img src=x onerror="document.title=1">',
	'a script': '"><script>document.title=1</script>',
	'a template': '{{constructor.constructor("document.title=1")()}}',
	'an address': 'javascript:document.title=1',
	'control characters and marks of direction': '\u202Ehelp\u200F\u0000\u0007\u001B[2J',
	'escapes': '%00%0d%0aSet-Cookie:a=1',
	'a word of ten thousand letters': 'x'.repeat(10_000),
	'two thousand words': 'help '.repeat(2000),
	'halves of letters': '\uD800 \uDFFF',
	'patterns': '.*+?^${}()|[]\\ "quoted" -not OR AND',
};

test('hostile queries are queries like others, typed and in the address', async () => {
	const { page, complaints } = await open('/en/search/');
	const title = await page.title();
	const isComplete = (selector: string): boolean =>
		document.querySelector<HTMLElement>('[data-search-results]')?.dataset['query'] === document.querySelector<HTMLInputElement>(selector)?.value.trim();
	for (const [name, query] of Object.entries(hostile)) {
		await page.locator(input).evaluate((field: HTMLInputElement, value) => {
			field.value = value;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}, query);
		await page.waitForFunction(isComplete, input);
		await page.goto(new URL(`/en/search/?q=${encodeURIComponent(query.toWellFormed().slice(0, 2000))}`, page.url()).href);
		await page.waitForFunction(isComplete, input);
		expect(await page.title(), name).toBe(title);
		expect(await page.locator('site-search img, site-search script').count(), name).toBe(0);
		expect(complaints, name).toEqual([]);
	}
});

test.each(ownSite.languages)('the first result in %s costs no more than 60 KB, the page and all else together', async (language) => {
	const { page } = await open(`/${language}/accessibility/`);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto(new URL(`/${language}/search/?q=help%20desk`, page.url()).href);
	await readResults(page, 'help desk');
	expect(bytes).toBeGreaterThan(20_000);
	// The typefaces come after the text, and are counted with the pages.
	const fonts = await page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.includes('/fonts/')).reduce((sum, { transferSize }) => sum + transferSize, 0));
	expect(bytes - fonts).toBeLessThanOrEqual(60_000);
});

describe.each(Object.entries(readJudgedQueries('tuning')))('the judged queries in %s', (language, queries) => {
	test('find an answer first in 85 of 100, and among the first three in 97', async () => {
		const { page } = await open(`/${language}/search/`);
		const { success1, success3 } = summarizeSearch(await judgeSearch(page, queries));
		expect(success1).toBeGreaterThanOrEqual(0.85);
		expect(success3).toBeGreaterThanOrEqual(0.97);
	}, 60_000);
});

describe('the example in its languages', () => {
	const { open: openExample } = useBrowser(exampleFolder);

	test.each([
		// Without accents, and by the beginning of a word.
		['es', 'practicas', '/es/pathways/clinic-summer-internship/'],
		['es', 'aprender ingles', '/es/pathways/english-at-work/'],
		['vi', 'tieng anh', '/vi/pathways/english-at-work/'],
		['vi', 'học tiếng anh', '/vi/pathways/english-at-work/'],
		['vi', 'học bổng', '/vi/funding/'],
		['ar', 'كهربائي', '/ar/pathways/electrician-apprenticeship/'],
		['ar', 'تعلم الإنجليزية', '/ar/pathways/english-at-work/'],
	])('%s: "%s" finds its page', async (language, query, finds) => {
		const { page } = await openExample(`/${language}/search/?q=${encodeURIComponent(query)}`);
		expect((await readResults(page, query)).slice(0, 2)).toContain(finds);
	});

	test('a page without a translation is found in every language, and marked as English', async () => {
		const { page } = await openExample('/vi/search/?q=warehouse');
		const paths = await readResults(page, 'warehouse');
		expect(paths[0]).toMatch(/^\/vi\/(?:pathways|roles)\/warehouse/);
		const fallback = page.locator('[data-search-results] li').filter({ has: page.locator('a[lang="en"]') }).first();
		expect(await fallback.locator('[data-language="en"]:visible').innerText()).toContain('English');
	});
});
