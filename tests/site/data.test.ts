import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readPages, siteFolder } from '../../tools/built-site.ts';
import { sites } from '../sites.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
const ctdl = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'ctdl.schema.json'), 'utf8')) as AnySchema);

describe.each(sites)('$name', ({ folder, languages }) => {
	const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
	const addresses = new Set(readPages(folder).map(({ address }) => address));
	const pathwayPages = [...addresses].filter((address) => /^\/en\/pathways\/[^/]+\/$/.test(address));
	const data = JSON.parse(read('data/pathways.json')) as { $schema: string; pathways: { id: string; addresses: Record<string, string>; length?: unknown; lastChecked: string }[] };

	test('the open data keeps to the schema that is published beside it, and holds every pathway', () => {
		const schema = JSON.parse(read('data/pathways.schema.json')) as AnySchema & { $id: string };
		const validate = ajv.compile(schema);
		expect(validate(data), ajv.errorsText(validate.errors)).toBe(true);
		expect(data.$schema).toBe(schema.$id);
		expect(data.pathways.map(({ id }) => `/en/pathways/${id}/`).sort()).toEqual(pathwayPages.sort());
		for (const { addresses: pages } of data.pathways) for (const page of Object.values(pages)) expect(addresses).toContain(new URL(page).pathname);
		// The schema sees what is wrong.
		expect(validate({ ...data, pathways: [{ ...data.pathways[0], lastChecked: 'yesterday' }] })).toBe(false);
	});

	test('what nobody has confirmed is left out of the data', () => {
		const texts = [read('data/pathways.json'), read('data/pathways.jsonld')];
		for (const text of texts) expect(text).not.toMatch(/"ask"|null/);
		if (folder === siteFolder) expect(data.pathways.filter(({ length }) => length === undefined).length).toBeGreaterThan(0);
	});

	test('the pathways in CTDL keep to our schema, refer to what is there, and claim no place in a registry', () => {
		const graph = JSON.parse(read('data/pathways.jsonld')) as { '@graph': Record<string, unknown>[] };
		expect(ctdl(graph), ajv.errorsText(ctdl.errors)).toBe(true);
		const ids = graph['@graph'].map((thing) => thing['@id']);
		expect(new Set(ids).size).toBe(ids.length);
		const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
		expect(references.filter((id) => !ids.includes(id))).toEqual([]);
		expect(graph['@graph'].filter((thing) => thing['@type'] === 'ceterms:Pathway')).toHaveLength(pathwayPages.length);
		expect(JSON.stringify(graph)).not.toMatch(/ctid|credentialengineregistry/i);
		expect(ctdl({ ...graph, '@graph': [...graph['@graph'], { '@type': 'ceterms:Pathway' }] })).toBe(false);
	});

	describe.each(languages)('the feeds in %s', (language) => {
		const rss = read(`${language}/feed.xml`);
		const json = JSON.parse(read(`${language}/feed.json`)) as { version: string; language: string; feed_url: string; home_page_url: string; items: { id: string; url: string; title: string; content_text: string; image: string; date_modified: string }[] };

		test('are read by a kept parser, and say the same', () => {
			const parsed = parseRssFeed(rss);
			expect(parseJsonFeed(json).items).toHaveLength(json.items.length);
			expect(parsed.items?.map(({ title, link, description }) => [title, link, description])).toEqual(json.items.map(({ title, url, content_text }) => [title, url, content_text]));
			expect(json.items.length).toBeGreaterThan(language === 'en' ? 5 : 0);
		});

		test('RSS keeps to its rules', () => {
			const channel = parse(rss, { lowerCaseTagName: false, voidTag: { tags: ['atom:link'] }, comment: true }).querySelector('channel');
			const textOf = (element: typeof channel, name: string): string => element?.childNodes.map((node) => node as NonNullable<typeof channel>).find(({ rawTagName }) => rawTagName === name)?.text ?? '';
			expect(rss.startsWith('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"')).toBe(true);
			for (const name of ['title', 'description', 'link', 'language']) expect(textOf(channel, name), name).not.toBe('');
			expect(textOf(channel, 'language')).toBe(language);
			expect(rss).toMatch(new RegExp(`<atom:link href="https://[^"]+/${language}/feed.xml" rel="self" type="application/rss\\+xml"/>`));
			const items = [...rss.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => item);
			const guids = items.map((item) => /<guid isPermaLink="true">([^<]+)<\/guid>/.exec(item)?.[1] ?? '');
			expect(new Set(guids).size).toBe(items.length);
			const days = items.map((item) => /<pubDate>([^<]+)<\/pubDate>/.exec(item)?.[1] ?? '');
			for (const day of days) expect(day).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/);
			const times = days.map((day) => Date.parse(day));
			expect(times).toEqual(times.toSorted((a, b) => b - a));
			for (const guid of guids) expect(addresses).toContain(new URL(guid).pathname);
		});

		test('JSON Feed keeps to its rules', () => {
			expect(json.version).toBe('https://jsonfeed.org/version/1.1');
			expect([json.language, new URL(json.feed_url).pathname, new URL(json.home_page_url).pathname]).toEqual([language, `/${language}/feed.json`, `/${language}/`]);
			expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
			for (const { date_modified, url, content_text } of json.items) {
				expect(new Date(date_modified).toISOString()).toBe(date_modified);
				expect(addresses).toContain(new URL(url).pathname);
				expect(content_text).not.toBe('');
			}
		});

		test('are named in the head of the pages', () => {
			const home = parse(read(`${language}/index.html`));
			const links = home.querySelectorAll('link[rel="alternate"][type]').map((link) => [link.getAttribute('type'), link.getAttribute('href')]);
			expect(links).toEqual([['application/rss+xml', `/${language}/feed.xml`], ['application/feed+json', `/${language}/feed.json`]]);
		});
	});
});
