import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Desk, FormPage, openDesk } from './drive-editor.ts';

/**
 * `npm run tool editor-pictures` takes the pictures of docs/editing.md from the running editor, on a copy of the example.
 * It notes of which editor they are; a test asks for new ones when the forms or the desk have changed.
 */
const root = join(import.meta.dirname, '..');
export const picturesFolder = join(root, 'docs', 'pictures', 'editing');

/** What the pictures show: the forms, the parts of texts, the desk and the version of the CMS. */
export function fingerprintOfEditor(): string {
	const shown = ['src/editor/forms.json', 'src/editor/text-parts.ts', 'src/editor/editor-config.ts', 'src/pages/_admin/desk.astro', 'src/styles/desk.css', 'node_modules/@sveltia/cms/package.json'];
	const hash = createHash('sha256');
	for (const file of shown) hash.update(readFileSync(join(root, file)));
	return hash.digest('hex').slice(0, 16);
}

/** Each picture with its name, and what is done before it is taken. */
export const pictures: { name: string; take(desk: Desk, form: FormPage): Promise<void> }[] = [
	{
		name: 'desk',
		async take({ page, address }) {
			await page.setViewportSize({ width: 1440, height: 820 });
			await page.goto(`${address}/admin/`, { waitUntil: 'domcontentloaded' });
			const frame = page.frameLocator('.desk-form');
			await frame.getByText('Care assistant course').first().click();
			await frame.locator('section[data-key-path="title"] input').first().waitFor();
			await page.frameLocator('.desk-page iframe').locator('h1').filter({ hasText: 'Care assistant course' }).waitFor();
			await page.locator('.desk-check [data-is="summary"]').filter({ hasText: /mend/ }).waitFor();
		},
	},
	{
		name: 'languages',
		async take({ page }, form) {
			await page.setViewportSize({ width: 1200, height: 760 });
			await form.open('glossary/mentor');
			await form.write('summary', 'Somebody with experience who helps you learn and plan.');
		},
	},
	{
		name: 'dates',
		async take(_, form) {
			await form.open('pathways/care-assistant-course');
			const intakes = await form.field('intakes');
			const expand = intakes.getByRole('button', { name: 'Expand' }).first();
			if (await expand.count()) await expand.click();
			await (await form.field('intakes.0.closes')).evaluate((field) => field.scrollIntoView({ block: 'center' }));
		},
	},
	{
		name: 'known-or-ask',
		async take(_, form) {
			const pay = await form.field('place');
			await pay.evaluate((field) => field.scrollIntoView({ block: 'start' }));
		},
	},
	{
		name: 'text',
		async take({ page }, form) {
			const body = await form.field('body');
			await body.evaluate((field) => field.scrollIntoView({ block: 'start' }));
			await body.getByRole('button', { name: /Insert/ }).first().click();
			await page.getByRole('menuitem').first().waitFor();
		},
	},
	{
		name: 'picture',
		async take({ page }, form) {
			await page.keyboard.press('Escape');
			await form.open('settings/media');
			const media = await form.field('media');
			const expand = media.getByRole('button', { name: 'Expand' }).nth(1);
			if (await expand.count()) await expand.click();
			await (await form.field('media.0.alt')).scrollIntoViewIfNeeded();
		},
	},
	{
		name: 'mistakes',
		async take(_, form) {
			await form.open('stories/new');
			await form.write('title', 'An evening that mattered');
			await form.write('asOf', 'last summer');
			await form.save();
			await (await form.field('asOf')).evaluate((field) => field.scrollIntoView({ block: 'center' }));
		},
	},
];

if (import.meta.main) {
	mkdirSync(picturesFolder, { recursive: true });
	const desk = await openDesk('examples/harbor', '2026-11-25');
	const form = new FormPage(desk.page, desk.address);
	try {
		for (const { name, take } of pictures) {
			await take(desk, form);
			await settle(desk.page);
			await desk.page.screenshot({ path: join(picturesFolder, `${name}.jpg`), type: 'jpeg', quality: 78 });
			console.log(`docs/pictures/editing/${name}.jpg`);
		}
		writeFileSync(join(picturesFolder, 'editor.txt'), `${fingerprintOfEditor()}\n`);
	} finally {
		await desk.close();
	}
}

/** Waits until typefaces are there and nothing moves any more. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	await page.waitForTimeout(700);
}
