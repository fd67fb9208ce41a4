import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** A page of the finished site. */
export interface BuiltPage {
	/** Its address: `/en/quiz/`. */
	address: string;
	/** Where its file is. */
	file: string;
	html: string;
	document: HTMLElement;
	/** Made from another page, for paper or a frame: in no site map, and its address in the head is that of the other. */
	isSheet: boolean;
}

const root = join(import.meta.dirname, '..');

/** Where the finished sites lie. */
export const siteFolder = join(root, process.env['OUT_DIR'] ?? 'dist');

/** Where the finished example site lies, built as of 2026-11-25. */
export const exampleFolder = join(root, 'dist-harbor');

/** Every HTML page of a finished site, in the order of its addresses. Those that only lead on, as short links do, are none. */
export function readPages(folder = siteFolder): BuiltPage[] {
	if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Build it first: npm run build`);
	return globSync('**/*.html', { cwd: folder, exclude: (name) => name === 'pagefind' })
		.sort()
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			return { file: join(folder, file), address: `/${file.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, '')}`, html, document: parse(html), isSheet: html.includes('<meta name="robots" content="noindex">') };
		})
		.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}
