import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Issue } from '../src/domain/issue.ts';
import { type ReadCache, readContent } from '../src/manuscript/read-content.ts';
import { acceptTranslation } from './accept-translation.ts';
import { checkContent } from './check-content.ts';
import { etagOf } from './edit-folder.ts';
import { fixContent } from './fix-content.ts';
import { contentFolder } from './settings.ts';

/** What the worker is asked: to look, to mend what is mechanical first, to mark a translation as right. */
export interface CheckOrder {
	fix?: boolean;
	accept?: string;
}

export interface CheckReport {
	issues: Issue[];
	/** Files that were mended, with their states before and after. */
	tidied: { file: string; from: string; to: string }[];
}

const cache: ReadCache = new Map();

// Reading everything takes a second, in which a server must not stand still.
parentPort?.on('message', ({ fix = false, accept }: CheckOrder) => {
	const before = fix ? readContent(contentFolder, cache).texts : new Map<string, string>();
	if (accept) acceptTranslation(contentFolder, accept);
	const mended = fix ? fixContent(contentFolder) : [];
	const tidied = mended.flatMap((file) => {
		const text = before.get(file);
		return text === undefined ? [] : [{ file, from: etagOf(text), to: etagOf(readFileSync(join(contentFolder, file))) }];
	});
	parentPort?.postMessage({ issues: checkContent(contentFolder, cache), tidied } satisfies CheckReport);
});
