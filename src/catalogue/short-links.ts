import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseShortLinks, type ShortLink } from '../domain/short-link.ts';

/** Every short link that was ever given out. */
export function listShortLinks(): ShortLink[] {
	const path = join(process.env['CONTENT_DIR'] ?? 'content', 'short-links.txt');
	return existsSync(path) ? parseShortLinks(readFileSync(path, 'utf8')) : [];
}

/** The code of a page, or `undefined` if it has none: `/en/quiz/` → `zddg`. */
export function findShortCode(address: string): string | undefined {
	codes = import.meta.env.PROD ? (codes ?? readCodes()) : readCodes();
	return codes.get(address);
}

let codes: ReadonlyMap<string, string> | undefined;

const readCodes = (): ReadonlyMap<string, string> => new Map(listShortLinks().map(({ code, address }) => [address, code]));
