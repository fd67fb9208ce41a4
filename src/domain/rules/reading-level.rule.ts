import { type Content, type ContentSource, issueAt } from '../content.ts';
import type { Issue } from '../issue.ts';
import { makePhraseFinder } from '../phrases.ts';
import { listDataProse, listProseFiles, type Prose } from '../prose.ts';
import { countWords, cutText, splitSentences, trimMarks } from '../sentences.ts';
import type { Rule } from './rule.ts';

/** The highest school grade that a page may ask for. */
const highestOfPage = 8;

/** The highest school grade that the quiz may ask for. */
const highestOfQuiz = 6;

/** The most words of a sentence. */
const mostWords = 25;

/** A grade says nothing about fewer words: one long word moves it by years. */
const fewestWordsToGrade = 30;

/** Sentences too long to follow, and pages and questions that ask for too much schooling. In the source language, if it can be judged. */
export const readingLevel: Rule = (content, { gradeOf }) => {
	const [language = 'en'] = content.site.data.languages;
	if (gradeOf('Ask the team.', language) === undefined) return [];
	const simplify = makeSimplifier(content);
	const isRead = (piece: Prose): boolean => piece.language === language && piece.part !== 'heading';
	const measure = (source: ContentSource, sentences: readonly Sentence[], highest: number, what: string): Issue[] =>
		findHardText(source, sentences, highest, what, { gradeOf: (text) => gradeOf(text, language) ?? 0, simplify });

	const issues: Issue[] = [];
	for (const { file, language: written, prose } of listProseFiles(content)) {
		if (written !== language) continue;
		const read = prose.filter(isRead);
		issues.push(...read.flatMap((piece) => findLongSentences(piece, simplify)));
		// The text alone first: the short words at the top must not make up for a hard text.
		const sentences = read.flatMap(listSentences);
		const body = measure(file, sentences.filter(({ piece }) => piece.part === 'passage'), highestOfPage, 'The text');
		issues.push(...(body.length > 0 ? body : measure(file, sentences, highestOfPage, 'The page')));
	}
	const others = listDataProse(content).filter(isRead);
	issues.push(...others.flatMap((piece) => findLongSentences(piece, simplify)));
	const quiz = content.quizWords.get(language);
	if (!quiz) return issues;
	const words = others.filter(({ source }) => source === quiz).flatMap(listSentences);
	issues.push(...measure(quiz, words, highestOfQuiz, 'The quiz'));
	for (const id of Object.keys(quiz.data.questions)) {
		const own = words.filter(({ piece: { at } }) => 'length' in at && at[0] === 'questions' && at[1] === id && at[2] !== 'options');
		issues.push(...measure(quiz, own, highestOfQuiz, `The question "${id}"`));
	}
	return issues;
};

interface Measure {
	gradeOf(text: string): number;
	/** Leaves names and terms out. */
	simplify(text: string): string;
}

function findLongSentences({ source, text, at }: Prose, simplify: Measure['simplify']): Issue[] {
	if (countWords(text) <= mostWords) return [];
	return splitSentences(text).flatMap((sentence) => {
		const count = countWords(sentence) <= mostWords ? 0 : countWords(simplify(sentence));
		if (count <= mostWords) return [];
		return [issueAt(source, at, {
			rule: 'long-sentence',
			problem: `The sentence "${cutText(trimMarks(sentence))}" has ${count} words.`,
			fix: `Make two sentences of it, of up to ${mostWords} words each: "Ask the team which days you need. They also know when the next group starts."`,
		})];
	});
}

/** A sentence with the piece it stands in. */
interface Sentence {
	piece: Prose;
	text: string;
}

const listSentences = (piece: Prose): Sentence[] => splitSentences(piece.text).map((text) => ({ piece, text }));

/** A sentence as the measure needs it: each point of a list is one of its own, with a capital letter and a full stop. */
function asSentence(text: string): string {
	const line = trimMarks(text).replaceAll(/\s+/g, ' ');
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function findHardText(source: ContentSource, sentences: readonly Sentence[], highest: number, what: string, { gradeOf, simplify }: Measure): Issue[] {
	const text = sentences.map((sentence) => asSentence(sentence.text)).join('\n');
	if (countWords(text) < fewestWordsToGrade) return [];
	// Names and terms only ever excuse a text: one that is easy with them needs no second look.
	if (gradeOf(text) <= highest) return [];
	const grade = gradeOf(simplify(text));
	if (grade <= highest) return [];
	const [hardest] = sentences
		.filter((sentence) => countWords(sentence.text) >= 4)
		.map((sentence) => ({ ...sentence, grade: gradeOf(simplify(asSentence(sentence.text))) }))
		.sort((a, b) => b.grade - a.grade);
	return [issueAt(source, hardest?.piece.at ?? [], {
		rule: 'hard-to-read',
		problem: `${what} asks for grade ${grade} at school. Grade ${highest} is the most that readers can be asked for.`,
		fix: `Use shorter sentences and everyday words: "help", not "assistance".${hardest ? ` Begin with the hardest sentence: "${cutText(hardest.text)}"` : ''}`,
	})];
}

/** Puts a short word in the place of names and of terms that the glossary explains: a reader cannot be spared those. */
function makeSimplifier(content: Content): Measure['simplify'] {
	const { site, entries } = content;
	const find = makePhraseFinder([
		...Object.values(site.data.program),
		...site.data.organisations.map(({ name }) => name),
		...entries.pathways.flatMap(({ data }) => [data.title, data.officialName ?? '']),
		...entries.roles.flatMap(({ data }) => [data.title, ...data.credentials.flatMap(({ name, by }) => [name, by ?? ''])]),
		...entries.stories.flatMap(({ data: { about } }) => (about.kind === 'person' && about.name !== undefined ? [about.name, ...about.name.split(/\s+/)] : [])),
		...entries.glossary.flatMap(({ data }) => [data.title, ...data.aliases]),
	]);
	return (text) => {
		let simple = '';
		let from = 0;
		for (const { start, end } of find(text)) {
			// With its capital letter, by which a sentence is known to begin.
			simple += `${text.slice(from, start)}${/\p{Lu}/u.test(text.charAt(start)) ? 'It' : 'it'}`;
			from = end;
		}
		return simple + text.slice(from);
	};
}
