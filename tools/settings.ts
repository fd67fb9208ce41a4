import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { dayAt } from '../src/domain/calendar-date.ts';
import { parseLedger } from '../src/domain/address-ledger.ts';

/** The content folder, relative to the project: `content`, or what `CONTENT_DIR` names. */
export const contentFolder = (process.env['CONTENT_DIR'] ?? 'content').replace(/\/+$/, '');

/** Where the finished site is written: `dist`, `dist-harbor` for another content folder, or what `OUT_DIR` names. */
export const outputFolder =
	process.env['OUT_DIR'] ?? (contentFolder === 'content' ? 'dist' : `dist-${contentFolder.split('/').at(-1)}`);

/** The address the site will stand at: `SITE_URL`, or the one in `site.yaml`. The check reports an unreadable one. */
export const siteAddress = process.env['SITE_URL'] ?? readSite().address;

/** Whether `site.yaml` names the repository of its files, so that the finished site has the editor. */
export const hasRepository = (): boolean => readSite().hasRepository;

/** Addresses that have moved, in every language: `/en/old/` → `/en/new/`. */
export const redirects: Record<string, string> = listRedirects();

function readSite(): { address: string; languages: string[]; hasRepository: boolean } {
	const fallback = { address: 'https://pathways.example.org', languages: [], hasRepository: false };
	try {
		const site: unknown = parse(readFileSync(resolve(contentFolder, 'site.yaml'), 'utf8'));
		const { address, languages, repository } = site as { address: unknown; languages: unknown; repository: unknown };
		return {
			address: typeof address === 'string' && URL.canParse(address) ? address : fallback.address,
			languages: Array.isArray(languages) ? languages.map(String) : [],
			hasRepository: typeof repository === 'object' && repository !== null,
		};
	} catch {
		return fallback;
	}
}

function listRedirects(): Record<string, string> {
	const path = resolve(contentFolder, 'addresses.txt');
	const ledger = existsSync(path) ? parseLedger(readFileSync(path, 'utf8')) : [];
	return Object.fromEntries(
		ledger.flatMap(({ address, movedTo }) =>
			movedTo ? readSite().languages.flatMap((language) => listMoves(language, address, movedTo)) : [],
		),
	);
}

/** A page that has moved, and what is made from it: the flyer, the cards and the card for frames of a pathway. */
function listMoves(language: string, from: string, to: string): [string, string][] {
	const page: [string, string] = [`/${language}${from}`, `/${language}${to}`];
	if (!/^\/pathways\/[^/]+\/$/.test(from) || !/^\/pathways\/[^/]+\/$/.test(to)) return [page];
	return [page, ...['flyer/', 'cards/'].map((sheet): [string, string] => [page[0] + sheet, page[1] + sheet]), [`/embed${page[0]}`, `/embed${page[1]}`]];
}

/** The day the content is checked for, in the site's time zone: `SITE_TODAY`, or today. */
export function checkDay(timeZone: string): string {
	return process.env['SITE_TODAY'] ?? dayAt(Date.now(), timeZone);
}
