import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, readPages } from '../../tools/built-site.ts';
import { exampleSite, sites } from '../sites.ts';
import { type Budget, contentPage, fonts, longLists, programs } from './budgets.ts';

/** Bytes after the best compression; for what is within the budget anyway, after a quicker one, which is never smaller. */
function weigh(content: string | Buffer, budget = 0): number {
	const quick = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
	return quick <= budget ? quick : brotliCompressSync(content).length;
}

/** Files are weighed once, however many pages ask for them. */
const weighed = new Map<string, { weight: number; imports: string[] }>();
function weighScript(folder: string, address: string): { weight: number; imports: string[] } {
	const path = join(folder, address);
	const known = weighed.get(path);
	if (known) return known;
	const script = readFileSync(path);
	const imports = [...script.toString().matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, imported = '']) => posix.join(dirname(address), imported));
	const result = { weight: weigh(script), imports };
	weighed.set(path, result);
	return result;
}

/** All scripts that a page runs, and whether one of them keeps it waiting. */
function readScripts({ document }: BuiltPage, folder: string): { weight: number; blocking: string[] } {
	const scripts = document.querySelectorAll('script').filter((script) => !/json/.test(script.getAttribute('type') ?? ''));
	const blocking = scripts.filter((script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('async') && !script.hasAttribute('defer'));
	const files = new Set(scripts.flatMap((script) => script.getAttribute('src') ?? []));
	let weight = scripts.filter((script) => !script.hasAttribute('src')).reduce((sum, script) => sum + weigh(script.text), 0);
	for (const file of files) {
		const { weight: own, imports } = weighScript(folder, file);
		weight += own;
		for (const imported of imports) files.add(imported);
	}
	return { weight, blocking: blocking.map((script) => script.outerHTML.slice(0, 80)) };
}

const budgetOf = ({ address }: BuiltPage, isExample: boolean): Budget => {
	const [, , section = '', entry] = address.split('/');
	const isList = entry === '' || entry === undefined || section === '';
	return { ...contentPage, ...(isExample && isList && longLists), ...(entry === '' ? programs[section] : {}) };
};

describe.each(sites)('$name', (site) => {
	const { folder } = site;
	const pages = readPages(folder).filter(({ address }) => address !== '/styleguide/');

	test('no page weighs more than its budget, with its styles and with its scripts; no script keeps a page waiting', () => {
		const found: string[] = [];
		let heaviest = { address: '', weight: 0 };
		for (const page of pages) {
			const budget = budgetOf(page, site === exampleSite);
			const weight = weigh(page.html, budget.page);
			const scripts = readScripts(page, folder);
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
