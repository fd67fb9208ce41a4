import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { parseShortLinks, shortCodePattern } from '../../src/domain/short-link.ts';
import { exampleFolder, readPages, siteFolder } from '../../tools/built-site.ts';

// The decoder is a script of the old kind, whose types name its function as a default export.
const decode = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

describe.each([
	{ name: 'the site', folder: siteFolder, content: 'content', host: 'https://pathways.example.org' },
	{ name: 'the example', folder: exampleFolder, content: 'examples/harbor', host: 'https://harbor.example.org' },
])('$name', ({ folder, content, host }) => {
	const links = parseShortLinks(readFileSync(join(content, 'short-links.txt'), 'utf8'));
	const addresses = new Set(readPages(folder).map(({ address }) => address));

	test('every short link has a code of its own, leads to a page, and nothing else lies beside them', () => {
		expect(links.length).toBeGreaterThan(60);
		expect(new Set(links.map(({ code }) => code)).size).toBe(links.length);
		for (const { code, address } of links) {
			expect(code).toMatch(shortCodePattern);
			expect(addresses).toContain(address);
			const page = readFileSync(join(folder, 'go', code, 'index.html'), 'utf8');
			expect(page).toContain(`content="0; url=${address}"`);
			expect(page).toContain(`<a href="${address}">`);
		}
		expect(readdirSync(join(folder, 'go')).sort()).toEqual(links.flatMap(({ code }) => [code, `${code}.png`, `${code}.svg`]).sort());
	});

	test('an independent decoder reads every QR code', () => {
		for (const { code } of links) {
			const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'go', `${code}.png`)));
			expect(decode(new Uint8ClampedArray(data), width, height)?.data, code).toBe(`${host}/go/${code}/`);
		}
	});
});
