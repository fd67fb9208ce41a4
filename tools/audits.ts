import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

/** What looks for barriers in pages: two engines in a browser, and a reader of markup. Each gives a line per finding, which begins with the rule. */

const fileOf = (name: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(name));
/** The engines as scripts that make themselves known under these names. */
const engines = { axe: () => fileOf('axe-core/axe.min.js'), ace: () => Buffer.concat([fileOf('accessibility-checker-engine/ace.js'), Buffer.from(';globalThis.ace = ace;')]) };

let engineServer: Promise<string> | undefined;

/** Serves the engines: a browser takes half a megabyte from an address ten times as fast as through its debugging port. */
const serveEngines = (): Promise<string> =>
	(engineServer ??= new Promise((resolve) => {
		const scripts = new Map(Object.entries(engines).map(([name, read]) => [`/${name}.js`, read()]));
		const server = createServer((request, response) => response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600' }).end(scripts.get(request.url ?? '')));
		server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).unref();
	}));

async function bringIn(page: Page, engine: keyof typeof engines): Promise<void> {
	if (!(await page.evaluate((name) => name in globalThis, engine))) await page.addScriptTag({ url: `${await serveEngines()}/${engine}.js` });
}

/** The window and the colours that a reader asks for. */
export interface Combination {
	width: number;
	colours: 'light' | 'dark';
}

/** In what each page is looked at: the two ends of WCAG's reflow, in both colours. */
export const combinations: readonly Combination[] = (['light', 'dark'] as const).flatMap((colours) => [1280, 320].map((width) => ({ width, colours })));

/**
 * Looks at a loaded page, as it stands, in several combinations. One finding is one line, `axe image-alt: <img> (1280 px
 * light, 320 px light)`, however often it comes.
 */
export async function auditCombinations(page: Page, audit: (page: Page) => Promise<string[]>, wanted = combinations): Promise<string[]> {
	const found = new Map<string, string[]>();
	for (const { width, colours } of wanted) {
		await page.emulateMedia({ colorScheme: colours });
		await page.setViewportSize({ width, height: 900 });
		for (const finding of new Set(await audit(page))) found.set(finding, [...(found.get(finding) ?? []), `${width} px ${colours}`]);
	}
	return [...found].map(([finding, where]) => `${finding} (${where.join(', ')})`);
}

/** All of WCAG 2.2 A and AA, best practices, and the rules that axe runs unasked. */
const axeOptions = {
	resultTypes: ['violations'],
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
	rules: { 'label-content-name-mismatch': { enabled: true } },
};

/** What axe finds in the page as it stands. */
export async function findAxeViolations(page: Page): Promise<string[]> {
	await bringIn(page, 'axe');
	const { violations } = await page.evaluate(
		(options) => (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, options),
		axeOptions,
	);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 200)}`));
}

/** One result of IBM's engine; the value is a policy and a judgement, such as `['VIOLATION', 'FAIL']`. */
interface IbmResult {
	ruleId: string;
	value: [string, string];
	message: string;
	snippet: string;
}

/** What IBM's engine finds in the page as it stands, by WCAG 2.2. What it leaves for a person to judge is not a finding. */
export async function findIbmViolations(page: Page): Promise<string[]> {
	await bringIn(page, 'ace');
	const results = await page.evaluate(async () => {
		const { Checker } = (globalThis as unknown as { ace: { Checker: new () => { check(node: Document, guidelines: string[]): Promise<{ results: IbmResult[] }> } } }).ace;
		const report = await new Checker().check(document, ['WCAG_2_2']);
		return report.results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
	});
	return results
		.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
		.map(({ ruleId, message, snippet }) => `ibm ${ruleId}: ${message} ${snippet.slice(0, 200)}`);
}

const markup = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		// Matters of taste that no reader meets.
		'void-style': 'off',
		'doctype-style': 'off',
		'no-inline-style': 'off',
		'no-implicit-close': 'off',
		'long-title': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// A number in the page must be good to copy: it stays together by style, and keeps its plain hyphens.
		'tel-non-breaking': 'off',
		// The standard allows letters of any script in an id.
		'valid-id': ['error', { relaxed: true }],
	},
});

/** What is wrong in the markup of a page, by the HTML standard. */
export async function findMarkupErrors(html: string): Promise<string[]> {
	const { results } = await markup.validateString(html);
	return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `html ${ruleId}: ${message} (${line}:${column})`));
}
