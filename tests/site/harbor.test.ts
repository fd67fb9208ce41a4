import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, exampleFolder, readPages } from '../../tools/built-site.ts';

/** The example site as of two days: before and after consent to one of its stories ends. */
const scratch = mkdtempSync(join(tmpdir(), 'career-pathways-harbor-'));
const before = exampleFolder;
const after = join(scratch, 'after');
const root = join(import.meta.dirname, '../..');
let pages: BuiltPage[];

function build(day: string, folder: string): Promise<void> {
	const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
	return new Promise((resolve, reject) => {
		execFile(
			process.execPath,
			['tools/build.ts'],
			{ cwd: root, maxBuffer: 1e8, env: { ...environment, CONTENT_DIR: 'examples/harbor', OUT_DIR: folder, SITE_TODAY: day } },
			(error, stdout, stderr) => (error ? reject(new Error(`${stdout}${stderr}`)) : resolve()),
		);
	});
}

beforeAll(async () => {
	await build('2027-02-01', after);
	pages = readPages(before);
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Files of a built site, of any kind, that hold a word. */
const filesWith = (folder: string, word: string): string[] =>
	globSync('**/*', { cwd: folder, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => join(file.parentPath, file.name))
		.filter((file) => readFileSync(file).includes(word));

test('the style page is there for who asked for it, and nowhere in what is published', () => {
	expect(pages.map(({ address }) => address)).toContain('/styleguide/');
	expect(readPages().map(({ address }) => address)).not.toContain('/styleguide/');
	expect(readFileSync(join(before, 'sitemap.xml'), 'utf8')).not.toContain('styleguide');
});

test('a draft leaves nothing in the built site', () => {
	expect(filesWith(before, 'Draftwallow')).toEqual([]);
	expect(pages.filter(({ address }) => address.includes('draft'))).toEqual([]);
});

test('a story leaves with the consent it stands on: page, cards, search and site map', () => {
	expect(filesWith(before, 'Quillfeather').length).toBeGreaterThan(0);
	expect(filesWith(before, 'expired-consent').length).toBeGreaterThan(0);
	expect(filesWith(after, 'Quillfeather')).toEqual([]);
	expect(filesWith(after, 'expired-consent')).toEqual([]);
});

test('every page says that all of it is invented', () => {
	for (const { address, document } of pages.filter(({ address: each }) => /^\/en\//.test(each))) {
		expect(document.querySelector('footer')?.text, address).toMatch(/invented/i);
	}
});

test('a page without a translation is honest: its language, a notice, canonical to English, no hreflang, marked as English in search', () => {
	const fallbacks = pages.filter(({ document }) => document.querySelector('main[lang]'));
	expect(fallbacks.length).toBeGreaterThan(20);
	for (const { address, document } of fallbacks) {
		const main = document.querySelector('main');
		expect(main?.getAttribute('lang'), address).toBe('en');
		expect(main?.getAttribute('dir'), address).toBe('ltr');
		expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), address).toContain('/en/');
		expect(document.querySelectorAll('link[hreflang]').length, address).toBe(0);
		expect(document.querySelector('aside[aria-label]'), address).not.toBeNull();
	}
	const listed = readFileSync(join(before, 'sitemap.xml'), 'utf8');
	expect(fallbacks.filter(({ address }) => listed.includes(`<loc>https://harbor.example.org${address}</loc>`))).toEqual([]);
});

test('Arabic runs from right to left', () => {
	const html = pages.find(({ address }) => address === '/ar/')?.document.querySelector('html');
	expect([html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
});

test('known facts show their value and their source', () => {
	const page = pages.find(({ address }) => address === '/en/pathways/it-support-certificate/')?.document;
	const row = (name: string): string | undefined =>
		page?.querySelectorAll('dl > div').find((each) => each.querySelector('dt')?.text === name)?.querySelector('dd')?.text;
	expect(row('Tuition')).toMatch(/\$\d/);
	const mark = page?.querySelector('dd sup a')?.getAttribute('href');
	expect(page?.querySelector(`li${mark}`)?.text).toMatch(/read November \d+, 2026/);
});
