import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build.ts';

/**
 * Everything that must hold, in the order in which it is quick to fail: types, content, unit tests, the build, tests
 * over the built site, tests in a browser. Ends with `N passed, N failed, N skipped` over all of them.
 */
const bin = (name: string): string => join(import.meta.dirname, '..', 'node_modules', '.bin', name);
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'career-pathways-'));

function step(name: string, passes: () => boolean): boolean {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const passed = passes();
	console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
	return passed;
}

/** A step that is one check of its own, such as the types. */
function single(name: string, command: string, args: string[], settings: Record<string, string> = {}): boolean {
	const env = { ...process.env, ...settings };
	const passed = step(name, () => spawnSync(command, args, { stdio: 'inherit', env }).status === 0);
	total[passed ? 'passed' : 'failed']++;
	return passed;
}

/** A suite of tests, each of which counts. A suite that runs none has failed. */
function suite(project: string): boolean {
	return step(`${project} tests`, () => {
		const report = join(scratch, `${project}.json`);
		const { status } = spawnSync(
			bin('vitest'),
			['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
			{ stdio: 'inherit' },
		);
		const counts = readCounts(report);
		total.passed += counts.passed;
		total.skipped += counts.skipped;
		// A file that cannot even be loaded fails no test, yet the suite has failed.
		const failed = Math.max(counts.failed, status === 0 && counts.passed > 0 ? 0 : 1);
		total.failed += failed;
		return failed === 0;
	});
}

function readCounts(report: string): { passed: number; failed: number; skipped: number } {
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}

single('types', bin('astro'), ['check', '--minimumFailingSeverity', 'error']);
single('content', process.execPath, [join(import.meta.dirname, 'check.ts')]);
suite('unit');
const isBuilt = step('build', () => buildSite() === 0);
total[isBuilt ? 'passed' : 'failed']++;
// The example has intakes, so that it is built as of a day on which its check is clean; and the style page, for the audits.
const example = { CONTENT_DIR: 'examples/harbor', OUT_DIR: 'dist-harbor', SITE_TODAY: '2026-11-25', STYLE_PAGE: 'yes' };
const isExampleBuilt = single('build of the example', process.execPath, [join(import.meta.dirname, 'build.ts')], example);
if (isBuilt && isExampleBuilt) {
	suite('site');
	suite('e2e');
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
