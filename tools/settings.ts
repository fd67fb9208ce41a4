import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** The content folder, relative to the project: `content`, or what `CONTENT_DIR` names. */
export const contentFolder = (process.env['CONTENT_DIR'] ?? 'content').replace(/\/+$/, '');

/** Where the finished site is written: `dist`, `dist-harbor` for another content folder, or what `OUT_DIR` names. */
export const outputFolder =
	process.env['OUT_DIR'] ?? (contentFolder === 'content' ? 'dist' : `dist-${contentFolder.split('/').at(-1)}`);

/** The address the site will stand at: `SITE_URL`, or the one in `site.yaml`. The check reports an unreadable one. */
export const siteAddress = process.env['SITE_URL'] ?? readAddress();

function readAddress(): string {
	const fallback = 'https://pathways.example.org';
	try {
		const site: unknown = parse(readFileSync(resolve(contentFolder, 'site.yaml'), 'utf8'));
		const address = site && typeof site === 'object' && 'address' in site ? String(site.address) : fallback;
		return URL.canParse(address) ? address : fallback;
	} catch {
		return fallback;
	}
}

/** The day the content is checked for, in the site's time zone: `SITE_TODAY`, or today. */
export function checkDay(timeZone: string): string {
	return process.env['SITE_TODAY'] ?? new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date());
}
