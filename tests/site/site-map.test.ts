import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages, siteFolder } from '../../tools/built-site.ts';
import { languageOf, ownSite } from '../sites.ts';

const siteMap = readFileSync(join(siteFolder, 'sitemap.xml'), 'utf8');
const listed = [...siteMap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

test('the site map lists each page in a language once, and nothing that does not exist', () => {
	const pages = readPages()
		// A page without words of its own is shown in another language, and left to that.
		.filter(({ isSheet, document }) => !isSheet && !document.querySelector('main[lang]'))
		.map(({ address }) => address)
		.filter((address) => languageOf(address, ownSite) !== undefined);
	expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('robots.txt leads to it', () => {
	expect(readFileSync(join(siteFolder, 'robots.txt'), 'utf8')).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
});
