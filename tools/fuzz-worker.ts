import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from './check-content.ts';
import type { Damaged } from './fuzz-damage.ts';
import { formatReport } from './report.ts';

/** Checks one damaged file at a time and puts the good one back. */
const { folder, original } = workerData as { folder: string; original: string };
const cache = new Map();

parentPort?.on('message', ({ file, bytes, how }: Damaged) => {
	const path = join(folder, file);
	try {
		if (bytes !== undefined) writeFileSync(path, bytes);
		else if (how !== 'nothing') rmSync(path);
		const issues = checkContent(folder, cache);
		// The report must hold for any issue, too.
		formatReport(issues, folder);
		parentPort?.postMessage({ issues });
	} catch (error) {
		parentPort?.postMessage({ issues: [], error: error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error) });
	} finally {
		cpSync(join(original, file), path);
	}
});
