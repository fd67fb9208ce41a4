import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, readPages } from '../../tools/built-site.ts';
import { exampleSite, ownSite, sites } from '../sites.ts';
import { type Budget, contentPage, fonts, longLists, programs, quizData } from './budgets.ts';

const compress = promisify(brotliCompress);
const weights = new Map<string, Promise<number>>();

/** Bytes after compression as web servers keep it. Weighed once, however many pages hold it. */
function weigh(content: string): Promise<number> {
	const known = weights.get(content);
	if (known) return known;
	const weighing = compress(content).then(({ length }) => length);
	weights.set(content, weighing);
	return weighing;
}


/** All scripts that a page runs, and whether one of them keeps it waiting. */
async function readScripts({ document }: BuiltPage, folder: string): Promise<{ weight: number; blocking: string[] }> {
	const scripts = document.querySelectorAll('script').filter((script) => !/json/.test(script.getAttribute('type') ?? ''));
	const blocking = scripts.filter((script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('async') && !script.hasAttribute('defer'));
	const files = new Set(scripts.flatMap((script) => script.getAttribute('src') ?? []));
	const texts = scripts.filter((script) => !script.hasAttribute('src')).map((script) => script.text);
	for (const file of files) {
		const text = readFileSync(join(folder, file), 'utf8');
		texts.push(text);
		for (const [, imported = ''] of text.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)) files.add(posix.join(dirname(file), imported));
	}
	const parts = await Promise.all(texts.map(weigh));
	return { weight: parts.reduce((sum, part) => sum + part, 0), blocking: blocking.map((script) => script.outerHTML.slice(0, 80)) };
}

const budgetOf = ({ address }: BuiltPage, isExample: boolean): Budget => {
	const [, , section = '', entry] = address.split('/');
	const isList = entry === '' || entry === undefined || section === '';
	return { ...contentPage, ...(isExample && isList && longLists), ...(entry === '' ? programs[section] : {}) };
};

describe.each(sites)('$name', (site) => {
	const { folder } = site;
	const pages = readPages(folder).filter(({ address }) => address !== '/styleguide/');

	test('no page weighs more than its budget, with its styles and with its scripts; no script keeps a page waiting', async () => {
		const found: string[] = [];
		let heaviest = { address: '', weight: 0 };
		const weighed = await Promise.all(pages.map(async (page) => ({ page, weight: await weigh(page.html), scripts: await readScripts(page, folder) })));
		for (const { page, weight, scripts } of weighed) {
			const budget = budgetOf(page, site === exampleSite);
			if (weight > heaviest.weight) heaviest = { address: page.address, weight };
			if (weight > budget.page) found.push(`${page.address} weighs ${weight} bytes of ${budget.page}`);
			if (scripts.weight > budget.scripts) found.push(`${page.address} runs ${scripts.weight} bytes of script of ${budget.scripts}`);
			found.push(...scripts.blocking.map((script) => `${page.address} waits for ${script}`));
		}
		console.log(`heaviest page: ${heaviest.address}, ${heaviest.weight} bytes`);
		expect(pages.length).toBeGreaterThan(100);
		expect(found).toEqual([]);
	});

	test('no page waits for a style sheet or a typeface, asks another site for anything, or has typefaces beyond the budget', () => {
		const found: string[] = [];
		for (const { address, document, html } of pages) {
			for (const link of document.querySelectorAll('link[rel="stylesheet"]')) if (link.getAttribute('media') !== 'print') found.push(`${address} waits for ${link.getAttribute('href')}`);
			const faces = [...html.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face).filter((face) => face.includes('url('));
			if (faces.some((face) => !/font-display:\s*optional/.test(face))) found.push(`${address} waits for a typeface`);
			const files = new Set(faces.flatMap((face) => [...face.matchAll(/url\("?([^")]+)/g)].map(([, file = '']) => file)));
			const weight = [...files].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
			if (weight > fonts) found.push(`${address} may ask for ${weight} bytes of typefaces`);
			const asked = document.querySelectorAll('script[src], img[src], iframe[src], source, video[src], audio[src], link[rel="preload"], link[rel="modulepreload"], link[rel="stylesheet"], link[rel="icon"]').map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '/');
			found.push(...asked.filter((target) => !/^\/(?!\/)/.test(target) && !target.startsWith('data:')).map((target) => `${address} asks for ${target}`));
		}
		expect(found).toEqual([]);
	});

	test('every picture has a size, comes when it is near, and is AVIF, WebP or drawn', () => {
		const found: string[] = [];
		let pictures = 0;
		for (const { address, document, isSheet } of pages) {
			for (const [at, image] of document.querySelectorAll('img').entries()) {
				pictures++;
				const source = image.getAttribute('src') ?? '';
				if (!image.hasAttribute('width') || !image.hasAttribute('height')) found.push(`${address} ${source} has no size`);
				// What stands at the head of a page is seen at once.
				if (at > 0 && !isSheet && image.getAttribute('loading') !== 'lazy') found.push(`${address} ${source} comes before it is near`);
				if (!/\.(?:svg|avif|webp)$/.test(source) && !image.closest('picture')) found.push(`${address} ${source} is heavier than it need be`);
			}
		}
		expect(pictures).toBeGreaterThan(100);
		expect(found).toEqual([]);
	});
});

test.each(ownSite.languages)('the quiz in %s runs a script of its own, and its data keeps to the budget', async (language) => {
	const page = readPages().find(({ address }) => address === `/${language}/quiz/`);
	if (!page) throw new Error(`There is no quiz in ${language}.`);
	expect((await readScripts(page, ownSite.folder)).weight).toBeGreaterThan(1000);
	const data = page.document.querySelector('script[type="application/json"]')?.text ?? '';
	expect(JSON.parse(data)).toHaveProperty('pathways');
	expect(await weigh(data)).toBeLessThanOrEqual(quizData);
});
