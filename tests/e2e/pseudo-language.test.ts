import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../tools/built-site.ts';
import { languageOf, sites } from '../sites.ts';
import { useBrowser } from './browser.ts';

/** Turns a page into one of a language that runs from right to left and takes two fifths more room: every word grows. */
const toPseudoLanguage = (): void => {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode as Text;
		if (!text.parentElement?.closest('script, style, template, textarea')) text.data = text.data.replaceAll(/[\p{L}\p{M}]+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
	}
	for (const element of document.querySelectorAll('[dir]')) element.removeAttribute('dir');
	document.documentElement.dir = 'rtl';
};

/** What is wider than the window, hangs out of it, or is cut off by the box around it. */
const listFaults = (): string[] => {
	const faults: string[] = [];
	const width = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth > width) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} px`);
	const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	const describeElement = (element: Element): string => `${element.tagName.toLowerCase()}.${element.classList.value.slice(0, 40)} "${element.textContent?.trim().slice(0, 40)}"`;
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const parent = texts.currentNode.parentElement;
		if (!parent || !texts.currentNode.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.sr-only, svg, textarea, select')) continue;
		const range = document.createRange();
		range.selectNodeContents(texts.currentNode);
		const box = range.getBoundingClientRect();
		if (box.width > 0 && (box.left < -1 || box.right > width + 1) && !scrolls(parent)) faults.push(`hangs out: ${describeElement(parent)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
	}
	for (const element of document.querySelectorAll<HTMLElement>('body *:not(.sr-only, .sr-only *, svg, svg *, textarea, option)')) {
		const { overflowX, overflowY } = getComputedStyle(element);
		const cuts = [overflowX, overflowY].some((overflow) => /hidden|clip/.test(overflow)) || element.matches('.button, button');
		if (!cuts || !element.innerText?.trim() || !element.checkVisibility()) continue;
		if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) faults.push(`is cut off: ${describeElement(element)} ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`);
	}
	return faults;
};

const measure = async (page: Page): Promise<string[]> => {
	await page.evaluate(toPseudoLanguage);
	return page.evaluate(listFaults);
};

describe.each(sites)('$name in a language with longer words, from right to left, at 320 px', (site) => {
	const { open } = useBrowser(site.folder);

	test('no page is wider than the window, and nothing is cut off', async () => {
		const [source = ''] = site.languages;
		const waiting = readPages(site.folder).map(({ address }) => address).filter((address) => (languageOf(address, site) ?? source) === source);
		const found: string[] = [];
		let pages = 0;
		await Promise.all(
			['one', 'other'].map(async () => {
				const { page, site: host } = await open('/', { viewport: { width: 320, height: 640 } });
				for (let address = waiting.pop(); address; address = waiting.pop()) {
					await page.goto(host + address);
					found.push(...(await measure(page)).map((fault) => `${address} ${fault}`));
					pages++;
				}
			}),
		);
		expect(pages).toBeGreaterThan(40);
		expect(found).toEqual([]);
	}, 120_000);
});

describe('the measure', () => {
	const { open } = useBrowser();

	test('sees what is too wide, what hangs out and what is cut off', async () => {
		const { page } = await open('/en/', { viewport: { width: 320, height: 640 } });
		await page.evaluate(() => {
			document.body.innerHTML = `<p style="white-space:nowrap">${'wide '.repeat(40)}</p><p style="position:relative;inset-inline-start:300px;width:100px">hanging words</p><div style="width:40px;height:20px;overflow:hidden">words that are cut off</div><button class="button" style="width:30px;height:20px">long word</button>`;
		});
		expect((await measure(page)).map((fault) => fault.slice(0, 10)).toSorted()).toEqual(['hangs out:', 'hangs out:', 'is cut off', 'is cut off', 'scrolls si']);
	});
});
