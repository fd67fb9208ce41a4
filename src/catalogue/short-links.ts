import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../domain/address-ledger.ts';
import { pageAddress } from '../domain/address.ts';
import { parseShortLinks, type ShortLink } from '../domain/short-link.ts';
import { listPublicAddresses } from './page-list.ts';

const readFile = (name: string): string => {
	const path = join(process.env['CONTENT_DIR'] ?? 'content', name);
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** Every short link that was ever given out, and where it leads: to its page, to where that has moved, or to the list it was in. */
export async function listShortLinks(): Promise<{ code: string; leadsTo: string }[]> {
	const pages = new Set((await listPublicAddresses()).map(({ address }) => address));
	const moved = new Map(parseLedger(readFile('addresses.txt')).map(({ address, movedTo }) => [address, movedTo]));
	return readShortLinks().map(({ code, address }) => {
		const [, language = '', section = ''] = address.split('/');
		const movedTo = moved.get(address.slice(language.length + 1));
		return { code, leadsTo: pages.has(address) ? address : movedTo ? `/${language}${movedTo}` : pageAddress(language, section) };
	});
}

const readShortLinks = (): ShortLink[] => parseShortLinks(readFile('short-links.txt'));

let codes: ReadonlyMap<string, string> | undefined;

/** Address of a page → the code of its short link: `/en/quiz/` → `zddg`. Read once a build; in dev each time. */
export function listShortCodes(): ReadonlyMap<string, string> {
	if (codes && import.meta.env.PROD) return codes;
	codes = new Map(readShortLinks().map(({ code, address }) => [address, code]));
	return codes;
}
