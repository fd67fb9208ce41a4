import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../../tools/built-site.ts';
import { useBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'career-pathways-admin-'));
const finished = join(scratch, 'dist');

beforeAll(async () => {
	const content = join(scratch, 'content');
	cpSync(join(root, 'tests/fixtures/sound'), content, { recursive: true });
	appendFileSync(join(content, 'site.yaml'), 'repository:\n  service: gitea\n  name: example-org/pathways\n  address: https://git.example.org\n');
	const { VITEST: _, NODE_ENV: __, DEV: ___, PROD: ____, ...outside } = process.env;
	const env = { ...outside, CONTENT_DIR: content, OUT_DIR: finished, SITE_TODAY: '2026-12-01', SITE_DRAFTS: 'yes' };
	await promisify(execFile)(process.execPath, [join(root, 'tools/build.ts')], { cwd: root, env, maxBuffer: 1e8 });
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(finished, file), 'utf8');

describe('the editor of a finished site', () => {
	const { open } = useBrowser(finished);

	test('exists only where site.yaml names a repository', () => {
		expect(existsSync(join(finished, 'admin/index.html'))).toBe(true);
		expect(readdirSync(siteFolder)).not.toContain('admin');
	});

	test('stands alone: no page leads to it, and search engines are asked to stay away', () => {
		expect(read('admin/index.html')).toContain('<meta name="robots" content="noindex, nofollow">');
		expect(read('sitemap.xml')).not.toContain('/admin/');
		expect(read('en/index.html')).not.toContain('/admin/');
		expect(existsSync(join(finished, 'admin/form'))).toBe(false);
	});

	test('offers to sign in to the service of the repository, and asks nothing of another host', async () => {
		const { page, complaints, site } = await open('/robots.txt');
		page.setDefaultTimeout(40_000);
		const foreign: string[] = [];
		page.on('request', (request) => {
			if (!/^(?:http:\/\/localhost:|data:|blob:)/.test(request.url())) foreign.push(request.url());
		});
		await page.goto(`${site}/admin/`, { waitUntil: 'commit' });
		await page.getByRole('button', { name: /token/i }).waitFor();
		await page.evaluate(() => document.fonts.ready);
		expect(foreign).toEqual([]);
		expect(complaints.filter((text) => /^error|Content Security/i.test(text))).toEqual([]);
		expect(await page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('Material Symbols') && status === 'loaded'))).toBe(true);
	});

	test('may speak to that service alone', () => {
		const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read('admin/index.html'))?.[1] ?? '';
		expect(policy).toContain("connect-src 'self' data: blob: https://git.example.org;");
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
	});
});

describe('a preview', () => {
	test('says on every page that it is one, of which day, and stays out of search engines', () => {
		expect(read('en/index.html')).toContain('data-preview');
		expect(read('en/index.html')).toContain('<time datetime="2026-12-01">');
		expect(read('en/index.html')).toContain('<meta name="robots" content="noindex">');
		expect(read('robots.txt')).toContain('Disallow: /\n');
		expect(readFileSync(join(siteFolder, 'en/index.html'), 'utf8')).not.toContain('data-preview');
		expect(readFileSync(join(siteFolder, 'robots.txt'), 'utf8')).toContain('Allow: /\n');
	});
});
