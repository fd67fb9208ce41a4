import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toCanonicalText } from '../../src/manuscript/canonical.ts';
import { readContent } from '../../src/manuscript/read-content.ts';
import { checkContent } from '../../tools/check-content.ts';
import { fixContent } from '../../tools/fix-content.ts';
import { multiplyContent } from '../../tools/multiply-content.ts';

const root = join(import.meta.dirname, '../..');
const today = '2026-12-01';
let folder: string;

beforeEach(() => {
	vi.stubEnv('SITE_TODAY', today);
	folder = join(mkdtempSync(join(tmpdir(), 'content-tools-')), 'content');
	cpSync(join(root, 'tests/fixtures/sound'), folder, { recursive: true });
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(join(folder, '..'), { recursive: true, force: true });
});

const run = (tool: string, ...words: string[]): string =>
	execFileSync(process.execPath, [join(root, 'tools', tool), ...words], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: folder, SITE_TODAY: today },
	});

describe('npm run new', () => {
	test.each(['pathway', 'role', 'story', 'milestone', 'page', 'term'])('writes a %s that passes the check as a draft', (kind) => {
		expect(run('new.ts', kind, 'Something Ñew: "quoted" #1')).toContain('something-new-quoted-1');
		expect(checkContent(folder)).toEqual([]);
	});

	test('never writes over what is there', () => {
		run('new.ts', 'page', 'Parking');
		expect(() => run('new.ts', 'page', 'Parking')).toThrow(/already a folder/);
	});
});

describe('npm run check', () => {
	test('-- --json prints an array of issues', () => {
		expect(JSON.parse(run('check.ts', '--json'))).toEqual([]);
		writeFileSync(join(folder, 'notes.txt'), 'x');
		let printed = '';
		try {
			run('check.ts', '--json');
		} catch (error) {
			printed = (error as { stdout: string }).stdout;
		}
		const [issue] = JSON.parse(printed);
		expect(Object.keys(issue).toSorted()).toEqual(['file', 'fix', 'problem', 'rule', 'severity']);
		expect(issue).toMatchObject({ file: 'notes.txt', rule: 'unknown-file', severity: 'error' });
	});

	test('-- --fix mends line ends, marks, spaces and order, and then has nothing left to do', () => {
		const path = join(folder, 'pages/about/index.mdx');
		const good = readFileSync(path, 'utf8');
		const [first = '', ...rest] = good.split('\n').slice(1);
		const moved = ['---', ...rest.slice(0, rest.indexOf('---')), first, ...rest.slice(rest.indexOf('---'))].join('\n');
		writeFileSync(path, `\uFEFF${moved.replaceAll('\n', '  \r\n')}`);
		expect(fixContent(folder)).toEqual(['pages/about/index.mdx']);
		expect(readFileSync(path, 'utf8')).toBe(good);
		expect(fixContent(folder)).toEqual([]);
	});
});

test.each(['content', 'examples/harbor'])('the canonical form of every file in %s is stable', (site) => {
	for (const [file, text] of readContent(join(root, site)).texts) {
		const once = toCanonicalText(text, file);
		expect(toCanonicalText(once, file), file).toBe(once);
	}
});

test('content copied several times over passes the check', () => {
	const many = join(folder, '../many');
	multiplyContent(folder, many, 3);
	expect(checkContent(many)).toEqual([]);
	expect(readContent(many).content?.entries.pathways).toHaveLength(6);
});
