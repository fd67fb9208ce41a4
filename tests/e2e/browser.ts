import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { browserArguments, findBrowser } from '../../tools/find-browser.ts';
import { serveSite } from '../../tools/serve.ts';
import { siteFolder } from '../../tools/built-site.ts';

export interface OpenPage {
	page: Page;
	/** What the page said in the console or threw, to be empty at the end. */
	complaints: string[];
	/** Address of the site, without a slash at the end. */
	site: string;
}

/**
 * Serves the built site and starts a browser for the tests of a file; `open` gives a new page of it. Pages that are opened
 * with the same options share what a browser caches, since the site stores nothing else.
 */
export function useBrowser(
	folder = siteFolder,
	/** Further arguments for the browser. */
	more: readonly string[] = [],
): { open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
} {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serveSite>>;
	const contexts = new Map<string, Promise<BrowserContext>>();
	beforeAll(async () => {
		site = await serveSite(folder, 0);
		const executablePath = findBrowser();
		if (!executablePath) throw new Error('There is no browser. npm test installs one.');
		browser = await chromium.launch({ executablePath, args: [...browserArguments, ...more] });
	});
	afterAll(async () => {
		await browser?.close();
		site?.server.close();
	});
	return {
		async open(path, options = {}) {
			const key = JSON.stringify(options);
			const context = contexts.get(key) ?? browser.newContext(options);
			contexts.set(key, context);
			const page = await (await context).newPage();
			onTestFinished(() => page.close());
			page.setDefaultTimeout(10_000);
			const complaints: string[] = [];
			page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
			page.on('pageerror', (error) => complaints.push(error.message));
			await page.goto(site.address + path);
			return { page, complaints, site: site.address };
		},
	};
}

/** Presses Tab until the selector has the focus; fails after so many presses. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	expect.fail(`Tab never reached ${selector}`);
}
