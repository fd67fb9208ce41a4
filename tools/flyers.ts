import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';
import { serveSite } from './serve.ts';
import { outputFolder } from './settings.ts';

/** The sizes of paper on which flyers are printed. */
export const paperSizes = ['Letter', 'A4'] as const;

/** Addresses of the flyers of a finished site: `/en/pathways/summer-internship/flyer/`. */
export const listFlyers = (folder: string): string[] => globSync('*/pathways/*/flyer/index.html', { cwd: folder }).sort().map((file) => `/${file.replace(/index\.html$/, '')}`);

/** A flyer as PDF, as somebody would print it. */
export async function printFlyer(browser: Browser, address: string, format: (typeof paperSizes)[number]): Promise<Buffer> {
	const page = await browser.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	const pdf = await page.pdf({ format, printBackground: true });
	await page.close();
	return pdf;
}

async function printAll(): Promise<void> {
	const executablePath = findBrowser();
	const flyers = listFlyers(outputFolder);
	if (!executablePath) throw new Error('There is no browser for this. Install Chrome or Chromium, or name one: CHROME=/path/to/chrome npm run tool flyers');
	if (flyers.length === 0) throw new Error(`There are no flyers in ${outputFolder}/. Build the site first: npm run build`);
	const { server, address } = await serveSite(outputFolder, 0);
	const browser = await chromium.launch({ executablePath, args: browserArguments });
	const target = join('artefacts', 'flyers');
	mkdirSync(target, { recursive: true });
	for (const [index, flyer] of flyers.entries()) {
		const [language, , slug] = flyer.split('/').filter(Boolean);
		for (const format of paperSizes) writeFileSync(join(target, `${slug}.${language}.${format.toLowerCase()}.pdf`), await printFlyer(browser, address + flyer, format));
		console.log(`${index + 1} of ${flyers.length}: ${slug}, ${language}`);
	}
	await browser.close();
	server.close();
	console.log(`The flyers are in ${target}/.`);
}

if (import.meta.main) {
	try {
		await printAll();
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	}
}
