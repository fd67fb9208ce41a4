import type { CollectionName } from '../domain/collections.schema.ts';
import { wordFields } from '../domain/word-fields.ts';
import { type Entry, listEntries } from './entries.ts';
import { loadQuiz } from './quiz.ts';
import { listLanguages } from './site.ts';

/** How a page stands in a language: it has no words of its own, or has them as a translation that may be behind and unreviewed. */
export type TranslationState = { isMissing: true } | { isMissing: false; staleFields: readonly string[]; reviewedBy: string | undefined };

/** Every page, and the quiz, with how it stands in each language but the source. */
export async function listTranslationStates(): Promise<{ languages: string[]; rows: { name: string; states: TranslationState[] }[] }> {
	const [, ...languages] = await listLanguages();
	const collections = Object.keys(wordFields) as CollectionName[];
	const rows = await Promise.all(
		collections.map(async (collection) => {
			const inLanguages = await Promise.all(languages.map((language) => listEntries(collection, language)));
			return (inLanguages[0] ?? []).map(({ slug }, at) => ({
				name: `${collection}/${slug}`,
				states: languages.map((language, column) => toState(inLanguages[column]?.[at], language)),
			}));
		}),
	);
	const quiz = await Promise.all(languages.map(loadQuiz));
	return { languages, rows: [...rows.flat(), { name: 'quiz', states: quiz.map((one, column) => toState(one, languages[column] ?? '')) }] };
}

function toState(page: Pick<Entry<'pages'>, 'writtenIn' | 'translation'> | undefined, language: string): TranslationState {
	if (page?.writtenIn !== language) return { isMissing: true };
	return { isMissing: false, staleFields: page.translation?.staleFields ?? [], reviewedBy: page.translation?.reviewedBy };
}
