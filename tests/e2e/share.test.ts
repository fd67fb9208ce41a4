import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { measureMessage } from '../../src/formats/messages.ts';
import { exampleFolder, siteFolder } from '../../tools/built-site.ts';
import { browserArguments, findBrowser } from '../../tools/find-browser.ts';
import { listFlyers, paperSizes, printFlyer } from '../../tools/flyers.ts';
import { serveSite } from '../../tools/serve.ts';
import { sites } from '../sites.ts';
import { useBrowser } from './browser.ts';

// The decoder is a script of the old kind, whose types name its function as a default export.
const decode = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
const { open } = useBrowser();

describe('passing a page on', () => {
	test('works by links alone without a script: a message and a mail with the title and the short link', async () => {
		const { page } = await open('/en/pathways/summer-internship/', { javaScriptEnabled: false });
		const link = await page.locator('share-bar [data-address]').getAttribute('href');
		expect(link).toMatch(/^https:\/\/pathways\.example\.org\/go\/[a-z0-9]{4}\/$/);
		expect(await page.locator('share-bar [data-copy]').isVisible()).toBe(false);
		const targets = await page.locator('share-bar section a[href^="sms:"], share-bar section a[href^="mailto:"]').evaluateAll((links) => links.map((one) => decodeURIComponent(one.getAttribute('href') ?? '')));
		expect(targets).toHaveLength(2);
		for (const target of targets) expect(target).toMatch(new RegExp(`Summer internship[\\s\\S]*${link}`));
	});

	test('copies the short link, and says so', async () => {
		const { page, complaints, site } = await open('/es/roles/systems-analyst/', { permissions: ['clipboard-read', 'clipboard-write'] });
		expect(site).toContain('localhost');
		await page.locator('share-bar [data-copy]').click();
		await page.locator('share-bar [role="status"]').filter({ hasText: 'Copiado.' }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('share-bar [data-address]').getAttribute('href'));
		expect(complaints).toEqual([]);
	});

	test("uses the device's own way where there is one, on pages and on cards", async () => {
		const { page } = await open('/en/');
		await page.addInitScript(() => {
			const scope = globalThis as unknown as { passed: unknown[] };
			scope.passed = [];
			Object.defineProperty(navigator, 'share', { value: async (what: unknown) => scope.passed.push(what) });
		});
		await page.goto(new URL('/en/pathways/', page.url()).href);
		await page.locator('share-bar a[data-pass]').first().click();
		await page.locator('share-bar button[data-pass]').click();
		const passed = (await page.evaluate(() => (globalThis as unknown as { passed: { title: string; url: string }[] }).passed));
		expect(passed[0]?.url).toMatch(/\/en\/pathways\/[a-z-]+\/$/);
		expect(passed[1]).toMatchObject({ title: 'Pathways', url: expect.stringMatching(/\/go\/[a-z0-9]{4}\/$/) });
		expect(new URL(page.url()).pathname).toBe('/en/pathways/');
	});

	test('a short link leads on, with and without a script', async () => {
		const { page } = await open('/en/quiz/');
		const short = await page.locator('share-bar [data-address]').getAttribute('href');
		for (const options of [{}, { javaScriptEnabled: false }]) {
			const { page: other, site } = await open('/en/', options);
			await other.goto(site + new URL(short ?? '').pathname);
			await other.waitForURL('**/en/quiz/');
		}
	});
});

describe.each([
	{ name: 'the site', folder: siteFolder, most: Infinity },
	// The example has many; its first and last of each language do.
	{ name: 'the example', folder: exampleFolder, most: 2 },
])('$name on paper', ({ folder, most }) => {
	test('a flyer is one page of Letter and of A4, its code is read at 150 dpi, its days are those of the page', async () => {
		const { server, address } = await serveSite(folder, 0);
		const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
		const all = listFlyers(folder);
		const flyers = Object.values(Object.groupBy(all, (flyer) => flyer.split('/')[1] ?? '')).flatMap((list = []) => (list.length <= most ? list : [...list.slice(0, most - 1), ...list.slice(-1)]));
		expect(flyers.length).toBeGreaterThan(4);
		const page = await browser.newPage({ javaScriptEnabled: false });
		for (const [index, flyer] of flyers.entries()) {
			await page.goto(address + flyer.replace('flyer/', ''));
			const intake = await page.locator('dl [data-is="plain"]').allInnerTexts();
			const short = await page.locator('share-bar [data-address]').getAttribute('href');
			for (const format of index === 0 ? paperSizes : paperSizes.slice(index % 2, (index % 2) + 1)) {
				const document = await getDocument({ data: new Uint8Array(await printFlyer(browser, address + flyer, format)), verbosity: 0 }).promise;
				expect(document.numPages, `${flyer} ${format}`).toBe(1);
				const sheet = await document.getPage(1);
				const viewport = sheet.getViewport({ scale: 150 / 72 });
				const canvas = createCanvas(viewport.width, viewport.height);
				const context = canvas.getContext('2d');
				await sheet.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
				const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
				expect(decode(new Uint8ClampedArray(data), width, height)?.data, flyer).toBe(short);
				// Lines of a PDF end where the paper does; letters of a right-to-left script come as they are drawn.
				const text = (await sheet.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/g, '');
				if (!flyer.startsWith('/ar/')) for (const days of intake) expect(text, flyer).toContain(days.replaceAll(/\s+/g, ''));
			}
		}
		await browser.close();
		server.close();
	}, 120_000);
});

describe('the partner kit', () => {
	test.each(sites)('every text message fits one, every file is there: $languages', async ({ folder, languages }) => {
		const { server, address } = await serveSite(folder, 0);
		const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
		const page = await browser.newPage();
		for (const language of languages) {
			await page.goto(`${address}/${language}/partners/`);
			const messages = await page.locator('[data-kit] textarea[id^="sms-"]').evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
			expect(messages.length).toBeGreaterThanOrEqual(5);
			for (const message of messages) expect(measureMessage(message), message).toBeLessThanOrEqual(1);
			const files = await page.locator('[data-kit] a[download], [data-kit] a[hreflang]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
			expect(files.length).toBe(messages.length * 5);
			for (const file of files) expect((await fetch(file)).status, file).toBe(200);
		}
		await browser.close();
		server.close();
	});

	test('its code shows the card in a page of another origin, which it leaves alone', async () => {
		const { page, site } = await open('/en/partners/');
		const kit = page.locator('[data-kit="year-up-internship"]');
		await kit.locator('summary').click();
		const code = (await kit.locator('textarea[id^="frame-"]').inputValue()).replace('https://pathways.example.org', site);
		await kit.locator('iframe').scrollIntoViewIfNeeded();
		await kit.frameLocator('iframe').locator('h1').waitFor();
		const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Another site</title>${code}`));
		await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
		const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
		for (const width of [320, 1200]) {
			await page.setViewportSize({ width, height: 700 });
			await page.goto(elsewhere);
			const frame = page.frameLocator('iframe');
			await frame.locator('h1').waitFor();
			expect(await frame.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
		}
		expect(await page.context().cookies()).toEqual([]);
		await page.frameLocator('iframe').locator('h1 a').click();
		await page.waitForURL(`${site}/en/pathways/year-up-internship/`);
		other.close();
	});
});
