import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where files are kept from build to build. Deleting it costs time and nothing else. */
const folder = join('.cache', 'files');

/** A file that the same inputs always give: made once, and kept. The inputs have to name all that the file depends on. */
export async function keepFile(inputs: unknown, ending: string, make: () => Promise<Buffer<ArrayBuffer>>): Promise<Buffer<ArrayBuffer>> {
	const path = join(folder, `${createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 32)}.${ending}`);
	// A file is written whole and then renamed, so that what is here is whole.
	if (existsSync(path)) return Buffer.from(readFileSync(path));
	const made = await make();
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${path}.${process.pid}`, made);
	renameSync(`${path}.${process.pid}`, path);
	return made;
}
