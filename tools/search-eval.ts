import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';
import { judgeSearch, readJudgedQueries, summarizeSearch } from './search-queries.ts';
import { serveSite } from './serve.ts';
import { outputFolder } from './settings.ts';

/** Measures how well the search of the finished site finds what people mean, and lists what it misses. */
const { values } = parseArgs({ options: { control: { type: 'boolean', default: false } } });
const executablePath = findBrowser();
if (!executablePath) {
	console.error('There is no browser for this. Install Chrome or Chromium, or name one: CHROME=/path/to/chrome npm run tool search-eval');
	process.exit(1);
}
const { server, address } = await serveSite(outputFolder, 0);
const browser = await chromium.launch({ executablePath, args: browserArguments });
const figures: Record<string, unknown> = {};
for (const [language, queries] of Object.entries(readJudgedQueries(values.control ? 'control' : 'tuning'))) {
	const page = await browser.newPage();
	await page.goto(`${address}/${language}/search/`);
	const results = await judgeSearch(page, queries);
	const row = (name: string, some: typeof results): void => {
		const { queries: count, success1, success3, meanReciprocalRank } = summarizeSearch(some);
		const times = some.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
		figures[name] = {
			queries: count,
			'success@1': Number(success1.toFixed(3)),
			'success@3': Number(success3.toFixed(3)),
			MRR: Number(meanReciprocalRank.toFixed(3)),
			'ms, median': Number(times[Math.floor(times.length / 2)]?.toFixed(1)),
		};
	};
	for (const [kind, some] of Map.groupBy(results, ({ kind: each }) => each)) row(`${language} ${kind}`, some);
	row(language, results);
	// What the control set misses is not to be looked at: it would become a second set to tune by.
	if (!values.control) {
		for (const { query, rank, first, answers } of results.filter(({ rank: place }) => place !== 1)) {
			console.log(`${language}  ${String(rank ?? '–').padStart(2)}  "${query}"  gives ${first.join(', ') || 'nothing'}; wanted ${answers.join(' or ')}`);
		}
	}
	await page.close();
}
console.table(figures);
await browser.close();
server.close();
