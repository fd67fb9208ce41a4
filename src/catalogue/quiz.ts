import { getEntry } from 'astro:content';
import type { Question } from '../domain/answer-test.ts';
import { fingerprint, fingerprintWords, listStaleFields } from '../domain/fingerprint.ts';
import { toNextRoles, toQuestions, toRoutePathway } from '../domain/quiz-model.ts';
import type { QuizWords } from '../domain/quiz.schema.ts';
import { quizWordFields } from '../domain/word-fields.ts';
import type { RoutePathway } from '../domain/routes.ts';
import type { QuizData } from '../islands/quiz-data.ts';
import { type Entry, listEntries } from './entries.ts';
import { loadSite } from './site.ts';

/** A question with its words in one language. */
export interface QuizQuestion extends Question {
	kind: 'choice' | 'yes-no' | 'role';
	words: QuizWords['questions'][string];
}

export interface Quiz {
	words: QuizWords;
	writtenIn: string;
	translations: string[];
	translation: Entry<'pages'>['translation'];
	questions: QuizQuestion[];
	/** The pathways as the engine reads them. */
	pathways: RoutePathway[];
	/** Role slug → slugs of common next steps. */
	nextRoles: Record<string, string[]>;
}

/** The quiz in one language, its tests spelt out for the engine. */
export async function loadQuiz(language: string): Promise<Quiz> {
	const { languages } = await loadSite();
	const sourceLanguage = languages[0] ?? 'en';
	const translated = await getEntry('quizWords', language);
	const original = await getEntry('quizWords', sourceLanguage);
	const entry = translated ?? original;
	const items = (await getEntry('questions', 'questions'))?.data.items ?? [];
	if (!entry) throw new Error(`The content folder has no quiz/${sourceLanguage}.yaml.`);
	const roles = await listEntries('roles', language);
	const pathways = await listEntries('pathways', language);

	const shapes = toQuestions(items, roles.map(({ slug }) => slug));
	const questions = items.flatMap(({ id, kind }, at): QuizQuestion[] => {
		const words = entry.data.questions[id];
		return words ? [{ id, kind, options: shapes[at]?.options ?? [], words }] : [];
	});
	const translations: string[] = [];
	for (const tag of languages) if (await getEntry('quizWords', tag)) translations.push(tag);
	const made = entry.data.translation;
	const english = fingerprintWords(Object.fromEntries(quizWordFields.map((field) => [field, original?.data[field]])), '');
	return {
		words: entry.data,
		writtenIn: translated ? language : sourceLanguage,
		translations,
		translation: made && { madeBy: made.madeBy, reviewedBy: made.reviewedBy, staleFields: made.english ? listStaleFields(made.english, english) : [] },
		questions,
		pathways: pathways.map(({ slug, facts }) => toRoutePathway(slug, facts, questions)),
		nextRoles: toNextRoles(roles.map(({ slug, facts: { nextRoles } }) => ({ slug, nextRoles }))),
	};
}

/** What the quiz's island needs, without words it can read from the page. */
export function toQuizData({ questions, pathways, nextRoles }: Quiz, words: QuizData['words']): QuizData {
	const rules = {
		questions: questions.map(({ id, options }) => ({ id, options })),
		roleQuestion: questions.find(({ kind }) => kind === 'role')?.id,
		pathways,
	};
	return { ...rules, nextRoles, rules: fingerprint(JSON.stringify(rules)), words };
}
