import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { readPages } from './built-site.ts';
import { listPageKinds } from './page-kinds.ts';
import { browserArguments, findBrowser } from './find-browser.ts';
import { serveSite } from './serve.ts';
import { outputFolder } from './settings.ts';

/**
 * Pictures of each kind of page of the finished site, to look at: `npm run tool screenshots -- [language …]`.
 * Three widths, light, dark, the reader's own colours, and paper, into `artefacts/screenshots/`.
 */
const looks: { name: string; options: BrowserContextOptions }[] = [
	...[320, 768, 1440].flatMap((width) =>
		(['light', 'dark'] as const).map((colorScheme) => ({
			name: `${width}-${colorScheme}`,
			options: { viewport: { width, height: 900 }, colorScheme },
		})),
	),
	{ name: '768-forced-colours', options: { viewport: { width: 768, height: 900 }, forcedColors: 'active', colorScheme: 'dark' } },
];

/** Pictures further down load when they come near: goes there, and back. */
const scrollThrough = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		for (let top = 0; top < document.body.scrollHeight; top += 600) {
			scrollTo(0, top);
			await new Promise((done) => setTimeout(done, 15));
		}
		scrollTo(0, 0);
	});

const executablePath = findBrowser();
if (!executablePath) {
	console.error('There is no Chrome or Chromium. Install one, or name it: CHROME=/path/to/chrome npm run tool screenshots');
	process.exit(1);
}
const languages = process.argv.slice(2);
const addresses = readPages(outputFolder).map(({ address }) => address);
const kinds = [...new Set((languages.length > 0 ? languages : ['en']).flatMap((language) => listPageKinds(addresses, language)))];
const folder = join('artefacts', 'screenshots');
rmSync(folder, { recursive: true, force: true });
const { server, address: site } = await serveSite(outputFolder, 0);
const browser = await chromium.launch({ executablePath, args: browserArguments });
let done = 0;
for (const { name, options } of looks) {
	mkdirSync(join(folder, name), { recursive: true });
	const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
	const page = await context.newPage();
	for (const address of kinds) {
		await page.goto(site + address, { waitUntil: 'load' });
		await scrollThrough(page);
		await page.screenshot({ path: join(folder, name, `${fileName(address)}.png`), fullPage: true });
		if (name === '1440-light') {
			mkdirSync(join(folder, 'paper'), { recursive: true });
			await page.pdf({ path: join(folder, 'paper', `${fileName(address)}.pdf`), preferCSSPageSize: true, format: 'Letter' });
		}
		process.stdout.write(`\r${++done} of ${kinds.length * looks.length} pictures`);
	}
	await context.close();
}
await browser.close();
server.close();
console.log(`\nThey are in ${folder}/: a folder for each width and colours, and paper/ with pages to print.`);

/** `/en/pathways/` → `en-pathways` */
function fileName(address: string): string {
	return address.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'languages';
}
