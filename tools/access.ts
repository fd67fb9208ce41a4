import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { stringify } from 'yaml';
import { type AccessibilityRun, accessibilityRunSchema } from '../src/domain/accessibility-run.schema.ts';
import { toCanonicalText } from '../src/manuscript/canonical.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { auditCombinations, combinations, findAxeViolations, findIbmViolations, findMarkupErrors } from './audits.ts';
import { type BuiltPage, readPages } from './built-site.ts';
import { browserArguments, findBrowser } from './find-browser.ts';
import { walks } from './page-states.ts';
import { serveSite } from './serve.ts';
import { checkDay, contentFolder, outputFolder } from './settings.ts';

/**
 * Looks for barriers in every page of the finished site, and in every state of its pages, with all engines. Prints what
 * it finds, and notes day and result in the content folder, from where the page about accessibility takes them.
 */
const recordFile = 'accessibility.yaml';
const lightOnly = combinations.filter(({ colours }) => colours === 'light');

/** A page, or a page that is led from state to state. */
interface Job {
	name: string;
	address: string;
	/** Gives what it found, and how many states it went through. */
	look(page: Page): Promise<{ found: string[]; states: number }>;
}

/** Every page as it arrives, in all engines. */
const toPageJob = ({ address, html }: BuiltPage): Job => ({
	name: address,
	address,
	async look(page) {
		const axe = await auditCombinations(page, findAxeViolations);
		const ibm = await auditCombinations(page, findIbmViolations, lightOnly);
		return { found: [...axe, ...ibm, ...(await findMarkupErrors(html))], states: 0 };
	},
});

/** Every state that a walk leads to, in every language of the site. */
const toWalkJobs = (addresses: readonly string[], languages: readonly string[]): Job[] =>
	languages.flatMap((language) =>
		walks
			.filter(({ path }) => addresses.includes(`/${language}${path}`))
			.map(({ name, path, walk }) => ({
				name: `/${language}${path} ${name}`,
				address: `/${language}${path}`,
				async look(page) {
					const found: string[] = [];
					let states = 0;
					for await (const state of walk(page)) {
						found.push(...(await auditCombinations(page, findAxeViolations)).map((finding) => `${finding} [${state}]`));
						states++;
					}
					return { found, states };
				},
			})),
	);

/** Does a job in a page of its own. */
async function doJob(browser: Browser, site: string, job: Job): Promise<{ found: string[]; states: number }> {
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.goto(site + job.address);
	const result = await job.look(page);
	await context.close();
	return result;
}

/**
 * Does the jobs side by side, each worker in a browser of its own. Prints what each finds at once, over a line that
 * counts on. The run is long: a browser that ends under way is started again, and the page looked at anew, but once only.
 */
async function work(launch: () => Promise<Browser>, site: string, jobs: readonly Job[]): Promise<{ findings: { job: Job; text: string }[]; states: number }> {
	const waiting = [...jobs];
	const findings: { job: Job; text: string }[] = [];
	let done = 0;
	let states = 0;
	const worker = async (): Promise<void> => {
		let browser = await launch();
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const job = next;
			let result: { found: string[]; states: number };
			try {
				result = await doJob(browser, site, job).catch(async (error: Error) => {
					if (browser.isConnected()) throw error;
					console.log(`\nThe browser ended at ${job.name} and is started again.`);
					browser = await launch();
					return doJob(browser, site, job);
				});
			} catch (error) {
				throw new Error(`${job.name} could not be looked at: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
			}
			states += result.states;
			for (const text of result.found) findings.push({ job, text });
			if (result.found.length > 0) console.log(`\n${job.name}\n${result.found.map((text) => `  ${text}`).join('\n')}`);
			done++;
			process.stdout.write(`\r${done} of ${jobs.length} pages and walks, ${findings.length} findings `);
		}
		await browser.close();
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker));
	return { findings, states };
}

/** `axe color-contrast: <p>…` → `axe color-contrast` */
const ruleOf = (text: string): string => text.slice(0, text.indexOf(':'));

function countByRule(findings: readonly { job: Job; text: string }[]): AccessibilityRun['byRule'] {
	const rules = new Map<string, { rule: string; findings: number; page: string }>();
	for (const { job, text } of findings) {
		const rule = rules.get(ruleOf(text)) ?? { rule: ruleOf(text), findings: 0, page: job.address };
		rules.set(rule.rule, { ...rule, findings: rule.findings + 1 });
	}
	return [...rules.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

const versionOf = (name: string): string =>
	JSON.parse(readFileSync(join(import.meta.dirname, '..', 'node_modules', name, 'package.json'), 'utf8')).version;

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}

/** The pages of the finished site; ends with a message if there is none. */
function readFinishedPages(): BuiltPage[] {
	try {
		const pages = readPages(outputFolder);
		if (pages.length > 0) return pages;
	} catch {
		// Said below.
	}
	return stop(`There is no finished site in ${outputFolder}/. Build it first: npm run build`);
}

const executablePath = findBrowser();
if (!executablePath) stop('There is no Chrome or Chromium. Install one, or name it: CHROME=/path/to/chrome npm run tool access');
const { content } = readContent(contentFolder);
if (!content) stop('The content cannot be read. Run npm run check first.');
const pages = readFinishedPages();
const { languages, timeZone } = content.site.data;
const jobs = [...pages.map(toPageJob), ...toWalkJobs(pages.map(({ address }) => address), languages)];

const { server, address: site } = await serveSite(outputFolder, 0);
const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: browserArguments });
const { findings, states } = await work(launch, site, jobs).catch((error: Error) => stop(`\n${error.message}\nNothing was noted.`));
server.close();

const run = accessibilityRunSchema.parse({
	day: checkDay(timeZone),
	pages: pages.length,
	states,
	engines: [
		{ name: 'axe-core', version: versionOf('axe-core'), combinations },
		{ name: 'accessibility-checker-engine', version: versionOf('accessibility-checker-engine'), combinations: lightOnly },
		{ name: 'html-validate', version: versionOf('html-validate') },
	],
	findings: findings.length,
	byRule: countByRule(findings),
});
const record = join(contentFolder, recordFile);
// Without aliases: combinations that two engines share are written twice.
writeFileSync(record, toCanonicalText(stringify(run, { aliasDuplicateObjects: false, lineWidth: 0 }), recordFile));

console.log('');
for (const { rule, findings: count, page } of run.byRule) console.log(`${rule}: ${count}, as on ${page}`);
const looked = `${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and ${states} ${states === 1 ? 'state' : 'states'}`;
console.log(`\n${findings.length === 0 ? 'Nothing' : findings.length} found in ${looked}. Noted in ${record}.`);
process.exitCode = findings.length === 0 ? 0 : 1;
