import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listPageAnchors } from '../src/domain/rules/links.rule.ts';
import type { Issue } from '../src/domain/issue.ts';
import { listContentFiles } from '../src/manuscript/content-files.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { damage, type Damaged } from './fuzz-damage.ts';
import { contentFolder } from './settings.ts';

/**
 * Damages copies of the content, one file at a time, in ways that repeat for a seed: `npm run tool fuzz -- 2000 --seed 7`.
 * Each damage either is named by the check, with its file, within two seconds, or passes; and what passes builds, with
 * every page in its place. What passes is built in batches of different files, since one build takes seconds.
 */
export interface FuzzResult {
	tried: number;
	caught: number;
	built: number;
	/** What should not have been: one line each. */
	faults: string[];
}

const slowest = 2_000;

export async function fuzz(count: number, seed: number, report: (progress: string) => void = () => undefined): Promise<FuzzResult> {
	const scratch = mkdtempSync(join(tmpdir(), 'career-pathways-fuzz-'));
	const folder = join(scratch, 'content');
	cpSync(contentFolder, folder, { recursive: true });
	const files = listContentFiles(folder).filter(({ kind }) => kind !== 'picture').map(({ file }) => file);
	const checker = new Checker(folder);
	const result: FuzzResult = { tried: 0, caught: 0, built: 0, faults: [] };
	const passing: Damaged[] = [];
	try {
		const sound = await checker.check({ file: files[0] ?? '', bytes: undefined, how: 'nothing' });
		const before = new Set(sound.issues.map((issue) => JSON.stringify(issue)));
		for (let number = 0; number < count; number++) {
			const damaged = damage(contentFolder, files, seed + number);
			const name = `${seed + number} ${damaged.how} in ${damaged.file}`;
			const { issues: all, error, milliseconds } = await checker.check(damaged);
			const issues = all.filter((issue) => !before.has(JSON.stringify(issue)));
			result.tried++;
			if (error) result.faults.push(`${name}: ${error}`);
			else if (milliseconds > slowest) result.faults.push(`${name}: took ${Math.round(milliseconds)} ms`);
			else if (issues.every(({ severity }) => severity === 'warning')) passing.push(damaged);
			// A file that is gone is named where it is missed: beside it, or where something refers to it.
			else if (issues.some(({ file, problem, fix }) => file === damaged.file || `${file}${problem}${fix}`.includes(slugOf(damaged.file)))) result.caught++;
			else result.faults.push(`${name}: the issues name only ${[...new Set(issues.map(({ file }) => file))].slice(0, 3).join(', ')}`);
			if (number % 50 === 49) report(`${number + 1} of ${count}: ${result.caught} caught, ${passing.length} to build, ${result.faults.length} faults`);
		}
		for (const batch of toBatches(passing)) {
			report(`building a batch of ${batch.length}`);
			buildBatch(batch, scratch, result, report);
		}
	} finally {
		await checker.stop();
		rmSync(scratch, { recursive: true, force: true });
	}
	return result;
}

const slugOf = (file: string): string => file.split('/')[1] ?? file;

/** Batches in which no file stands twice. */
function toBatches(passing: readonly Damaged[]): Damaged[][] {
	const batches: Damaged[][] = [];
	for (const damaged of passing) {
		const batch = batches.find((each) => each.every(({ file }) => file !== damaged.file));
		if (batch) batch.push(damaged);
		else batches.push([damaged]);
	}
	return batches;
}

function buildBatch(batch: readonly Damaged[], scratch: string, result: FuzzResult, report: (progress: string) => void): void {
	const content = join(scratch, 'batch-content');
	const site = join(scratch, 'batch-site');
	for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
	cpSync(contentFolder, content, { recursive: true });
	for (const { file, bytes } of batch) {
		if (bytes === undefined) rmSync(join(content, file));
		else writeFileSync(join(content, file), bytes);
	}
	const root = join(import.meta.dirname, '..');
	const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/build.ts')], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1e8,
		timeout: 120_000,
		env: { ...environment, CONTENT_DIR: content, OUT_DIR: site },
	});
	const names = batch.map(({ file, how }) => `${how} in ${file}`);
	if (status !== 0) {
		if (batch.length > 1) {
			const half = Math.ceil(batch.length / 2);
			report(`a batch of ${batch.length} does not build; dividing it to find out why`);
			buildBatch(batch.slice(0, half), scratch, result, report);
			buildBatch(batch.slice(half), scratch, result, report);
		} else {
			const fault = `${names[0]}: passes the check and does not build: ${`${stdout}${stderr}`.slice(-400)}`;
			result.faults.push(fault);
			report(fault);
		}
		return;
	}
	const read = readContent(content).content;
	const languages = read?.site.data.languages ?? [];
	const pages = read ? [...listPageAnchors(read).keys()] : [];
	const missing = languages.flatMap((language) => pages.filter((page) => !existsSync(join(site, language, page, 'index.html'))));
	if (missing.length > 0) result.faults.push(`${names.join('; ')}: built without ${missing.join(', ')}`);
	else result.built += batch.length;
}

/** Checks in a thread of its own, so that a check that never ends can be told. */
class Checker {
	#worker: Worker;
	#folder: string;

	constructor(folder: string) {
		this.#folder = folder;
		this.#worker = this.#start();
	}

	#start(): Worker {
		return new Worker(new URL('fuzz-worker.ts', import.meta.url), { workerData: { folder: this.#folder, original: contentFolder } });
	}

	async check(damaged: Damaged): Promise<{ issues: Issue[]; error?: string; milliseconds: number }> {
		const start = performance.now();
		const answer = await new Promise<{ issues: Issue[]; error?: string }>((resolve) => {
			const late = setTimeout(() => resolve({ issues: [], error: 'the check does not end' }), 20_000);
			const worker = this.#worker;
			const done = (value: { issues: Issue[]; error?: string }): void => {
				clearTimeout(late);
				worker.off('message', done);
				worker.off('error', fall);
				resolve(value);
			};
			const fall = (error: unknown): void => done({ issues: [], error: `the check fell over: ${String(error)}` });
			worker.on('message', done);
			worker.on('error', fall);
			worker.postMessage(damaged);
		});
		if (answer.error) {
			await this.#worker.terminate();
			this.#worker = this.#start();
		}
		return { ...answer, milliseconds: performance.now() - start };
	}

	async stop(): Promise<void> {
		await this.#worker.terminate();
	}
}

if (import.meta.main) {
	const [count = '2000'] = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
	const seedAt = process.argv.indexOf('--seed');
	const seed = seedAt > 0 ? Number(process.argv[seedAt + 1]) : 1;
	const result = await fuzz(Number(count), seed, (progress) => console.log(progress));
	for (const fault of result.faults) console.log(`FAULT ${fault}`);
	console.log(`${result.tried} damaged files: ${result.caught} caught, ${result.built} passed and built, ${result.faults.length} faults`);
	if (result.faults.length > 0) process.exitCode = 1;
}
