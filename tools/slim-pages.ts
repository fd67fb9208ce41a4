import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';
import { readPages } from './built-site.ts';

/** The styles of a page, as Astro puts them into it. */
const stylePattern = /<style>(\/\*! tailwindcss[\s\S]*?)<\/style>/;

const trimmed = new Map<string, string>();

/**
 * Leaves a page with the styles that it can use: those whose classes stand in its markup, and none for paper, which
 * come from a file of their own that nothing waits for. A page and its styles are to fit into the first answer of a server.
 * @param printFile address of the styles for paper
 */
export function trimStyles(html: string, printFile: string): string {
	const [, styles] = stylePattern.exec(html) ?? [];
	if (!styles) return html;
	const markup = html.replace(stylePattern, '');
	const words = new Set([...markup.matchAll(/\s(?:class|id)="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
	// Markup of the page holds every class: what scripts show stands in it hidden, or in a template (tests/architecture.test.ts).
	const classes = new Set([...styles.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll(/\\(.)/g, '$1')));
	const unused = [...classes].filter((name) => !words.has(name) && !/^\d/.test(name)).sort();
	const asked = listAskedProperties(markup);
	const key = createHash('sha256').update(styles).update(JSON.stringify([unused, asked])).digest('hex');
	const screen = trimmed.get(key) ?? dropUnusedProperties(drop(splitPrint(styles).screen, unused), asked);
	trimmed.set(key, screen);
	return html.replace(stylePattern, () => `<style>${screen}</style><link rel="stylesheet" media="print" href="${printFile}">`);
}

const drop = (styles: string, unusedSymbols: string[]): string => transform({ filename: 'page.css', code: Buffer.from(styles), minify: true, unusedSymbols }).code.toString();

/** Drops custom properties that nothing asks for, such as the colours of other kinds, until none is left. */
function dropUnusedProperties(styles: string, asked: readonly string[]): string {
	const used = new Set([...asked, ...listAskedProperties(styles)]);
	const unused = [...new Set([...styles.matchAll(/[{;](--[\w-]+):/g)].map(([, name = '']) => name))].filter((name) => !used.has(name));
	return unused.length === 0 ? styles : dropUnusedProperties(drop(styles, unused), asked);
}

/** Custom properties that a text asks for, each once. */
const listAskedProperties = (text: string): string[] => [...new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name))].sort();

/** Takes the rules for paper out of a stylesheet: its `@media print` blocks that stand in no other. */
export function splitPrint(styles: string): { screen: string; print: string } {
	let [screen, print, depth, start] = ['', '', 0, 0];
	const cut = (end: number): void => {
		const rule = styles.slice(start, end);
		if (/^\s*@media print\s*\{/.test(rule)) print += rule;
		else screen += rule;
		start = end;
	};
	for (let at = 0; at < styles.length; at++) {
		if (styles[at] === '{') depth++;
		else if (styles[at] === '}' && --depth === 0) cut(at + 1);
		else if (styles[at] === ';' && depth === 0) cut(at + 1);
	}
	cut(styles.length);
	return { screen, print };
}

/** Takes away what told the search how to read a page, once it has been read. */
const dropSearchMarks = (html: string): string => html.replaceAll(/ data-pagefind-(?:body|ignore|meta)(?:="[^"]*")?(?=[^<>]*>)/g, '');

/** Astro puts a hash into the names of typefaces that depends on the folder the project lies in; a page shall not. */
const namePlainly = (html: string): string => html.replaceAll(/"([A-Z][A-Za-z ]+)-[0-9a-f]{16}(?="| fallback)/g, '"$1');

/** Leaves the pages of a finished site with what their readers need, so that the first answer of a server holds a whole page. */
export function slimPages(): AstroIntegration {
	return {
		name: 'slim-pages',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const folder = fileURLToPath(dir);
				const pages = readPages(folder);
				const [, styles = ''] = pages.map(({ html }) => stylePattern.exec(html)).find((found) => found !== null) ?? [];
				const print = splitPrint(styles).print;
				const printFile = `/_astro/print.${createHash('sha256').update(print).digest('hex').slice(0, 8)}.css`;
				mkdirSync(join(folder, '_astro'), { recursive: true });
				writeFileSync(join(folder, printFile), print);
				for (const { file, html } of pages) writeFileSync(file, trimStyles(dropSearchMarks(namePlainly(html)), printFile));
			},
		},
	};
}
