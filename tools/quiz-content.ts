import type { Question } from '../src/domain/answer-test.ts';
import { toNextRoles, toQuestions, toRoutePathway } from '../src/domain/quiz-model.ts';
import type { RoutePathway } from '../src/domain/routes.ts';
import { readContent } from '../src/manuscript/read-content.ts';

/** The quiz of a content folder, outside a build. */
export interface QuizContent {
	questions: Question[];
	/** Published pathways alone. */
	pathways: RoutePathway[];
	nextRoles: Record<string, string[]>;
	/** Slug of a pathway or role, id of a question → its English name. */
	names: Record<string, string>;
}

/** Reads the quiz of a content folder. Throws if its files are so broken that there is no quiz: `npm run check` says why. */
export function readQuizContent(folder: string): QuizContent {
	const { content } = readContent(folder);
	if (!content) throw new Error(`The content in ${folder}/ cannot be read. npm run check says why.`);
	const roles = content.entries.roles.filter(({ data }) => data.status === 'published');
	const pathways = content.entries.pathways.filter(({ data }) => data.status === 'published');
	const questions = toQuestions(content.questions.data, roles.map(({ slug }) => slug));
	const words = content.quizWords.get(content.site.data.languages[0] ?? 'en');
	return {
		questions,
		pathways: pathways.toSorted((a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1)).map(({ slug, data }) => toRoutePathway(slug, data, questions)),
		nextRoles: toNextRoles(roles.map(({ slug, data: { nextRoles } }) => ({ slug, nextRoles }))),
		names: Object.fromEntries([
			...questions.map(({ id }) => [id, words?.data.questions[id]?.text ?? id]),
			...[...pathways, ...roles].map(({ slug, data }) => [slug, data.title]),
		]) as Record<string, string>,
	};
}
