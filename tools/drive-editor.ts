import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..');
// Vite and Astro behave otherwise where they find themselves inside a test run.
const { VITEST: _, NODE_ENV: __, DEV: ___, PROD: ____, ...outside } = process.env;

/** `npm run edit` on a copy of a content folder, and a browser before it. */
export interface Desk {
	/** The copy. */
	folder: string;
	address: string;
	environment: NodeJS.ProcessEnv;
	page: Page;
	/** What the page threw, or asked of another host. */
	complaints: string[];
	read(file: string): string;
	close(): Promise<void>;
}

/** Copies a content folder, and opens the editor on it. `day` is the day the check goes by. */
export async function openDesk(content: string, day: string): Promise<Desk> {
	const folder = join(mkdtempSync(join(tmpdir(), 'career-pathways-edit-')), 'content');
	cpSync(join(root, content), folder, { recursive: true });
	const port = await freePort();
	const environment = { ...outside, CONTENT_DIR: folder, SITE_TODAY: day, PORT: String(port) };
	const server = spawn(process.execPath, [join(root, 'tools/edit.ts')], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
	const executablePath = findBrowser();
	if (!executablePath) throw new Error('There is no browser. npm test installs one.');
	const [browser] = await Promise.all([chromium.launch({ executablePath, args: browserArguments }), answers(server, `http://127.0.0.1:${port}/admin/`)]);
	const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
	page.setDefaultTimeout(40_000);
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => {
		if (!/^(?:http:\/\/localhost:|data:|blob:)/.test(request.url())) complaints.push(request.url());
	});
	return {
		folder,
		address: `http://localhost:${port}`,
		environment,
		page,
		complaints,
		read: (file) => readFileSync(join(folder, file), 'utf8'),
		close: () => close(browser, server, folder),
	};
}

async function close(browser: Browser, server: ChildProcess, folder: string): Promise<void> {
	await browser.close();
	const ended = new Promise((resolve) => server.once('exit', resolve));
	server.kill('SIGTERM');
	await ended;
	rmSync(join(folder, '..'), { recursive: true, force: true });
}

async function answers(server: ChildProcess, address: string): Promise<void> {
	let said = '';
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
	while (server.exitCode === null) {
		const response = await fetch(address).catch(() => undefined);
		if (response?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`npm run edit ended:\n${said}`);
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});

/** A form of the CMS, by the keys of its fields: `about.kind`. */
export class FormPage {
	readonly page: Page;
	readonly #address: string;

	constructor(page: Page, address: string) {
		this.page = page;
		this.#address = address;
	}

	/** Opens a form: `roles/electrical-helper`, `stories/new`, `settings/media`. */
	async open(what: string): Promise<void> {
		const [collection, entry = ''] = what.split('/');
		const hash = entry === 'new' ? `#/collections/${collection}/new` : `#/collections/${collection}/entries/${entry}${collection === 'settings' ? '' : '/index'}`;
		if (this.page.url().startsWith(`${this.#address}/admin/form/`)) await this.page.evaluate((to) => (location.hash = to), hash);
		else await this.page.goto(`${this.#address}/admin/form/${hash}`, { waitUntil: 'domcontentloaded' });
		await this.page.locator('section[data-key-path]').first().waitFor({ timeout: 60_000 });
	}

	/** A field, which appears once it is near the window. */
	async field(key: string, language = 'en'): Promise<Locator> {
		const pane = this.page.locator(`[data-mode="edit"][data-locale="${language}"], [data-mode="edit"][data-locale="_default"]`).first();
		const field = pane.locator(`section[data-key-path="${key}"]`);
		await pane.waitFor();
		for (let turns = 0; turns < 80 && (await field.count()) === 0; turns++) {
			// From the head of the form down: the field may stand above the window as well.
			await pane.locator('.content').first().evaluate((content, isFirst) => {
				for (let scrolled: Element | null = content; scrolled; scrolled = scrolled.parentElement) scrolled.scrollTop = isFirst ? 0 : scrolled.scrollTop + 700;
			}, turns === 0);
			await this.page.waitForTimeout(30);
		}
		await field.scrollIntoViewIfNeeded();
		return field;
	}

	async write(key: string, text: string, language = 'en'): Promise<void> {
		await (await this.field(key, language)).locator('input:not([type="checkbox"]), textarea').first().fill(text);
	}

	async choose(key: string, label: string): Promise<void> {
		const field = await this.field(key);
		const button = field.getByRole('radio', { name: label, exact: true }).or(field.getByRole('checkbox', { name: label, exact: true }));
		if (await button.count()) return button.first().click();
		await field.getByRole('combobox').first().click();
		await this.page.getByRole('option', { name: label, exact: true }).click();
		// A list of which several may be chosen stays open.
		if (await this.page.getByRole('option').count()) await this.page.keyboard.press('Escape');
	}

	/** Chooses the kind of a thing that comes in several: whether a fact is known, what consent rests on. */
	async pick(key: string, kind: RegExp): Promise<void> {
		const field = await this.field(key);
		const remove = field.getByRole('button', { name: 'Remove' });
		if (await remove.count()) await remove.first().click();
		await field.getByRole('button', { name: /^Add/ }).first().click();
		await this.page.getByRole('menuitem', { name: kind }).click();
	}

	/** Writes into the rich text. */
	async writeText(text: string, language = 'en'): Promise<void> {
		const body = (await this.field('body', language)).locator('[contenteditable="true"]').first();
		await body.click();
		await this.page.keyboard.press('Control+End');
		await this.page.keyboard.type(text);
		// The rich text starts a moment after it is drawn, and takes no letters before.
		await body.filter({ hasText: text.trim() }).waitFor();
	}

	/** Presses Save, and waits until the form has closed or says why it has not. Gives the messages of fields. */
	async save(): Promise<string[]> {
		await this.page.getByRole('button', { name: 'Save', exact: true }).click();
		await this.page.waitForFunction(() => !/\/(?:entries\/|new)/.test(location.hash) || document.querySelector('.validation [role="alert"], [role="alertdialog"], .toast [role="alert"], dialog[open]'));
		return this.page.locator('section [id$="-error"]').allInnerTexts();
	}
}
