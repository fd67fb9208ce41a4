import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content, TextOutline } from '../../src/domain/content.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { makePhraseFinder } from '../../src/domain/phrases.ts';
import { forbiddenQuestion } from '../../src/domain/rules/forbidden-question.rule.ts';
import { forbiddenWording } from '../../src/domain/rules/forbidden-wording.rule.ts';
import { headingJump } from '../../src/domain/rules/heading-jump.rule.ts';
import { readingLevel } from '../../src/domain/rules/reading-level.rule.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { typedFigure } from '../../src/domain/rules/typed-figure.rule.ts';
import { unexplainedTerm } from '../../src/domain/rules/unexplained-term.rule.ts';
import { countWords, cutText, splitSentences } from '../../src/domain/sentences.ts';
import { parseText } from '../../src/manuscript/dialect.ts';
import { emptyOutline, outlineText } from '../../src/manuscript/outline.ts';
import { readContent } from '../../src/manuscript/read-content.ts';
import { gradeOf } from '../../tools/reading-grade.ts';

const sound = join(import.meta.dirname, '..', 'fixtures', 'sound');

/** What differs from the sound content: words of the page "about" and of the quiz, and terms of the glossary. */
interface Change {
	body?: string;
	summary?: string;
	/** The text of the page in Spanish. */
	spanish?: string;
	/** The text of the story about Ana Rivera. */
	story?: string;
	question?: string;
	why?: string;
	language?: string;
	terms?: { slug: string; title: string; aliases?: string[]; markFirstUse?: boolean }[];
}

const outline = (body: string): TextOutline => {
	const { tree } = parseText(body, 'pages/about/index.mdx', 8);
	return tree ? outlineText(tree, 8) : emptyOutline;
};

function change({ body, summary, spanish, story, question, why, language, terms = [] }: Change): Content {
	const { content } = readContent(sound);
	const page = content?.entries.pages.find(({ slug }) => slug === 'about');
	const quiz = content?.quizWords.get('en');
	if (!content || !page || !quiz) throw new Error('the sound content has no page about, or no quiz');
	if (body !== undefined) page.outline = outline(body);
	if (summary !== undefined) page.data.summary = summary;
	if (spanish !== undefined) {
		const data = { title: 'Sobre este sitio', summary: 'Quién lo hizo.', aliases: [], translation: { madeBy: 'machine' } };
		page.translations.set('es', { ...page, file: 'pages/about/index.es.mdx', data, outline: outline(spanish) });
	}
	if (story !== undefined) content.entries.stories.forEach((each) => { each.outline = outline(story); });
	const own = quiz.data.questions['weekdays'];
	if (own && question !== undefined) own.text = question;
	if (own && why !== undefined) own.why = why;
	if (language !== undefined) content.site.data.languages = [language];
	const [example] = content.entries.glossary;
	for (const { slug, title, aliases = [], markFirstUse = false } of terms) {
		if (example) content.entries.glossary.push({ ...example, slug, outline: emptyOutline, data: { ...example.data, title, aliases, markFirstUse, summary: 'A word.' } });
	}
	return content;
}

const look = (rule: Rule, changes: Change): Issue[] =>
	rule(change(changes), { today: '2026-12-01', interfaceLanguages: ['en', 'es'], texts: new Map(), gradeOf });

const problems = (rule: Rule, changes: Change): string[] => look(rule, changes).map(({ problem }) => problem);

describe('headings', () => {
	test.each([
		['begin at two', '## One\n\n### Two\n\n#### Three\n\n## Four', []],
		['do not begin at three', '### One', ['One']],
		['leave out no step', '## One\n\n#### Two', ['Two']],
		['may go up by several steps', '## One\n\n### Two\n\n#### Three\n\n## Four\n\n### Five', []],
		['are not titles', '# One\n\n## Two', ['One']],
		['are found one by one', '## One\n\n#### Two\n\n# Three\n\n#### Four', ['Two', 'Three', 'Four']],
	])('%s', (_, body, headings) => {
		expect(problems(headingJump, { body }).map((problem) => /"(.*?)"/.exec(problem)?.[1])).toEqual(headings);
	});

	test('are looked at in every language', () => {
		expect(look(headingJump, { spanish: '## Uno\n\n#### Dos' })).toMatchObject([{ file: 'pages/about/index.es.mdx', line: 10 }]);
	});
});

describe('forbidden wording', () => {
	test.each([
		['You are not eligible.', 'not eligible'],
		['You may not\nbe eligible.', 'not be eligible'],
		['INELIGIBLE people', 'INELIGIBLE'],
		['The clinic is **now hiring**.', 'now hiring'],
		['Apply now!', 'Apply now'],
		['We do background checks.', 'background checks'],
		['A background-check follows.', 'background-check'],
		['Usted no es elegible.', 'no es elegible'],
		['Si no cumple con los requisitos, pregunte.', 'no cumple con los requisitos'],
		['¡Solicite ya!', 'Solicite ya'],
		['Hay una verificación de antecedentes.', 'verificación de antecedentes'],
		['Hay una verificacion de antecedentes.', 'verificacion de antecedentes'],
	])('finds it in %j', (text, found) => {
		for (const changes of [{ body: text }, { spanish: text }, { body: `## ${text.replace('\n', ' ')}` }, { body: `- ${text.replace('\n', ' ')}` }, { why: text.replaceAll('*', '') }, { summary: text.replaceAll('*', '') }]) {
			const [problem, ...others] = problems(forbiddenWording, changes);
			expect(problem?.replace(/\s/g, ' ')).toContain(`The text says "${found}"`);
			expect(others).toEqual([]);
		}
	});

	test.each([
		['You may be eligible.'],
		['Ask when you can apply. Now is a good time to ask.'],
		['People from many backgrounds check their work.'],
		['Antes verificaba sus notas.'],
		['The hospital hired its first two interns.'],
	])('does not mind %j', (body) => {
		expect(problems(forbiddenWording, { body })).toEqual([]);
	});

	test.each([
		['Ana Rivera said: "I want to help people."', true],
		['“I want to help people,” says Ana.', true],
		['Rivera: «Quiero ayudar a la gente».', true],
		['Ana’s words: ‘I didn’t know what to do’.', true],
		['> Ana Rivera wanted to help people.', true],
		['Ana Rivera answered with the word "yes".', false],
		['The sign says: "Please close the door behind you."', false],
		['Ana Rivera wanted to help people.', false],
	])('takes %j for a quotation of a named person: %s', (body, isQuotation) => {
		expect(problems(forbiddenWording, { body }).length).toBe(isQuotation ? 1 : 0);
	});

	test('takes any quotation in a story for one of the person', () => {
		expect(problems(forbiddenWording, { story: 'She said: "I want to help people."' })).toEqual(['The text quotes Ana Rivera: "I want to help people".']);
		expect(problems(forbiddenWording, { story: '> I want to help.' })).toEqual(['The text quotes Ana Rivera: "I want to help".']);
	});
});

describe('typed figures', () => {
	test.each([
		['It costs $20.', '$20'], ['It costs $ 1,200.50 in all.', '$ 1,200.50'], ['It costs US$20.', 'US$20'], ['It costs USD 20.', 'USD 20'], ['It costs 20 USD.', '20 USD'], ['It costs 20 dollars.', '20 dollars'],
		['Twenty dollars are enough.', 'Twenty dollars'], ['It costs 20 €.', '20 €'], ['It costs €20.', '€20'], ['About 20 % stay.', '20 %'], ['About 20% stay.', '20%'], ['About 20 percent stay.', '20 percent'],
		['About twenty per cent stay.', 'twenty per cent'], ['It pays $25k.', '$25k'], ['It pays $2 million.', '$2 million'],
		['Cuesta 20 dólares.', '20 dólares'], ['Cuesta 20 dolares.', '20 dolares'], ['Se queda el 20 por ciento.', '20 por ciento'], ['Cuesta dos mil dólares.', 'mil dólares'], ['Cuesta 20 euros.', '20 euros'],
		['٢٠٪', '٢٠٪'], ['20 đô la', '20 đô la'],
	])('finds one in %j', (text, found) => {
		for (const changes of [{ body: text }, { spanish: text }, { summary: text }, { question: text }]) {
			expect(problems(typedFigure, changes)).toEqual([expect.stringContaining(`The text says "${found}"`)]);
		}
	});

	test.each([
		['It takes 20 weeks and 2 days.'], ['Ask how many dollars it costs.'], ['Ask what percentage stays.'], ['In 2022, ten scholarships were given.'], ['The center opens at 10.'], ['El centro tiene 20 lugares.'], ['Paid in part by the city.'], ['People of 18 to 29 years.'],
	])('finds none in %j', (body) => {
		expect(problems(typedFigure, { body })).toEqual([]);
	});

	test('finds each', () => {
		expect(problems(typedFigure, { body: 'It costs $20, or $15 for one half, and 10 % less in summer.' })).toHaveLength(3);
	});
});

describe('forbidden questions', () => {
	test.each([
		['What is your race?', 'race or ethnicity'], ['Are you Hispanic?', 'race or ethnicity'], ['¿Cuál es su origen étnico?', 'race or ethnicity'],
		['What is your gender?', 'sex or gender'], ['Are you a man or a woman?', 'sex or gender'], ['¿Es usted hombre o mujer?', 'sex or gender'],
		['Do you have a disability?', 'health or disability'], ['How is your health?', 'health or disability'], ['¿Tiene alguna discapacidad?', 'health or disability'],
		['Are you a citizen?', 'immigration or citizenship'], ['Do you have a green card?', 'immigration or citizenship'], ['¿Es usted ciudadano?', 'immigration or citizenship'], ['¿Dónde nació?', 'immigration or citizenship'],
		['Have you been arrested?', 'a criminal record'], ['¿Tiene antecedentes?', 'a criminal record'],
		['What was your last salary?', 'past pay'], ['¿Cuál es su sueldo actual?', 'past pay'],
		['How old are you?', 'an exact age'], ['What is your date of birth?', 'an exact age'], ['¿Cuántos años tiene usted?', 'an exact age'],
		['How much do you earn?', 'an exact income'], ['What is your income?', 'an exact income'], ['¿Cuánto gana al mes?', 'an exact income'],
		['What is your name?', 'a name'], ['¿Cómo se llama?', 'a name'],
		['What is your email address?', 'a way to reach somebody'], ['¿Cuál es su número de teléfono?', 'a way to reach somebody'],
		['What is your religion?', 'religion'], ['¿Qué religión tiene?', 'religion'],
		['Are you married?', 'family'], ['Do you have children?', 'family'], ['¿Cuál es su estado civil?', 'family'],
	])('%j asks about %s', (question, subject) => {
		expect(problems(forbiddenQuestion, { question })).toEqual([expect.stringContaining(`asks about ${subject}`)]);
	});

	test.each([
		['Are you 18 to 29 years old?'], ['¿Tiene usted entre 18 y 29 años?'], ["Is your household's income low or moderate?"], ['¿Los ingresos de su hogar son bajos o moderados?'], ['How do you feel about using English at work?'],
		['Could you work in health care?'], ['Would you like to work in informática de la salud?'], ['¿Cuántos años tiene de experiencia?'], ['Do you have a driver’s license?'], ['Have you used email at work?'],
	])('%j may be asked', (question) => {
		expect(problems(forbiddenQuestion, { question })).toEqual([]);
	});

	test('an explanation may say what is never asked, and may not ask it', () => {
		expect(problems(forbiddenQuestion, { why: 'We never ask for your name or an exact age.' })).toEqual([]);
		expect(problems(forbiddenQuestion, { why: 'What is your name?' })).toHaveLength(1);
	});

	test.each(['content', 'examples/harbor'])('the quiz of %s asks none', (folder) => {
		const { content } = readContent(join(import.meta.dirname, '..', '..', folder));
		expect(content && forbiddenQuestion(content, { today: '2026-12-01', interfaceLanguages: [], texts: new Map(), gradeOf })).toEqual([]);
	});
});

describe('reading', () => {
	const long = 'We show you where to look first and you can skip what you do not like because it is you who says when it is time to stop.';
	const hard = 'Organizational participation necessitates comprehensive documentation. '.repeat(8);

	test.each([
		['up to 25 words are fine', `${long.split(' ').slice(0, 25).join(' ')}.`, []],
		['26 words are too many', long.split(' ').slice(0, 26).join(' '), ['26 words']],
		['a name counts as one word', `${long.split(' ').slice(0, 23).join(' ')} Health IT Certificate.`, []],
		['each point of a list is a sentence', `${`- ${long.slice(0, 60)}\n`.repeat(4)}`, []],
		['each long sentence is shown', `${long} ${long}`, ['28 words', '28 words']],
	])('%s', (_, body, counts) => {
		const found = look(readingLevel, { body }).filter(({ rule }) => rule === 'long-sentence');
		expect(found.map(({ problem }) => /\d+ words/.exec(problem)?.[0])).toEqual(counts);
	});

	test('a long sentence is found in words, too', () => {
		expect(look(readingLevel, { summary: long })).toMatchObject([{ rule: 'long-sentence', line: 3 }]);
		expect(look(readingLevel, { why: long })).toMatchObject([{ rule: 'long-sentence', file: 'quiz/en.yaml' }]);
	});

	test('a page above grade eight is hard to read, and its hardest sentence is shown', () => {
		expect(look(readingLevel, { body: `It is fine.\n\n${hard}` })).toMatchObject([{
			rule: 'hard-to-read',
			line: 10,
			problem: expect.stringMatching(/^The text asks for grade \d+(\.\d)? at school\. Grade 8 /),
			fix: expect.stringContaining('"Organizational participation necessitates comprehensive documentation."'),
		}]);
	});

	test('a question above grade six is hard to read', () => {
		const question = 'Could you be available every weekday, including the summer? Several organizations expect regular attendance. Which activities are you considering at present? Are you available on Saturday mornings, on Saturday evenings or on holidays?';
		expect(look(readingLevel, { question })).toContainEqual(expect.objectContaining({ rule: 'hard-to-read', problem: expect.stringMatching(/^The question "weekdays" .* Grade 6 /) }));
	});

	test.each<[string, Change]>([
		['few words have no grade', { body: 'Organizational participation necessitates comprehensive documentation.' }],
		['names and terms are left out', { body: 'Ask the Participation Administration. '.repeat(10), terms: [{ slug: 'administration', title: 'Participation Administration' }] }],
		['another language is not judged', { spanish: hard }],
		['nor is a site whose source is another language', { body: hard, language: 'es' }],
	])('%s', (_, changes) => {
		expect(problems(readingLevel, changes)).toEqual([]);
	});

	test.each([
		['en', 'The cat sat on the mat. The dog ran.', -5, 3],
		['en-US', hard, 15, 60],
		['es', 'El gato duerme.', undefined, undefined],
	])('measures %s', (language, text, from, to) => {
		const grade = gradeOf(text, language);
		if (from === undefined) expect(grade).toBeUndefined();
		else expect(grade).toSatisfy((each: number) => each >= from && each <= to);
	});
});

describe('unexplained terms', () => {
	const stipend = { slug: 'stipend', title: 'stipend', aliases: ['stipends', 'allowance'], markFirstUse: true };
	const mark = '<Term id="stipend">stipend</Term>';

	test.each<[string, Change, string[]]>([
		['a short form', { body: 'You need a CDL.' }, ['CDL']],
		['only once a page', { body: 'You need a CDL.\n\nA CDL helps.', summary: 'About the CDL.' }, ['CDL']],
		['in the plural', { body: 'Many CDLs.' }, ['CDL']],
		['with digits', { body: 'An H1B is not asked for.' }, ['H1B']],
		['in the quiz', { question: 'Do you have a CDL?' }, ['CDL']],
		['in the source language only', { spanish: 'Necesita una CDL.' }, []],
		['not what the glossary explains', { body: 'You need a CDL or an HSE.', terms: [{ slug: 'cdl', title: 'CDL' }, { slug: 'ged', title: 'GED', aliases: ['HSE'] }] }, []],
		['not what everybody knows', { body: 'IT work in the US, with a TV, at 10 PM.' }, []],
		['not a letter alone, a name or a number', { body: 'Plan A, CompTIA A+, iPhone, Wi-Fi, O*NET and 2022.' }, []],
	])('are short forms: %s', (_, changes, found) => {
		expect(problems(unexplainedTerm, changes).map((problem) => /^"(.*?)" is a short form/.exec(problem)?.[1])).toEqual(found);
	});

	test.each([
		['is marked', `It pays a ${mark}. The stipend helps.`, undefined],
		['is not marked', 'It pays a stipend.', 8],
		['is marked too late', `It pays a stipend.\n\nThe ${mark} helps.`, 8],
		['is marked too late in one passage', `It pays a stipend, and the ${mark} helps.`, 8],
		['is another form of the word', 'First.\n\nIt pays an Allowance.', 10],
		['leads to the glossary as a link', 'It pays a [stipend](/glossary/#stipend).', undefined],
		['is a link to another page', `See [the stipend](/quiz/). It pays a ${mark}.`, undefined],
		['is a heading', `## The stipend\n\nIt pays a ${mark}.`, undefined],
		['is part of another word', 'It is stipendless.', undefined],
		['is part of a name', 'Take the Stipend Course.', undefined],
		['stands in a table', '| Pay |\n| --- |\n| stipend |', 8],
	])('are words to mark, where the first use %s', (_, body, line) => {
		const content = change({ body, terms: [stipend] });
		content.site.data.organisations[0] = { id: 'stipend-course', name: 'Stipend Course' };
		const issues = unexplainedTerm(content, { today: '2026-12-01', interfaceLanguages: [], texts: new Map(), gradeOf });
		expect(issues.map((issue) => issue.line)).toSatisfy((lines: number[]) => (line === undefined ? lines.length === 0 : lines.length === 1 && (line === lines[0] || body.startsWith('|'))));
	});

	test('are not asked of words without markFirstUse', () => {
		expect(problems(unexplainedTerm, { body: 'It pays a stipend.', terms: [{ ...stipend, markFirstUse: false }] })).toEqual([]);
	});
});

describe('phrases', () => {
	test.each([
		['Résumé and resume', ['resume'], ['resume', 'resume']],
		['I presume', ['resume'], []],
		['a limited-term position', ['limited term', 'limited-term position'], ['limited-term position']],
		['now. Hiring begins', ['now hiring'], []],
		['CompTIA A+ or A', ['A+'], ['A+']],
		["Lakeside’s clinic", ["Lakeside's clinic"], ["Lakeside's clinic"]],
		['İ and then a stipend', ['stipend'], ['stipend']],
	])('in %j are found whole', (text, phrases, found) => {
		expect(makePhraseFinder(phrases)(text).map(({ phrase }) => phrase)).toEqual(found);
	});
});

test.each([
	['One. Two? Three! 4 of them.', 4],
	['At 10 a.m. the door opens.', 1],
	['He said: "Go." Then he went.', 2],
	['¿Cuándo? ¡Ahora!', 2],
	['. .', 0],
])('%j has %i sentences', (text, count) => {
	expect(splitSentences(text)).toHaveLength(count);
});

test('words are counted and texts are cut as people see them', () => {
	expect(countWords("Seattle's full-time work, at 1.5 times — the rate")).toBe(8);
	expect(cutText('One two three four', 10)).toBe('One two…');
});
