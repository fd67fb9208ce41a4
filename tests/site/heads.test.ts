import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleFolder, readPages, siteFolder } from '../../tools/built-site.ts';
import { listVocabularyFaults } from '../schema-org.ts';

describe.each([
	{ name: 'the site', folder: siteFolder },
	{ name: 'the example', folder: exampleFolder },
])('$name', ({ folder }) => {
	const pages = readPages(folder).filter(({ address }) => address !== '/styleguide/');
	const contentOf = (document: (typeof pages)[number]['document'], selector: string): string | undefined => document.querySelector(selector)?.getAttribute(selector.startsWith('link') ? 'href' : 'content');
	const pathOf = (address = ''): string => decodeURI(new URL(address).pathname);
	/** Pages that stand for themselves: those without words of their own say that another does. */
	const own = pages.filter(({ address, document }) => pathOf(contentOf(document, 'link[rel="canonical"]') ?? 'https://x.example') === address);

	test('every page of its own has a title and a description that no other has', () => {
		expect(own.length).toBeGreaterThan(60);
		const twice = (values: (string | undefined)[]): (string | undefined)[] => values.filter((value, at) => !value || values.indexOf(value) !== at);
		expect(twice(own.map(({ document }) => document.querySelector('title')?.text))).toEqual([]);
		expect(twice(own.map(({ document }) => contentOf(document, 'meta[name="description"]')))).toEqual([]);
	});

	test('every page has a picture for networks: 1200 × 630 pixels, at most 40,000 bytes, with words for those who do not see it', () => {
		const sizes = new Map<string, string>();
		for (const { address, document } of pages.filter(({ document: each }) => each.querySelector('meta[property="og:title"]'))) {
			const path = pathOf(contentOf(document, 'meta[property="og:image"]'));
			const file = join(folder, path);
			expect(existsSync(file), `${address} ${path}`).toBe(true);
			const picture = readFileSync(file);
			// The head of a PNG: width and height stand at 16 and 20.
			sizes.set(path, `${picture.toString('latin1', 1, 4)} ${picture.readUInt32BE(16)} ${picture.readUInt32BE(20)}`);
			expect(picture.length, path).toBeLessThanOrEqual(40_000);
			expect(contentOf(document, 'meta[property="og:image:alt"]'), address).toBeTruthy();
			expect(contentOf(document, 'meta[name="twitter:card"]'), address).toBe('summary_large_image');
		}
		expect(sizes.size).toBeGreaterThan(50);
		expect(new Set(sizes.values())).toEqual(new Set(['PNG 1200 630']));
	});

	test('a page that has a picture of its own shows it, and languages name each other', () => {
		const byAddress = new Map(pages.map((page) => [page.address, page]));
		for (const { address, document } of own.filter(({ document: each }) => each.querySelector('link[hreflang]'))) {
			const alternates = new Map(document.querySelectorAll('link[hreflang]').map((link) => [link.getAttribute('hreflang'), pathOf(link.getAttribute('href'))]));
			for (const [language, other] of alternates) {
				if (language === 'x-default') continue;
				const back = byAddress.get(other)?.document.querySelectorAll('link[hreflang]').map((link) => pathOf(link.getAttribute('href')));
				expect(back, `${address} → ${other}`).toContain(address);
			}
			const locales = document.querySelectorAll('meta[property="og:locale:alternate"]').length;
			expect(locales, address).toBe([...alternates.keys()].filter((language) => language !== 'x-default').length - 1);
		}
	});

	test('icons and manifest are there, and name files that are', () => {
		const manifests = new Set<string>();
		for (const { document } of pages) {
			for (const link of document.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')) {
				const path = link.getAttribute('href') ?? '';
				if (link.getAttribute('rel') === 'manifest') manifests.add(path);
				expect(existsSync(join(folder, path)), path).toBe(true);
			}
		}
		for (const path of manifests) {
			const { icons, start_url, lang } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { icons: { src: string; sizes: string }[]; start_url: string; lang: string };
			expect(start_url).toBe(`/${lang}/`);
			for (const { src, sizes } of icons) {
				const picture = readFileSync(join(folder, src));
				expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
			}
		}
		expect(manifests.size).toBeGreaterThan(1);
		const ico = readFileSync(join(folder, 'favicon.ico'));
		expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.toString('latin1', 23, 26)]).toEqual([1, 1, 'PNG']);
	});

	const data = pages.flatMap(({ address, document }) =>
		document.querySelectorAll('script[type="application/ld+json"]').map((script) => ({ address, text: script.text, graph: (JSON.parse(script.text) as { '@graph': Record<string, unknown>[] })['@graph'] })),
	);

	test('structured data keeps to the vocabulary, holds nothing unknown, and cannot end its tag', () => {
		expect(data.length).toBeGreaterThan(60);
		expect(data.flatMap(({ address, graph }) => graph.flatMap((thing) => listVocabularyFaults(thing).map((fault) => `${address} ${fault}`)))).toEqual([]);
		for (const { text } of data) expect(text).not.toMatch(/<|"ask"|null|undefined|JobPosting/);
	});

	test('each kind of page says what it is', () => {
		const typesOf = (part: RegExp): string[] => [...new Set(data.filter(({ address }) => part.test(address)).flatMap(({ graph }) => graph.map((thing) => String(thing['@type']))))].sort();
		expect(typesOf(/^\/en\/pathways\/[^/]+\/$/)).toEqual(['BreadcrumbList', 'EducationalOccupationalProgram', 'WorkBasedProgram']);
		expect(typesOf(/^\/en\/roles\/[^/]+\/$/)).toEqual(['BreadcrumbList', 'Occupation']);
		expect(typesOf(/^\/en\/stories\/[^/]+\/$/)).toEqual(['Article', 'BreadcrumbList']);
		expect(typesOf(/^\/en\/$/)).toEqual(['WebSite']);
	});
});

test('the gate sees what the vocabulary does not allow', () => {
	expect(listVocabularyFaults({ '@type': 'WorkBasedProgram', name: 'A', duration: 'P9M', timeToComplete: 9, provider: { '@type': 'Event', name: 'B' }, startDate: 'soon' })).toEqual([
		'WorkBasedProgram: WorkBasedProgram has no property "duration"',
		'WorkBasedProgram.timeToComplete: may not be 9',
		'WorkBasedProgram.provider: may not be a Event',
		'WorkBasedProgram.startDate: may not be "soon"',
	]);
	expect(listVocabularyFaults({ '@type': 'Programme' })).toEqual(['Programme: there is no type "Programme"']);
	for (const property of ['audience', 'inLanguage', 'typicalAgeRange', 'contactPoint', 'location']) expect(listVocabularyFaults({ '@type': 'EducationalOccupationalProgram', [property]: 'x' }), property).toHaveLength(1);
});
