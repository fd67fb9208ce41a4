import { type Content, type ContentEntry, issueAt, type Passage } from '../content.ts';
import type { Issue } from '../issue.ts';
import { makePhraseFinder, type PhraseFinder } from '../phrases.ts';
import { listDataProse, listProseFiles, type Prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/** Short forms that nobody has to look up. */
const everyday = new Set(['IT', 'US', 'USA', 'UK', 'EU', 'NASA', 'ID', 'PIN', 'TV', 'DVD', 'CD', 'PC', 'USB', 'GPS', 'SMS', 'PDF', 'URL', 'QR', 'FAQ', 'AM', 'PM', 'OK', 'ZIP', 'SOS', 'VIP', 'DIY', 'COVID', 'HIV', 'DNA', 'AA', 'AAA']);

/** Two to six capital letters, with digits and plus signs: `GED`, `CDL`, `H1B`. */
const abbreviation = /(?<![\p{L}\p{N}*+])(?=[A-Z0-9+]*[A-Z][A-Z0-9+]*[A-Z])[A-Z][A-Z0-9+]{1,5}(?:s(?!\p{L})|(?![\p{L}\p{N}+]))/gu;

/** Words that readers cannot know: short forms nobody explains, and words that must lead to the glossary where a text begins to use them. */
export const unexplainedTerm: Rule = (content) => [...findShortForms(content), ...findUnmarked(content)];

function findShortForms(content: Content): Issue[] {
	// A file with faults may be the one that explains them.
	if ([...content.unreadable].some((file) => /^(?:glossary|roles)\/.*\/index\.mdx$/.test(file))) return [];
	const [language] = content.site.data.languages;
	const known = listKnownShortForms(content);
	const look = (prose: readonly Prose[]): Issue[] => {
		const seen = new Set<string>();
		return prose.flatMap(({ source, text, at }) =>
			[...text.matchAll(abbreviation)].flatMap(([found]) => {
				const short = found.replace(/s$/, '');
				if (known.has(short) || seen.has(short)) return [];
				seen.add(short);
				return [issueAt(source, at, {
					rule: 'unexplained-term',
					problem: `"${short}" is a short form that the glossary does not explain.`,
					fix: `Write it out, or add glossary/${short.toLowerCase().replaceAll('+', '-plus')}/index.mdx, which begins with title: ${short}`,
				})];
			}),
		);
	};
	const files = listProseFiles(content).filter((file) => file.language === language);
	const others = Map.groupBy(listDataProse(content).filter((piece) => piece.language === language), ({ source }) => source);
	return [...files.map(({ prose }) => prose), ...others.values()].flatMap(look);
}

/** Short forms that are explained, or stand in a name. */
function listKnownShortForms({ site, entries }: Content): Set<string> {
	const names = [
		...Object.values(site.data.program),
		...site.data.organisations.map(({ name }) => name),
		...entries.roles.flatMap(({ data }) => data.credentials.flatMap(({ name, by }) => [name, by ?? ''])),
		...entries.glossary.flatMap(({ data }) => [data.title, ...data.aliases]),
	];
	return new Set([...everyday, ...names.flatMap((name) => [...name.matchAll(abbreviation)].map(([found]) => found.replace(/s$/, '')))]);
}

/** Words with `markFirstUse: true` where a text uses them before it has led to the glossary. */
function findUnmarked(content: Content): Issue[] {
	const terms = content.entries.glossary.filter(({ data }) => data.markFirstUse);
	const slugOf = new Map(terms.flatMap(({ slug, data }) => [data.title, ...data.aliases].map((phrase) => [phrase, slug] as const)));
	const find = makePhraseFinder([...slugOf.keys(), ...listNames(content)]);
	return Object.values(content.entries).flatMap((entries) => (entries as readonly ContentEntry[]).flatMap((entry) => findUnmarkedIn(entry, find, slugOf)));
}

/** Names in which a term may stand without being used: the Administrative Fellowship, the Health IT Certificate. */
const listNames = ({ site, entries }: Content): string[] => [
	...Object.values(site.data.program),
	...site.data.organisations.map(({ name }) => name),
	...entries.pathways.flatMap(({ data }) => [data.title, data.officialName ?? '']),
	...entries.roles.map(({ data }) => data.title),
];

function findUnmarkedIn(entry: ContentEntry, find: PhraseFinder, slugOf: ReadonlyMap<string, string>): Issue[] {
	// A term need not lead to itself.
	const settled = new Set<string>(entry.collection === 'glossary' ? [entry.slug] : []);
	return entry.outline.passages.flatMap((passage) =>
		listUses(passage, find, slugOf).flatMap(({ slug, words, isMarked }) => {
			if (settled.has(slug)) return [];
			settled.add(slug);
			if (isMarked) return [];
			return [issueAt(entry, passage.position, {
				rule: 'unexplained-term',
				problem: `The text uses "${words}" for the first time here, and does not lead to the glossary.`,
				fix: `Write <Term id="${slug}">${words}</Term>.`,
			})];
		}),
	);
}

/** Where a passage marks a term or uses its words without a mark, in order. Words of a link to another page do not count. */
function listUses({ text, marks }: Passage, find: PhraseFinder, slugOf: ReadonlyMap<string, string>): { slug: string; words: string; start: number; isMarked: boolean }[] {
	const marked = marks.flatMap(({ kind, to, start }) => {
		const slug = kind === 'term' ? to : /\/glossary\/#([a-z0-9-]+)$/.exec(to)?.[1];
		return slug === undefined ? [] : [{ slug, words: '', start, isMarked: true }];
	});
	const plain = find(text).flatMap(({ phrase, start, end }) => {
		const slug = slugOf.get(phrase);
		if (slug === undefined || marks.some((mark) => mark.start <= start && end <= mark.end)) return [];
		return [{ slug, words: text.slice(start, end), start, isMarked: false }];
	});
	return [...marked, ...plain].sort((a, b) => a.start - b.start);
}
