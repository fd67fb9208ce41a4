import { issueAt } from '../content.ts';
import type { CollectionName } from '../collections.schema.ts';
import type { Issue } from '../issue.ts';
import { listDataProse, listProseFiles, type Prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/** Words for money and percentages that stand behind a number. */
const units = [
	'dollars?', 'bucks', 'cents?', 'euros?', 'pounds sterling', 'percent', 'per cent', 'percentage points?', 'pct', 'USD', 'US\\$', 'EUR',
	'd[oó]lar(?:es)?', 'centavos?', 'por\\s?ciento', 'pesos',
	'đô la', 'phần trăm', 'دولار(?:ا|ات)?', 'بالمئة', 'بالمائة', 'في المئة', 'في المائة', '美元', '美金',
];

/** Numbers in words, as people write small and round ones. */
const numbers = [
	'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand', 'million',
	'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'quince', 'veinte', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa', 'cien', 'ciento', 'cientos', 'quinientos', 'mil', 'millones',
];

// Bounded, so that no text makes the search long.
const number = '\\p{N}(?:[\\p{N}.,\\s]{0,15}\\p{N})?(?:\\s?(?:k|thousand|million|mil|millones(?: de)?))?';
const figure = new RegExp(
	[
		`(?:(?:US|CA|A|C)?\\p{Sc}|\\b(?:USD|EUR))\\s?${number}`,
		`${number}\\s?(?:\\p{Sc}|[%٪％])`,
		`(?:${number}|(?<!\\p{L})(?:${numbers.join('|')}))[\\s-]?(?:(?:de|U\\.?S\\.?)\\s)?(?:${units.join('|')})(?!\\p{L})`,
	].join('|'),
	'giu',
);

/** One quick look for what every figure has, before the long one. */
const hint = new RegExp(`[\\p{Sc}%٪％]|${units.join('|')}`, 'iu');

/** Money and percentages are facts: they stand once, with their source, and not in the words of each language. */
export const typedFigure: Rule = (content) => [
	...listProseFiles(content).flatMap(({ collection, prose }) => prose.flatMap((piece) => findFigure(piece, collection))),
	...listDataProse(content).flatMap((piece) => findFigure(piece)),
];

function findFigure({ source, text, at }: Prose, collection?: CollectionName): Issue[] {
	if (!hint.test(text)) return [];
	const found = new Set([...text.matchAll(figure)].map(([each]) => each.trim()));
	return [...found].map((each) => issueAt(source, at, {
		rule: 'typed-figure',
		problem: `The text says "${each}". A figure among words has no source, and nobody finds it when it changes.`,
		fix: fixes[collection ?? 'site'] ?? 'Leave the figure out, and link to the page that gives it.',
	}));
}

const fixes: Partial<Record<CollectionName | 'site', string>> = {
	pathways: 'Leave the figure out, and write it as a fact with its source at the top of index.mdx: amount: 20 under "cost: tuition: value:", for example. If there is no fact for it, link to the page that gives it.',
	roles: 'Leave the figure out. Pay is a fact at the top of index.mdx: medianPay. For anything else, link to the page that gives it.',
};
