import { spawnSync } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';
import { multiplyContent } from './multiply-content.ts';
import { serveSite } from './serve.ts';

const root = join(import.meta.dirname, '..');
const scratch = join(root, '.cache', 'bench');
/** A query as people type it, and what is typed on afterwards. */
const query = 'internship';
const keys = ['help', 'help d', 'help desk', 'sholarship', 'summer intern'];
/** The connection of a phone in a bad place: 1.6 Mbit/s and 150 ms, as Chrome's own tools throttle. */
const connection = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

interface Measured {
	/** Milliseconds from the request of the page to its first results. */
	cold: number;
	/** What the server had sent until then: page, scripts, data, typefaces. */
	bytes: number;
	/** Milliseconds from a key to its results, median of some. */
	key: number;
}

/** Pagefind as its own documentation has it used: the script, a search, and the first five results. */
const pagefindPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pagefind alone</title><ol id="results"></ol><script type="module">
const pagefind = await import('/pagefind/pagefind.js');
await pagefind.init();
globalThis.find = async (query) => {
	const { results } = await pagefind.search(query);
	const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
	document.getElementById('results').replaceChildren(...pages.map(({ url, meta, excerpt }) => {
		const item = document.createElement('li');
		item.innerHTML = '<a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p>';
		return item;
	}));
	document.getElementById('results').dataset.query = query;
};
await find(new URLSearchParams(location.search).get('q'));
</script></html>`;

/** Compares the search with Pagefind alone on the real site and on generated ones of about so many pages, and prints a table. */
export async function benchSearch(sizes: readonly number[], rounds: number): Promise<void> {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error('There is no browser for this. Install Chrome or Chromium, or name one: CHROME=/path/to/chrome npm run bench');
	const rows: Record<string, Record<string, number>> = {};
	for (const size of [0, ...sizes]) {
		const folder = size === 0 ? buildSite('content', join(root, 'dist')) : buildGenerated(size);
		writeFileSync(join(folder, 'pagefind-alone.html'), pagefindPage);
		const { server, address } = await serveSite(folder, 0);
		const sent = countBytes(server);
		const browser = await chromium.launch({ executablePath, args: browserArguments });
		const ours: Measured[] = [];
		const pagefind: Measured[] = [];
		// One after the other in each round, so that what else the machine does meets both.
		for (let round = 1; round <= rounds; round++) {
			console.log(`search: ${describe(folder)}, round ${round} of ${rounds}`);
			ours.push(await measure(browser, sent, `${address}/en/search/?q=${query}`, typeIntoSearch, '[data-search-results] a'));
			pagefind.push(await measure(browser, sent, `${address}/pagefind-alone.html?q=${query}`, typeIntoPagefind, '#results a'));
		}
		await browser.close();
		server.close();
		const [own, alone] = [ours, pagefind].map(toMedians) as [Measured, Measured];
		rows[describe(folder)] = {
			'cold, ms': Math.round(own.cold),
			'Pagefind alone, ms': Math.round(alone.cold),
			'cold, ratio': Number((own.cold / alone.cold).toFixed(2)),
			'KB': Number((own.bytes / 1000).toFixed(1)),
			'Pagefind alone, KB': Number((alone.bytes / 1000).toFixed(1)),
			'KB, ratio': Number((own.bytes / alone.bytes).toFixed(2)),
			'key, ms': Number(own.key.toFixed(1)),
			'Pagefind alone, key, ms': Number(alone.key.toFixed(1)),
		};
	}
	console.log(`The search at 1.6 Mbit/s and 150 ms: from the request of the page to the first results of "${query}", medians of ${rounds}.`);
	console.log('Pagefind alone stands on an empty page of a KB without typefaces, and its worker is not slowed down; ours is the search page as it is.');
	console.table(rows);
}

const describe = (folder: string): string => `${globSync('**/index.html', { cwd: folder }).length} pages`;

function buildSite(content: string, folder: string): string {
	console.log(`search: building ${content} …`);
	const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
		cwd: root,
		env: { ...process.env, CONTENT_DIR: content, OUT_DIR: folder },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) throw new Error(`The site of ${content} could not be built.`);
	return folder;
}

/** The real content so many times over that it comes to about `pages` pages in all languages. A finished one is used again. */
function buildGenerated(pages: number): string {
	const [content, folder] = [join(scratch, `content-${pages}`), join(scratch, `site-${pages}`)];
	if (existsSync(join(folder, 'index.html'))) return folder;
	const multiplied = globSync('content/{pathways,roles,stories}/*/index*.mdx', { cwd: root }).length;
	multiplyContent(join(root, 'content'), content, Math.round(pages / multiplied));
	return buildSite(content, folder);
}

/** Counts all bytes that a server sends, also to workers, which no tool of the page sees. Gives the sum so far. */
function countBytes(server: Server): () => number {
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => sockets.add(socket));
	return () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

/** Opens a page over the slow connection with an empty cache, and types when it is ready. */
async function measure(browser: Browser, sent: () => number, address: string, type: (page: Page) => Promise<number[]>, result: string): Promise<Measured> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', connection);
	await page.addInitScript(watchResults, result);
	const sentBefore = sent();
	await page.goto(address, { waitUntil: 'commit' });
	const cold = await page.waitForFunction(() => (globalThis as unknown as { firstResult?: number }).firstResult, undefined, { timeout: 60_000 });
	const measured = { cold: (await cold.jsonValue()) ?? 0, bytes: sent() - sentBefore };
	const times = await type(page);
	await context.close();
	return { ...measured, key: median(times) };
}

/** Notes in the page when the first result stands in it, since whoever asks from outside asks only now and then. */
function watchResults(selector: string): void {
	const scope = globalThis as unknown as { firstResult?: number };
	new MutationObserver(() => {
		if (scope.firstResult === undefined && document.querySelector(selector)) scope.firstResult = performance.now();
	}).observe(document, { childList: true, subtree: true });
}

const typeIntoSearch = (page: Page): Promise<number[]> =>
	page.evaluate(async (queries) => {
		const input = document.querySelector<HTMLInputElement>('site-search input[type="search"]');
		const list = document.querySelector<HTMLElement>('[data-search-results]');
		if (!input || !list) throw new Error('This is not the search page.');
		const times: number[] = [];
		// Once to read what the words need, once to measure.
		for (const typed of [...queries, ...queries]) {
			const start = performance.now();
			input.value = typed;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			while (list.dataset['query'] !== typed) await new Promise((resolve) => setTimeout(resolve));
			times.push(performance.now() - start);
		}
		return times.slice(queries.length);
	}, keys);

const typeIntoPagefind = (page: Page): Promise<number[]> =>
	page.evaluate(async (queries) => {
		const { find } = globalThis as unknown as { find(query: string): Promise<void> };
		const times: number[] = [];
		for (const typed of [...queries, ...queries]) {
			const start = performance.now();
			await find(typed);
			times.push(performance.now() - start);
		}
		return times.slice(queries.length);
	}, keys);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const toMedians = (rounds: readonly Measured[]): Measured => ({
	cold: median(rounds.map(({ cold }) => cold)),
	bytes: median(rounds.map(({ bytes }) => bytes)),
	key: median(rounds.map(({ key }) => key)),
});
