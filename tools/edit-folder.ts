import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { classifyFile } from '../src/manuscript/content-file.ts';
import { listContentFiles } from '../src/manuscript/content-files.ts';
import type { ListedFile } from '../src/editor/local-folder.ts';

/** The state of a file, as the editor names it when it saves. */
export const etagOf = (data: Buffer | string): string => `"${createHash('sha256').update(data).digest('hex').slice(0, 32)}"`;

/** States of files that only the check has changed since, by file: what a form was filled from still counts as current. */
export class TidiedFiles {
	readonly #next = new Map<string, string>();

	/** Notes that the check has made one state of a file into another. */
	note(file: string, from: string, to: string): void {
		this.#next.set(`${file} ${from}`, to);
	}

	/** Whether the file got from the one state to the other by nothing but the check. */
	leads(file: string, from: string, to: string): boolean {
		for (let state: string | undefined = from, steps = 0; state !== undefined && steps < 100; steps++) {
			if (state === to) return true;
			state = this.#next.get(`${file} ${state}`);
		}
		return false;
	}
}

/** Whether a request comes from a page of this server: another site can neither read the key nor name this host. */
export const isOwnRequest = (request: IncomingMessage, key: string): boolean =>
	request.headers['x-editor-key'] === key && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '');

/**
 * Answers the editor's requests for files of the content folder: a list, one file, a save, a deletion. A save names the
 * state it replaces (`If-Match`), or that there was none (`If-None-Match: *`), and is refused with 412 if that is not so.
 */
export async function answerForFiles(folder: string, request: IncomingMessage, response: ServerResponse, file: string, tidied: TidiedFiles): Promise<string | undefined> {
	const answer = (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): undefined => {
		response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
		response.end(body);
		return undefined;
	};
	if (file === '') return answer(200, JSON.stringify(listFiles(folder)), { 'Content-Type': 'application/json' });
	if (!isContentFile(file)) return answer(403, `"${file}" is not a file of the content.`);
	const place = join(folder, file);
	const before = existsSync(place) ? readFileSync(place) : undefined;
	const state = before && etagOf(before);
	if (request.method === 'GET') return before ? answer(200, before, { ETag: state ?? '' }) : answer(404, `There is no "${file}".`);

	const expected = request.headers['if-match'];
	const fits = expected === undefined ? request.headers['if-none-match'] === '*' && !before : state !== undefined && tidied.leads(file, expected, state);
	if (!fits) return answer(412, `"${file}" is not what it was.`);
	if (request.method === 'DELETE') {
		rmSync(place);
		if (readdirSync(dirname(place)).length === 0) rmdirSync(dirname(place));
		answer(204);
		return file;
	}
	if (request.method !== 'PUT') return answer(405);
	const data = await readBody(request);
	if (data.length > mostBytes) return answer(413, `"${file}" is larger than ${mostBytes / 1_000_000} MB.`);
	mkdirSync(dirname(place), { recursive: true });
	// Written beside and moved, so that nothing reads half a file.
	const draft = join(dirname(place), `.${process.pid}-${Date.now()}`);
	writeFileSync(draft, data);
	renameSync(draft, place);
	answer(204, '', { ETag: etagOf(data) });
	return file;
}

const mostBytes = 12_000_000;

const isContentFile = (file: string): boolean =>
	!file.split('/').some((part) => part === '' || part.startsWith('.')) && !/[\\\0]/.test(file) && !['unknown', 'addresses', 'short-links', 'accessibility-run'].includes(classifyFile(file).kind);

function listFiles(folder: string): ListedFile[] {
	return listContentFiles(folder).filter(({ file }) => isContentFile(file)).map(({ file, kind }) => {
		const data = readFileSync(join(folder, file));
		return { path: file, etag: etagOf(data), ...(kind !== 'picture' && { text: data.toString('utf8') }) };
	});
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size <= mostBytes + 1) parts.push(part);
	}
	return Buffer.concat(parts);
}
