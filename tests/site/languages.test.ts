import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { francAll } from 'franc';
import type { HTMLElement, Node } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { describeLanguage } from '../../src/domain/language.ts';
import { type BuiltPage, readPages } from '../../tools/built-site.ts';
import { languageOf, sites } from '../sites.ts';

/** The language of an element, by the nearest `lang` around it. */
const languageAround = (element: HTMLElement | null): string => element?.closest('[lang]')?.getAttribute('lang') ?? '';

/** Languages as the detector of languages names them (ISO 639-3). */
const detectorTags: Record<string, string> = { en: 'eng', es: 'spa', 'zh-Hant': 'cmn', vi: 'vie', so: 'som', am: 'amh', ar: 'arb' };

/** Every text of an element as readers get it, with the language that it is said to be in. */
function* listTexts(node: Node): Generator<{ text: string; said: string }> {
	for (const child of node.childNodes) {
		if (child.nodeType === 3) {
			// Addresses and code for other sites are in no language.
			const text = child.text.replaceAll(/(?:https?:|\b[\w.]+\.example\.org\/)\S+|<[^>]*>/g, '').replaceAll(/\s+/g, ' ').trim();
			if (text) yield { text, said: languageAround(child.parentNode) };
		} else if (!['SCRIPT', 'STYLE', 'TEMPLATE'].includes((child as HTMLElement).tagName ?? '')) yield* listTexts(child);
	}
}

/**
 * The language a text is in, among those of the site, where that is beyond doubt: by its script, or by a detector for
 * texts of forty letters and more in which the language said is far from the one found.
 */
function findOtherLanguage(text: string, said: string, languages: readonly string[]): string | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	for (const tag of languages.filter((each) => each !== said)) {
		const script = describeLanguage(tag).script;
		if (script === 'Latn' || script === describeLanguage(said).script) continue;
		const foreign = text.match(new RegExp(`\\p{Script=${script === 'Hant' ? 'Han' : script}}`, 'gu'))?.length ?? 0;
		if (foreign > 1 && foreign > letters / 4) return tag;
	}
	// Translators give the English word in parentheses, and names stay as they are.
	const own = text.replaceAll(/\([^)]*\)|（[^）]*）/g, '');
	const isLatin = describeLanguage(said).script === 'Latn';
	const latin = (isLatin ? own : own.replaceAll(/\p{Lu}[\p{L}\p{N}.'’*-]*|[\p{L}\d]+(?:[-.][\p{L}\d]+)+/gu, '')).match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (latin < 40 || (isLatin && latin < letters * 0.6)) return undefined;
	if (!isLatin) return 'one in Latin letters';
	const only = languages.filter((tag) => describeLanguage(tag).script === 'Latn').map((tag) => detectorTags[tag] ?? tag);
	const scores = new Map(francAll(own, { only }));
	const [best, top = 0] = [...scores].toSorted(([, one], [, other]) => other - one)[0] ?? [];
	return top - (scores.get(detectorTags[said] ?? said) ?? 0) > 0.25 ? best : undefined;
}

describe.each(sites)('$name', (site) => {
	const { folder, languages, address: host } = site;
	const [source = ''] = languages;
	const pages = readPages(folder).filter(({ address }) => languageOf(address, site));
	const byAddress = new Map(pages.map((page) => [page.address, page]));
	const isFallback = ({ document }: BuiltPage): boolean => document.querySelector('main')?.hasAttribute('lang') ?? false;
	const alternatesOf = ({ document }: BuiltPage): Map<string, string> =>
		new Map(document.querySelectorAll('link[rel="alternate"][hreflang]').map((link) => [link.getAttribute('hreflang') ?? '', new URL(link.getAttribute('href') ?? '').pathname]));

	test('a page names exactly the languages that have words of their own for it, and they name it', () => {
		const named = pages.filter((page) => !page.isSheet && !isFallback(page));
		expect(named.length).toBeGreaterThan(languages.length * 12);
		for (const page of named) {
			const around = page.address.replace(/^\/[^/]+\//, '');
			const real = languages.filter((tag) => {
				const other = byAddress.get(`/${tag}/${around}`);
				return other !== undefined && !isFallback(other);
			});
			const alternates = alternatesOf(page);
			alternates.delete('x-default');
			expect([...alternates.keys()].toSorted(), page.address).toEqual(real.toSorted());
			for (const [tag, address] of alternates) expect(address).toBe(`/${tag}/${around}`);
		}
	});

	test('a page that is shown in the source language says so, is announced nowhere, and gives way to it', () => {
		const siteMap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
		const fallbacks = pages.filter(isFallback);
		expect(fallbacks.length).toBeGreaterThan(20);
		for (const page of fallbacks) {
			const { address, document } = page;
			const main = document.querySelector('main');
			expect([main?.getAttribute('lang'), main?.getAttribute('dir')], address).toEqual([source, describeLanguage(source).direction]);
			expect(new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').pathname, address).toBe(address.replace(/^\/[^/]+\//, `/${source}/`));
			expect(alternatesOf(page).size, address).toBe(0);
			expect(siteMap, address).not.toContain(`<loc>${host}${address}</loc>`);
			expect(document.querySelector('aside[aria-label]')?.text, address).toContain(describeLanguage(source).name);
		}
	});

	test('a translation that nobody has reviewed says so and leads to the source, on every page that has one', () => {
		const notices = new Map(languages.map((tag) => [tag, pages.filter((page) => languageOf(page.address, site) === tag && page.document.querySelector(`aside[aria-label] a[hreflang="${source}"]`))]));
		for (const tag of languages) expect(notices.get(tag)?.length ?? 0, tag).toBeGreaterThanOrEqual(tag === source ? 0 : 5);
		expect(notices.get(source)).toEqual([]);
	});

	test('no page mixes languages without saying so', () => {
		const found = new Set<string>();
		let texts = 0;
		for (const { address, document } of pages) {
			for (const { text, said } of listTexts(document.querySelector('body') as unknown as Node)) {
				texts++;
				const other = findOtherLanguage(text, said, languages);
				if (other) found.add(`${address} "${text.slice(0, 90)}" is said to be ${said || 'in no language'} and looks like ${other}`);
			}
		}
		expect(texts).toBeGreaterThan(10_000);
		expect([...found]).toEqual([]);
	});

	// The language switch names the language of the frame; where the text inside is in another, the page says so itself.
	test('no link leads to a page in another language than the reader\'s without saying so', () => {
		const found: string[] = [];
		let links = 0;
		for (const { address, document } of pages) {
			const own = languageOf(address, site);
			for (const link of document.querySelectorAll('body a[href^="/"]')) {
				if (link.closest('[data-language-switch]')) continue;
				const target = byAddress.get((link.getAttribute('href') ?? '').replace(/[?#].*$/, ''));
				if (!target) continue;
				links++;
				const written = isFallback(target) ? source : (languageOf(target.address, site) ?? '');
				if (written === own) continue;
				const name = describeLanguage(written).name;
				const says = languageAround(link) === written || link.getAttribute('hreflang') === written || link.text.includes(name) || (link.nextElementSibling?.text.includes(`(${name})`) ?? false);
				if (!says) found.push(`${address} → ${target.address} "${link.text.trim()}"`);
			}
		}
		expect(links).toBeGreaterThan(1000);
		expect(found).toEqual([]);
	});
});

test.each([
	['en', 'Answer a few short questions. Nothing is saved, and nobody is turned away.', undefined],
	['es', 'Answer a few short questions. Nothing is saved, and nobody is turned away.', 'eng'],
	['am', 'Answer a few short questions. Nothing is saved, and nobody is turned away.', 'one in Latin letters'],
	['en', 'Responda unas preguntas cortas. No se guarda nada y a nadie se le cierra la puerta.', 'spa'],
	['en', '回答幾個簡短的問題。', 'zh-Hant'],
	['es', 'Year Up United', undefined],
])('a text said to be %s: "%s" is seen to be %s', (said, text, other) => {
	expect(findOtherLanguage(text, said, ['en', 'es', 'zh-Hant', 'vi', 'so', 'am'])).toBe(other);
});
