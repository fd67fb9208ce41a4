import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';

const judgedQueriesSchema = z.record(
	z.string(),
	z.array(
		z.strictObject({
			query: z.string().min(1),
			kind: z.enum(['name', 'synonym', 'misspelling', 'question', 'prefix']),
			/** `roles/systems-analyst`, `glossary/ticket`, `quiz`: pages that would satisfy as the first result. */
			answers: z.array(z.string()).min(1),
		}),
	),
);

export type JudgedQuery = z.infer<typeof judgedQueriesSchema>[string][number];

/** A judged query with the places of its answers among the results. */
export interface JudgedResult extends JudgedQuery {
	/** From 1; `undefined` if no answer is among them. */
	rank: number | undefined;
	/** The first results, as answers are written. */
	first: string[];
	/** Milliseconds from the last key to the complete results. */
	milliseconds: number;
}

export interface SearchFigures {
	queries: number;
	/** Shares of queries with an answer as first result, and among the first three. */
	success1: number;
	success3: number;
	/** Mean of one over the place of the first answer. */
	meanReciprocalRank: number;
}

/** Reads a judged set: language → queries. `control` is the set that nobody tunes by. */
export function readJudgedQueries(set: 'tuning' | 'control'): Record<string, JudgedQuery[]> {
	const file = set === 'tuning' ? 'search-queries.yaml' : 'search-queries-control.yaml';
	return judgedQueriesSchema.parse(parse(readFileSync(join(import.meta.dirname, '..', 'tests', file), 'utf8')));
}

/** Types each query into the search page, which is open, and reads the results from the page, as a visitor gets them. */
export async function judgeSearch(page: Page, queries: readonly JudgedQuery[]): Promise<JudgedResult[]> {
	const results: JudgedResult[] = [];
	for (const judged of queries) {
		const { links, milliseconds } = await page.evaluate(async (query) => {
			const input = document.querySelector<HTMLInputElement>('site-search input[type="search"]');
			const list = document.querySelector<HTMLElement>('[data-search-results]');
			if (!input || !list) throw new Error('This is not the search page.');
			const isComplete = (): boolean => list.dataset['query'] === query;
			list.dataset['query'] = '';
			const start = performance.now();
			input.value = query;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			while (!isComplete()) {
				if (performance.now() - start > 10_000) throw new Error(`No results for "${query}" within ten seconds.`);
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
			return { links: [...list.querySelectorAll('a')].map(({ href }) => new URL(href).pathname + new URL(href).hash), milliseconds: performance.now() - start };
		}, judged.query);
		const ids = links.map(toAnswer);
		results.push({ ...judged, rank: judgeRank(ids, judged.answers), first: ids.slice(0, 3), milliseconds });
	}
	return results;
}

/** The place of the first answer among the results, from 1. */
export function judgeRank(results: readonly string[], answers: readonly string[]): number | undefined {
	const at = results.findIndex((id) => answers.includes(id));
	return at < 0 ? undefined : at + 1;
}

/** `/en/glossary/#ticket` → `glossary/ticket`, `/en/quiz/` → `quiz`. */
const toAnswer = (address: string): string => address.replace(/^\/[^/]+\//, '').replace('/#', '/').replace(/\/$/, '');

/** The figures of a set of results. */
export function summarizeSearch(results: readonly JudgedResult[]): SearchFigures {
	const share = (most: number): number => results.filter(({ rank }) => rank !== undefined && rank <= most).length / results.length;
	const reciprocal = results.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : 1 / rank), 0);
	return { queries: results.length, success1: share(1), success3: share(3), meanReciprocalRank: reciprocal / results.length };
}
