import type { Quiz } from '../catalogue/quiz.ts';
import { pageAddress } from '../domain/address.ts';
import type { SearchRecord } from '../domain/search-index.ts';
import { interfaceWords } from '../i18n/interface-words.ts';

/** The pages that the site makes itself, home and search apart. */
export function listOwnPages(quiz: Quiz, language: string): SearchRecord[] {
	const words = interfaceWords(language);
	const own = (page: string, title: string, summary: string, ...names: string[]): SearchRecord => ({
		address: pageAddress(language, page),
		section: 'page',
		title,
		summary,
		names,
	});
	const quizPage = own('quiz', quiz.words.title, quiz.words.summary, words.quiz, words.homeForMe);
	return [
		quiz.writtenIn === language ? quizPage : { ...quizPage, writtenIn: quiz.writtenIn },
		own('pathways', words.pathways, words.pathwaysLead, words.homeWhere),
		own('compare', words.compareTitle, words.compareLead),
		own('roles', words.roles, words.rolesLead),
		own('stories', words.stories, words.storiesLead, words.homeWho),
		own('dates', words.datesTitle, words.datesLead),
		own('timeline', words.homeTimelineTitle, words.timelineLead, words.timeline),
		own('glossary', words.glossary, words.glossaryLead),
	];
}
