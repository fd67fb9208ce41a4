import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseShortLinks, type ShortLink } from '../domain/short-link.ts';

/** Every short link that was ever given out. */
export function listShortLinks(): ShortLink[] {
	const path = join(process.env['CONTENT_DIR'] ?? 'content', 'short-links.txt');
	return existsSync(path) ? parseShortLinks(readFileSync(path, 'utf8')) : [];
}

let codes: ReadonlyMap<string, string> | undefined;

/** Address of a page → the code of its short link: `/en/quiz/` → `zddg`. Read once a build; in dev each time. */
export function listShortCodes(): ReadonlyMap<string, string> {
	if (codes && import.meta.env.PROD) return codes;
	codes = new Map(listShortLinks().map(({ code, address }) => [address, code]));
	return codes;
}
