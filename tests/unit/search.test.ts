import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPart, listNameWords, searchFileName, type SearchRecord, type SearchStart, toSearchFiles } from '../../src/domain/search-index.ts';
import { splitSearchWords } from '../../src/domain/search-words.ts';
import { listCommonWords } from '../../src/formats/common-words.ts';
import { toPageIndex } from '../../src/formats/page-index.ts';
import { InstantSearch } from '../../src/islands/instant-search.ts';
import { markFound, readExcerpt } from '../../src/islands/search-results.ts';
import { findStemmer } from '../../src/islands/stemmers.ts';
import { judgeRank, readJudgedQueries, summarizeSearch } from '../../tools/search-queries.ts';

const wordsOf = (text: string): string[] => splitSearchWords(text).map(({ word }) => word);

const toRecord = (slug: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
	address: `/en/roles/${slug}/`,
	section: 'role',
	title,
	summary: '',
	names: [],
	...more,
});

describe('words as the search compares them', () => {
	test.each([
		['Práctica', ['practica']],
		['PRÁCTICA en el año 2027', ['practica', 'en', 'el', 'ano', '2027']],
		['đường', ['duong']],
		['thực tập', ['thuc', 'tap']],
		["Seattle Children's", ['seattle', 'childrens']],
		['Seattle Children’s', ['seattle', 'childrens']],
		["da'da", ['dada']],
		['wi-fi/LAN', ['wi', 'fi', 'lan']],
		['A+ and C++, C#', ['a+', 'and', 'c++', 'c#']],
		['1+1', ['1', '1']],
		['الْإِنْجِلِيزِيَّة', ['انجليزيه']],
		['إنجليزية', ['انجليزيه']],
		['實習生', ['實習', '習生']],
		['實', ['實']],
		['IT實習2027', ['it', '實習', '2027']],
		['ฝึกงาน', ['ฝึก', 'กง', 'งา', 'าน']],
		['የጤና ቴክኖሎጂ', ['ጤና', 'ቴክኖሎጂ']],
		['ሥራ ስራ የሥራ የስራ', ['ስራ', 'ስራ', 'ስራ', 'ስራ']],
		['ነፃ ዓለም ኃይል ሐኪም', ['ነጻ', 'አለም', 'ሀይል', 'ሀኪም']],
		['የት ከ', ['የት', 'ከ']],
		['<b onclick="x()">help</b>', ['b', 'onclick', 'x', 'help', 'b']],
		['a\u0000b\u202Ec\u200F', ['a', 'b', 'c']],
		['', []],
		['?!…', []],
	])('%j', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	test('stand where they say', () => {
		const text = 'Años, «mesa de ayuda», 實習生';
		expect(splitSearchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Años', 'mesa', 'de', 'ayuda', '實習', '習生']);
	});

	test('a name has its neighbours run together too', () => {
		expect(listNameWords('Help desk technician')).toEqual(['help', 'desk', 'technician', 'helpdesk', 'desktechnician']);
	});

	test.each(['en', 'es', 'vi', 'ar', 'so', 'zh-Hant'])('%s has common words, and a language without a list has none', (language) => {
		expect(listCommonWords(language).length).toBeGreaterThan(40);
		expect(listCommonWords('tl')).toEqual([]);
	});
});

describe('the files', () => {
	test('of a small site are one, with all there is', () => {
		const records = [toRecord('a', 'Security analyst', { text: 'firewall' }), toRecord('b', 'Systems analyst')];
		expect(toSearchFiles(records, ['the'], [])).toEqual({ start: { commonWords: ['the'], synonyms: [], records, parts: [] }, parts: new Map(), vocabulary: [] });
	});

	const many = Array.from({ length: 2000 }, (_, at) => toRecord(`job-${at}`, `${['Desk', 'Network', 'Ward', 'Lab'][at % 4]} assistant ${at}`, { names: [`helper number${at}`], text: 'x'.repeat(60) }));
	const files = toSearchFiles(many, ['the'], []);

	test('of a large one are many, and none of them is large', () => {
		expect(files.start.records).toEqual([]);
		expect(Math.max(...[...files.parts.values()].map((part) => JSON.stringify(part).length))).toBeLessThan(10_000);
		expect(JSON.stringify(files.start).length).toBeLessThan(20_000);
		expect(JSON.stringify([...files.parts.values()])).not.toContain('xxx');
	});

	test('hold each page in the part of each of its words, unless forty others fit the word as well', () => {
		const parts = new Set(files.start.parts);
		for (const record of many) {
			for (const word of [record.title, ...record.names].flatMap(listNameWords)) {
				const part = files.parts.get(findPart(word, parts) ?? '') ?? [];
				if (!part.includes(record) && !part.some(({ address }) => address === record.address)) expect(part.length, word).toBe(40);
			}
		}
	});

	test('have names of plain letters, each its own', () => {
		const beginnings = ['a', 'año', 'ñ', '實', '實習', 'c+', 'a-', '../x', 'ጤ'];
		const names = beginnings.map(searchFileName);
		expect(names.every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('the fast layer', () => {
	const records = [
		toRecord('service-desk', 'Service desk technician', { names: ['Help desk', 'IT support'], summary: 'The first person people call.', text: 'password ticket' }),
		toRecord('security', 'Security analyst', { names: ['Cybersecurity'], summary: 'Protects networks.', text: 'firewall' }),
		toRecord('coordinator', 'Project coordinator', { summary: 'Keeps a project clear.', text: 'ticket schedule' }),
		{ ...toRecord('x', 'scholarship', { summary: 'Money for study.' }), address: '/en/glossary/#scholarship', section: 'term' as const },
	];
	const start: SearchStart = { commonWords: listCommonWords('en'), synonyms: [{ typed: ['hackers'], means: ['security'] }, { typed: ['A+'], means: ['service desk'] }], records, parts: [] };
	const none = { readPart: () => Promise.reject(new Error('no part')), readVocabulary: () => Promise.reject(new Error('no vocabulary')) };
	const search = async (query: string) => new InstantSearch(start, findStemmer('en'), none).search(query);
	const first = async (query: string) => (await search(query)).hits[0]?.record.address;

	test.each([
		['service desk technician', 'service-desk'],
		['technician service desk', 'service-desk'],
		['help desk', 'service-desk'],
		['helpdesk', 'service-desk'],
		['HELP DESK!', 'service-desk'],
		['hel', 'service-desk'],
		['how do I get into cybersecurity', 'security'],
		['hackers', 'security'],
		['sekurity analist', 'security'],
		['coordnator', 'coordinator'],
		['firewalls', 'security'],
		['A+', 'service-desk'],
		['protecting', 'security'],
	])('"%s" finds %s', async (query, slug) => {
		expect(await first(query)).toBe(`/en/roles/${slug}/`);
	});

	test('says how it read a misspelt word', async () => {
		expect(await search('sholarship')).toMatchObject({ corrected: 'scholarship', needsTexts: false });
		expect((await search('scholar')).corrected).toBeUndefined();
	});

	test.each(['the', 'what is it', 'zzzzqqqq', '', '   ', '🙂', '\u202E\u0000'])('%j is no error', async (query) => {
		expect((await search(query)).corrected).toBeUndefined();
	});

	test('a query of ten thousand letters, of markup, or of anything, is no error and gives pages of the site alone', async () => {
		const engine = new InstantSearch(start, findStemmer('en'), none);
		const queries = ['x'.repeat(10_000), 'help '.repeat(2000), '<img src=x onerror=alert(1)>', '__proto__ constructor toString', '*.(?{}[]|\\'];
		for (const query of queries) expect(records).toEqual(expect.arrayContaining((await engine.search(query)).hits.map(({ record }) => record)));
		await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => (await engine.search(query)).hits.every(({ record }) => records.includes(record))));
	});

	test('of a large site reads the parts of the words of the query alone, and the vocabulary for a word that is spelt wrong', async () => {
		const many = Array.from({ length: 2000 }, (_, at) => toRecord(`job-${at}`, `${['Phlebotomy', 'Network', 'Ward', 'Laboratory'][at % 4]} assistant ${at}`));
		const files = toSearchFiles(many, listCommonWords('en'), []);
		const read: string[] = [];
		const engine = new InstantSearch(files.start, findStemmer('en'), {
			readPart: async (beginning) => (read.push(beginning), files.parts.get(beginning) ?? []),
			readVocabulary: async () => (read.push('vocabulary'), files.vocabulary),
		});
		expect((await engine.search('ward assistant 1234')).hits[0]?.record.title).toBe('Ward assistant 1234');
		expect(read).toHaveLength(3);
		expect((await engine.search('flebotomy')).hits[0]?.record.title).toContain('Phlebotomy');
		expect(read.slice(3)).toEqual(['vocabulary', expect.stringMatching(/^ph/)]);
	});
});

describe('a result', () => {
	test('shows its text in pieces that make up the whole', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, word) => markFound(text, (each) => each.includes(word)).map((piece) => piece.text).join('') === text));
		expect(markFound('Una práctica pagada', (word) => word === 'practica')).toEqual([{ text: 'Una ', isFound: false }, { text: 'práctica', isFound: true }, { text: ' pagada', isFound: false }]);
		expect(markFound('是實習生嗎', (word) => ['實習', '習生'].includes(word)).filter(({ isFound }) => isFound).map(({ text }) => text).join('')).toBe('實習生');
	});

	test('takes nothing of an excerpt for markup', () => {
		expect(readExcerpt('a &lt;img&gt; <mark>help</mark> &amp;lt; <b>')).toEqual([{ text: 'a <img> ', isFound: false }, { text: 'help', isFound: true }, { text: ' &lt; <b>', isFound: false }]);
	});
});

test('the list of all pages is one volume of up to 150, and more where there are more', () => {
	const pages = (count: number) => Array.from({ length: count }, (_, at) => toRecord(`job-${at}`, `Job ${at}`));
	expect(toPageIndex(pages(150), 'en').map(({ address }) => address)).toEqual(['/en/search/']);
	const volumes = toPageIndex(pages(400), 'en');
	expect(volumes.map(({ address, title }) => [address, title])).toEqual([['/en/search/', 'Job 0 – Job 133'], ['/en/search/2/', 'Job 134 – Job 267'], ['/en/search/3/', 'Job 268 – Job 399']]);
	expect(volumes.flatMap(({ pages: some }) => some)).toHaveLength(400);
});

describe('the judged sets', () => {
	const sets = [readJudgedQueries('tuning'), readJudgedQueries('control')];

	test('are large enough, and ask nothing twice', () => {
		expect(Object.keys(sets[0] ?? {})).toEqual(['en', 'es']);
		for (const queries of sets.flatMap((set) => Object.values(set))) {
			expect(queries.length).toBeGreaterThanOrEqual(80);
			const all = queries.map(({ query }) => query.toLowerCase());
			expect(all.filter((query, at) => all.indexOf(query) !== at)).toEqual([]);
		}
	});

	test('are summed up by the places of the first answers', () => {
		const rank = (first: string[], answers: string[]) => judgeRank(first, answers);
		expect([rank(['a', 'b'], ['a']), rank(['a', 'b'], ['c', 'b']), rank(['a'], ['c'])]).toEqual([1, 2, undefined]);
		const figures = summarizeSearch([1, 1, 2, 4, undefined].map((place) => ({ query: 'q', kind: 'name', answers: [], rank: place, first: [], milliseconds: 1 })));
		expect(figures).toEqual({ queries: 5, success1: 0.4, success3: 0.6, meanReciprocalRank: (1 + 1 + 0.5 + 0.25) / 5 });
	});
});
