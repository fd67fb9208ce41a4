import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from '../../tools/built-site.ts';
import { languageOf, ownSite } from '../sites.ts';

const pages = readPages();
const site = pages.filter(({ address, isSheet }) => (languageOf(address, ownSite) !== undefined && !isSheet) || address === '/');
const { languages } = ownSite;

test('there are pages, and each has its sister in every language', () => {
	expect(pages.length).toBeGreaterThan(50);
	const inLanguage = (language: string) =>
		pages.filter(({ address }) => address.startsWith(`/${language}/`)).map(({ address }) => address.slice(language.length + 1));
	for (const language of languages) expect(inLanguage(language), language).toEqual(inLanguage('en'));
});

describe.each(pages)('$address', ({ address, document }) => {
	test('has one title, description and first heading, and names its language', () => {
		expect(document.querySelectorAll('title')).toHaveLength(1);
		expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toMatch(/\S/);
		expect(document.querySelectorAll('h1')).toHaveLength(1);
		expect(document.querySelector('html')?.getAttribute('lang')).toBe(languageOf(address, ownSite) ?? 'en');
	});

	test('does not jump in its headings', () => {
		const levels = document.querySelectorAll('main h1, main h2, main h3, main h4').map(({ tagName }) => Number(tagName[1]));
		levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
	});

	test('has no two elements with one id', () => {
		const ids = document.querySelectorAll('[id]').map((element) => element.id);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
	});
});

describe('the head', () => {
	test('titles differ within a language', () => {
		for (const language of languages) {
			const titles = site.filter(({ address }) => address.startsWith(`/${language}/`)).map(({ document }) => document.querySelector('title')?.text);
			expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
		}
	});

	test('hreflang is reciprocal, and canonical is the page itself', () => {
		const alternates = new Map(
			site.map(({ address, document }) => [
				address,
				document.querySelectorAll('link[rel="alternate"][hreflang]').map((link) => ({
					tag: link.getAttribute('hreflang') ?? '',
					address: new URL(link.getAttribute('href') ?? '').pathname,
				})),
			]),
		);
		for (const [address, links] of alternates) {
			for (const link of links.filter(({ tag }) => tag !== 'x-default')) {
				const back = alternates.get(link.address)?.map((other) => other.address);
				expect(back, `${address} names ${link.address}`).toContain(address);
			}
		}
		for (const { address, document } of site) {
			if (document.querySelector('main[lang]')) continue;
			expect(new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').pathname).toBe(address);
		}
	});
});

test('nothing is invented where nobody knows: unknown facts say to ask', () => {
	const page = pages.find(({ address }) => address === '/en/pathways/summer-internship/');
	const unknown = page?.document.querySelectorAll('dd a[href="#ask"]') ?? [];
	expect(unknown.length).toBeGreaterThanOrEqual(12);
	expect(page?.document.querySelector('#ask')?.text).toContain('not published yet');
});

test('every page of the site says that it is not official', () => {
	const { notice } = parse(readFileSync(join(import.meta.dirname, '../../content/site.yaml'), 'utf8')) as { notice: Record<string, string> };
	for (const { address, document } of site.filter((page) => page.address !== '/')) {
		expect(document.querySelector('footer')?.text, address).toContain(notice[languageOf(address, ownSite) ?? 'en']);
	}
});

test('no page says what must never be said', () => {
	for (const { address, document } of pages) {
		expect(document.text, address).not.toMatch(/not eligible|ineligible|now hiring|apply now|background check|no es elegible/i);
	}
});
