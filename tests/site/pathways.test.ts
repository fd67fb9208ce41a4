import { describe, expect, test } from 'vitest';
import { exampleFolder, readPages } from '../../tools/built-site.ts';
import { exampleSite, ownSite } from '../sites.ts';

const rows = [
	'kind', 'for-whom', 'who-runs-it', 'running', 'starting-points', 'length', 'hours-per-week', 'schedule', 'place', 'pay',
	'tuition', 'fees', 'unpaid-hours', 'travel', 'equipment', 'childcare', 'leads-to', 'requirements',
];

describe.each([
	{ ...ownSite, least: 5 },
	{ ...exampleSite, least: 16 },
])('$name', ({ folder, languages, least }) => {
	const pages = readPages(folder);
	const page = (address: string) => pages.find((one) => one.address === address)?.document;
	const slugs = pages.flatMap(({ address }) => /^\/en\/pathways\/([^/]+)\/$/.exec(address)?.[1] ?? []);
	const text = (element: { text: string } | null | undefined): string => element?.text.replaceAll(/\s+/g, ' ').trim() ?? '';

	test('has pathways', () => {
		expect(slugs.length).toBeGreaterThanOrEqual(least);
	});

	test.each(languages)('every pathway has every row of the comparison, and none is blank, in %s', (language) => {
		const table = page(`/${language}/compare/`);
		for (const row of rows) {
			for (const slug of slugs) {
				const cell = table?.querySelector(`tr[data-row="${row}"] td[data-pathway="${slug}"]`);
				expect(text(cell), `${row} of ${slug}`).not.toBe('');
			}
		}
		expect(table?.querySelectorAll('tbody tr').length).toBe(rows.length);
	});

	test.each(languages)('the rules of a pathway read the same on its page, in the quiz and in the comparison, in %s', (language) => {
		const labels = (address: string, within: string): string[] =>
			page(address)?.querySelectorAll(`${within} [data-requirement]`).map((one) => {
				// The number of a source differs from page to page.
				const label = one.querySelector('p')?.innerHTML.replaceAll(/<sup.*?<\/sup>/gs, '').replaceAll(/<[^>]+>|\s+/g, ' ').trim();
				return `${one.getAttribute('data-requirement')}: ${label}`;
			}) ?? [];
		for (const slug of slugs) {
			const own = labels(`/${language}/pathways/${slug}/`, 'section[aria-labelledby="who-can-start"]');
			expect(own.length, slug).toBeGreaterThan(0);
			expect(labels(`/${language}/quiz/`, `[data-pathway="${slug}"]`)).toEqual(own);
			expect(labels(`/${language}/compare/`, `td[data-pathway="${slug}"]`)).toEqual(own);
		}
	});

	test('every pathway shows a story of people on it, or says that there is none yet', () => {
		for (const language of languages) {
			for (const slug of slugs) {
				const section = page(`/${language}/pathways/${slug}/`)?.querySelector('section[aria-labelledby="stories"]');
				expect(section?.querySelector('a[href*="/stories/"], p'), `${language} ${slug}`).not.toBeNull();
			}
		}
	});

	test('every job is reached from a pathway, straight or over jobs before it', () => {
		const linksIn = (address: string, within: string, section: string): string[] =>
			page(address)?.querySelectorAll(`${within} a`).flatMap((link) => new RegExp(`^/en/${section}/([^/]+)/$`).exec(link.getAttribute('href') ?? '')?.[1] ?? []) ?? [];
		const roles = pages.flatMap(({ address }) => /^\/en\/roles\/([^/]+)\/$/.exec(address)?.[1] ?? []);
		const reached = new Set(slugs.flatMap((slug) => linksIn(`/en/pathways/${slug}/`, 'section[aria-labelledby="leads-to"]', 'roles')));
		for (const role of reached) for (const later of linksIn(`/en/roles/${role}/`, 'section[aria-labelledby="next"] li:last-child', 'roles')) reached.add(later);
		expect(roles.filter((role) => !reached.has(role))).toEqual([]);
	});

	test('the map leads to every starting point, pathway and job, and so does its list', () => {
		for (const language of languages) {
			const document = page(`/${language}/pathways/`);
			const wanted = pages.flatMap(({ address }) => (new RegExp(`^/${language}/(pathways|roles)/[^/]+/$`).test(address) ? [address] : []));
			for (const map of ['.map-wide', '.map-tall']) {
				const links = document?.querySelectorAll(`${map} a`).map((link) => link.getAttribute('href')) ?? [];
				expect(links.filter((link) => !link?.includes('?start=')).toSorted(), `${language} ${map}`).toEqual(wanted.toSorted());
				expect(links.length).toBeGreaterThan(wanted.length);
			}
			const listed = document?.querySelectorAll('.map-tall ~ details a').map((link) => link.getAttribute('href')) ?? [];
			expect(wanted.filter((address) => address.includes('/pathways/') && !listed.includes(address))).toEqual([]);
		}
	});
});

test('the drawings of the map weigh under 25 KB, and at most 8 KB compressed', async () => {
	const { brotliCompressSync } = await import('node:zlib');
	for (const language of ownSite.languages) {
		const html = readPages().find(({ address }) => address === `/${language}/pathways/`)?.document.toString() ?? '';
		const drawings = [...html.matchAll(/<svg class="map .*?<\/svg>/gs)].map(([drawing]) => drawing).join('');
		console.log(`${language}: ${drawings.length} bytes, ${brotliCompressSync(drawings).length} compressed`);
		expect(drawings.length).toBeGreaterThan(1000);
		expect(drawings.length).toBeLessThan(25 * 1024);
		expect(brotliCompressSync(drawings).length).toBeLessThanOrEqual(8 * 1024);
	}
});

test('a recording and a video of the example come with captions and with what is said in words', () => {
	const pages = readPages(exampleFolder);
	const omar = pages.find(({ address }) => address === '/es/stories/omar-helpdesk/')?.document;
	expect(omar?.querySelector('video')?.getAttribute('src')).toBe('/media/stories/omar-helpdesk/clip.webm');
	expect(omar?.querySelector('video track[kind="captions"]')?.getAttribute('src')).toBe('/media/stories/omar-helpdesk/clip.vtt');
	expect(omar?.querySelector('figcaption p')?.text).toContain('Barras de colores');
	expect(pages.find(({ address }) => address === '/en/stories/rosa-english/')?.document.querySelector('audio')?.getAttribute('src')).toBe('/media/stories/rosa-english/talk.ogg');
});
