import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, FormPage, openDesk } from '../../tools/drive-editor.ts';

const root = join(import.meta.dirname, '../..');
const day = '2026-12-01';
let desk: Desk;
let form: FormPage;

beforeAll(async () => {
	desk = await openDesk('tests/fixtures/sound', day);
	form = new FormPage(desk.page, desk.address);
}, 120_000);
afterAll(() => desk?.close());

/** The lines that went and the lines that came, in order. */
function compare(before: string, after: string): string[] {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return [...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)];
}

describe('the editor on the working copy', () => {
	test('changes two sentences, a day and a choice, and no other line of the file', async () => {
		const file = 'roles/service-desk-technician/index.mdx';
		// A remark of somebody who edits files by hand.
		writeFileSync(join(desk.folder, file), desk.read(file).replace('level: first', '# The college says so.\nlevel: first'));
		const before = desk.read(file);
		await form.open('roles/service-desk-technician');
		await form.write('summary', 'Helps people: day by day.');
		await form.writeText(' Then you note it.');
		await form.write('reviewBy', '2099-10-01');
		await form.choose('level', 'Next');
		expect(await form.save()).toEqual([]);
		expect(compare(before, desk.read(file))).toEqual([
			'- summary: Helps people whose computer does not work.',
			'- reviewBy: 2099-11-01',
			'- level: first',
			'- You listen, then you help.',
			'+ summary: "Helps people: day by day."',
			'+ reviewBy: 2099-10-01',
			'+ level: next',
			'+ You listen, then you help. Then you note it.',
		]);
	});

	test('adds a picture with words in each language that needs them, made smaller and renamed', async () => {
		await form.open('settings/media');
		const pictures = await form.field('media');
		await pictures.getByRole('button', { name: /^Add/ }).last().click();
		await form.write('media.1.id', 'evening-class');
		await (await form.field('media.1.file')).getByRole('button', { name: /Browse|Choose|Select|Add/ }).first().click();
		const chosen = desk.page.waitForEvent('filechooser');
		await desk.page.getByRole('dialog').getByRole('button', { name: /Upload/ }).first().click();
		await (await chosen).setFiles({ name: 'Evening Class 1.png', mimeType: 'image/png', buffer: readFileSync(join(root, 'examples/harbor/media/workshop-bench.png')) });
		await desk.page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
		await form.write('media.1.alt.en', 'Five people with notebooks around one table.');
		await form.write('media.1.alt.es', 'Cinco personas con cuadernos alrededor de una mesa.');
		const before = desk.read('media/media.yaml');
		expect(await form.save()).toEqual([]);
		const after = desk.read('media/media.yaml');
		expect(after.startsWith(before)).toBe(true);
		expect(after.slice(before.length)).toBe(`evening-class:
  file: evening-class-1.webp
  alt:
    en: Five people with notebooks around one table.
    es: Cinco personas con cuadernos alrededor de una mesa.
`);
		const picture = readFileSync(join(desk.folder, 'media/evening-class-1.webp'));
		expect(picture.subarray(8, 12).toString('latin1')).toBe('WEBP');
	});

	test('refuses values that cannot stand, beside the field and in words, and writes nothing', async () => {
		const before = readdirSync(join(desk.folder, 'stories'));
		await form.open('stories/new');
		await form.write('title', 'An evening that mattered');
		await form.write('asOf', 'last summer');
		await form.write('language', 'English');
		await form.pick('consent', /^Written/);
		await form.write('consent.given', '2026-09-01');
		const messages = (await form.save()).join('\n');
		expect(messages).toContain('Write a year, a month or a day, such as 2018, 2021-09 or 2021-09-01.');
		expect(messages).toContain('Write en, es, vi or zh-Hant, for example.');
		for (const key of ['summary', 'checked', 'about.kind', 'consent.expires', 'consent.scope']) {
			await expect((await form.field(key)).locator('[id$="-error"]').first().innerText(), key).resolves.toMatch(/required/i);
		}
		expect(readdirSync(join(desk.folder, 'stories'))).toEqual(before);
	});

	test('adds a story with that picture in two languages, as a draft that the check accepts', async () => {
		await form.write('summary', 'A class in the evening was where it began.');
		await form.write('asOf', '2026-10');
		await form.write('language', 'en');
		await form.write('checked', '2026-11-20');
		await form.write('reviewBy', '2027-05-20');
		await form.choose('about.kind', 'Group');
		await form.choose('sources', 'Work with us');
		await form.write('consent.expires', '2028-09-01');
		await form.choose('consent.scope', 'Photo');
		await form.choose('picture', 'evening-class');
		await form.writeText('The class was < an hour {each} time.');
		await desk.page.getByRole('button', { name: /Enable.*Spanish/ }).first().click();
		await form.write('title', 'Una tarde que importó', 'es');
		await form.write('summary', 'Todo empezó en una clase por la tarde.', 'es');
		await form.writeText('Los libros costaron poco.', 'es');
		const translation = await form.field('translation', 'es');
		await translation.getByRole('checkbox').first().click();
		await form.write('translation.madeBy', 'Ana Rivera', 'es');
		expect(await form.save()).toEqual([]);
		expect(desk.read('stories/an-evening-that-mattered/index.mdx')).toBe(`---
title: An evening that mattered
summary: A class in the evening was where it began.
status: draft
order: 100
sources:
  - clinic-page
checked: 2026-11-20
reviewBy: 2027-05-20
about:
  kind: group
startedAt:
  ask: true
asOf: 2026-10
language: en
consent:
  basis: written
  given: 2026-09-01
  expires: 2028-09-01
  scope:
    - photo
  guardian: false
  minor: false
picture: evening-class
---

The class was \\< an hour \\{each\\} time.
`);
		await expect.poll(() => desk.read('stories/an-evening-that-mattered/index.es.mdx'), { timeout: 40_000 }).toMatch(
			/^---\ntitle: Una tarde que importó\nsummary: Todo empezó en una clase por la tarde\.\ntranslation:\n {2}madeBy: Ana Rivera\n {2}english:\n(?: {4}\w+: "?[0-9a-f]{6}"?\n)+---\n\nLos libros costaron poco\.\n$/,
		);
	});

	test('publishes it', async () => {
		await form.open('stories/an-evening-that-mattered');
		const before = desk.read('stories/an-evening-that-mattered/index.mdx');
		await form.choose('status', 'Published');
		expect(await form.save()).toEqual([]);
		expect(compare(before, desk.read('stories/an-evening-that-mattered/index.mdx'))).toEqual(['- status: draft', '+ status: published']);
		// The check that runs beside it lists the new page's address and short links.
		await expect.poll(() => desk.read('addresses.txt'), { timeout: 40_000 }).toContain('/stories/an-evening-that-mattered/');
	});

	test('never saves over what somebody else has changed', async () => {
		const file = 'roles/systems-analyst/index.mdx';
		await form.open('roles/systems-analyst');
		await form.write('summary', 'My sentence.');
		const theirs = desk.read(file).replace('title: ', 'title: The ');
		writeFileSync(join(desk.folder, file), theirs);
		const refused = desk.page.evaluate(() => new Promise((resolve) => addEventListener('file-changed', (event) => resolve((event as CustomEvent).detail), { once: true })));
		await desk.page.getByRole('button', { name: 'Save', exact: true }).click();
		expect(await refused).toBe(file);
		expect(desk.read(file)).toBe(theirs);
		await expect(desk.page.locator('section[data-key-path="summary"] textarea').first().inputValue()).resolves.toBe('My sentence.');
	});

	test('leaves content that the check accepts and that makes a site', async () => {
		const run = promisify(execFile);
		const check = await run(process.execPath, [join(root, 'tools/check.ts')], { cwd: root, env: desk.environment }).catch((failed: { stdout: string }) => failed);
		expect(check.stdout).not.toMatch(/to mend,/);
		const out = mkdtempSync(join(tmpdir(), 'career-pathways-edited-'));
		await run(process.execPath, [join(root, 'tools/build.ts')], { cwd: root, env: { ...desk.environment, OUT_DIR: out }, maxBuffer: 1e8 });
		const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');
		expect(page('en/stories/an-evening-that-mattered')).toContain('The class was &lt; an hour {each} time.');
		expect(page('es/stories/an-evening-that-mattered')).toContain('Los libros costaron poco.');
		expect(page('en/stories/an-evening-that-mattered')).toContain('Five people with notebooks around one table.');
		expect(page('en/roles/service-desk-technician')).toContain('Helps people: day by day.');
		expect(existsSync(join(out, 'admin'))).toBe(false);
		rmSync(out, { recursive: true, force: true });
	}, 120_000);

	test('shows the page beside the form, drafts too, and what the check says of it', async () => {
		const { page, address, folder } = desk;
		await page.goto(`${address}/admin/#`);
		const inside = page.frameLocator('.desk-form');
		const shown = page.frameLocator('.desk-page iframe');
		await inside.getByText('Stories', { exact: true }).first().click();
		await inside.getByText('A first summer at the clinic').first().click();
		await shown.getByRole('heading', { level: 1, name: 'A first summer at the clinic' }).waitFor();
		await expect(shown.locator('[data-preview]').innerText()).resolves.toContain(day);

		const file = join(folder, 'stories/first-summer/index.mdx');
		const sound = readFileSync(file, 'utf8');
		writeFileSync(file, sound.replace('Ana came', 'Ana [came](/nowhere/)').replace('status: published', 'status: draft'));
		const message = page.locator('.desk-issue').filter({ hasText: 'Here: stories/first-summer/index.mdx' }).filter({ hasText: '[broken-link]' });
		await message.waitFor();
		await shown.getByRole('link', { name: 'came' }).waitFor();

		writeFileSync(file, sound);
		await message.waitFor({ state: 'detached' });
	}, 150_000);

	test('lets nobody else at the files', async () => {
		const ask = (path: string, headers: Record<string, string> = {}): Promise<number> => fetch(`${desk.address}/admin/local/${path}`, { headers }).then(({ status }) => status);
		expect(await ask('files/')).toBe(403);
		expect(await ask('files/', { 'X-Editor-Key': 'guess' })).toBe(403);
		const key = /"key":"([0-9a-f]{32})"/.exec(await (await fetch(`${desk.address}/admin/`)).text())?.[1] ?? '';
		expect(await ask('files/', { 'X-Editor-Key': key })).toBe(200);
		for (const path of ['../site.yaml', '/etc/hosts', '.git/config', 'pages/../../secret.yaml', 'addresses.txt', 'pages/about/page.html']) {
			expect(await ask(`files/?path=${encodeURIComponent(path)}`, { 'X-Editor-Key': key }), path).toBe(403);
		}
	});

	test('asks nothing of another host and throws nothing', () => {
		expect(desk.complaints).toEqual([]);
	});
});
