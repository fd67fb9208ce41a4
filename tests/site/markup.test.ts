import { expect, test } from 'vitest';
import { findMarkupErrors } from '../../tools/audits.ts';
import { exampleFolder, readPages, siteFolder } from '../../tools/built-site.ts';

test.each([siteFolder, exampleFolder])('the markup of every page holds to the HTML standard: %s', async (folder) => {
	const pages = readPages(folder);
	const found: string[] = [];
	for (const { address, html } of pages) {
		found.push(...(await findMarkupErrors(html)).map((error) => `${address} ${error}`));
	}
	expect(pages.length).toBeGreaterThan(50);
	expect(found).toEqual([]);
});

test('the reader of markup sees what is wrong', async () => {
	const found = await findMarkupErrors('<!doctype html><html lang="en"><head><title>x</title></head><body><p><div></div></p><img src="a.png"></body></html>');
	expect(found.join('\n')).toMatch(/element-permitted-content|close-order/);
	expect(found.join('\n')).toMatch(/wcag\/h37/);
});
