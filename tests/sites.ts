import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exampleFolder, siteFolder } from '../tools/built-site.ts';

/** A finished site as tests look at it. */
interface Site {
	name: string;
	folder: string;
	/** Tags of its languages, the source of all translations first. */
	languages: string[];
	/** Those in which every page has words of its own. */
	completeLanguages: string[];
	/** Where its people find it: `https://pathways.example.org`. */
	address: string;
}

const read = (name: string, folder: string, content: string): Site => {
	const { languages, completeLanguages = [], address } = parse(readFileSync(join(import.meta.dirname, '..', content, 'site.yaml'), 'utf8')) as Pick<Site, 'languages' | 'completeLanguages' | 'address'>;
	return { name, folder, languages, completeLanguages, address };
};

/** Our own site. */
export const ownSite = read('the site', siteFolder, 'content');

/** The example, which has what our own site cannot show yet. */
export const exampleSite = read('the example', exampleFolder, 'examples/harbor');

export const sites = [ownSite, exampleSite];

/** The language that an address begins with, of a page or of a card for frames: `/embed/es/pathways/…` → `es`. */
export const languageOf = (address: string, { languages }: Site): string | undefined => languages.find((tag) => address.startsWith(`/${tag}/`) || address.startsWith(`/embed/${tag}/`));
