import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { auditCombinations, combinations, findAxeViolations, findIbmViolations } from '../../tools/audits.ts';
import { readPages, siteFolder } from '../../tools/built-site.ts';
import { listPageKinds } from '../../tools/page-kinds.ts';
import { walks } from '../../tools/page-states.ts';
import { languageOf, sites } from '../sites.ts';
import { useBrowser } from './browser.ts';

const diagonal = combinations.filter(({ width, colours }) => (width === 1280) === (colours === 'light'));
const narrow = combinations.filter(({ width }) => width === 320);
const wide = combinations.filter(({ width, colours }) => width === 1280 && colours === 'light');

/** Loads each address once and audits it in several combinations of width and colours: all, unless told. */
async function auditAll(page: Page, site: string, addresses: readonly string[], audit: (page: Page) => Promise<string[]>, wanted = combinations): Promise<string[]> {
	const found: string[] = [];
	for (const address of addresses) {
		await page.goto(site + address);
		found.push(...(await auditCombinations(page, audit, wanted)).map((violation) => `${address} ${violation}`));
	}
	return found;
}

const narrowByNight = combinations.filter(({ width, colours }) => width === 320 && colours === 'dark');

describe.each(sites)('$name', (site) => {
	const { folder, languages, completeLanguages } = site;
	const { open } = useBrowser(folder);
	const pages = readPages(folder);
	const addresses = pages.map(({ address }) => address);
	const kinds = listPageKinds(addresses);
	// Sheets of one kind differ in their words alone: each kind of them is looked at.
	const looked = pages.filter(({ address, isSheet }) => !isSheet || kinds.includes(address)).map(({ address }) => address);

	// Every page in every combination takes many minutes and is for the tool: npm run tool access. Here each kind of page of
	// our own site in all four, its other pages in complete languages wide by day and narrow by night; each kind of page of
	// the example, in the first and the last of its languages, in both of these; and each kind in every other language.
	test('axe finds nothing on its pages, light and dark, at 1280 and 320 px', async () => {
		const isOwn = folder === siteFolder;
		const all = new Set(isOwn ? kinds : []);
		const thorough = isOwn ? completeLanguages : [languages.at(0) ?? '', languages.at(-1) ?? ''];
		const isThorough = (address: string): boolean => thorough.includes(languageOf(address, site) ?? thorough[0] ?? '');
		const audited = isOwn ? looked.filter(isThorough) : [...new Set(thorough.flatMap((language) => listPageKinds(addresses, language)))];
		const others = languages.filter((language) => !thorough.includes(language)).flatMap((language) => listPageKinds(addresses, language)).filter((address) => !isThorough(address));
		const found = await Promise.all(
			[0, 1].map(async (half) => {
				const { page, site: host } = await open('/');
				const mine = audited.filter((_, index) => index % 2 === half);
				return [
					...(await auditAll(page, host, mine.filter((address) => all.has(address)), findAxeViolations)),
					...(await auditAll(page, host, mine.filter((address) => !all.has(address)), findAxeViolations, diagonal)),
					...(await auditAll(page, host, others.filter((_, index) => index % 2 === half), findAxeViolations, narrowByNight)),
				];
			}),
		);
		expect(audited.length).toBeGreaterThanOrEqual(24);
		expect(others.length).toBeGreaterThanOrEqual((languages.length - thorough.length) * 12);
		expect(found.flat()).toEqual([]);
	}, 400_000);

	// Of our own site the first language, of the example the last, which runs from right to left and falls back to English
	// where it has no words. The tool does them all.
	const language = folder === siteFolder ? languages.at(0) : languages.at(-1);

	test('a second engine finds nothing on any kind of page', async () => {
		const { page, site: host } = await open('/');
		const found = await auditAll(page, host, listPageKinds(addresses, language), findIbmViolations, wide);
		expect(found).toEqual([]);
	}, 200_000);

	const walked = walks.map(({ name, path, walk }) => ({ name, address: `/${language}${path}`, walk }));
	test.each(walked)('axe finds nothing in any state of $name at $address', async ({ address, walk }) => {
		const { page } = await open(address, { viewport: { width: 320, height: 900 } });
		const found: string[] = [];
		let states = 0;
		for await (const state of walk(page)) {
			states++;
			found.push(...(await auditCombinations(page, findAxeViolations, narrow)).map((violation) => `${state}: ${violation}`));
		}
		expect(states).toBeGreaterThan(0);
		expect(found).toEqual([]);
	}, 120_000);
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
