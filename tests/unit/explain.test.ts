import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { collections } from '../../src/domain/collections.schema.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { mediaSchema } from '../../src/domain/media.schema.ts';
import { questionsSchema, quizWordsSchema } from '../../src/domain/quiz.schema.ts';
import { siteSchema, sourcesSchema } from '../../src/domain/site.schema.ts';
import { synonymsSchema } from '../../src/domain/synonyms.schema.ts';
import { classifyFile } from '../../src/manuscript/content-file.ts';
import { explainFaults } from '../../src/manuscript/explain.ts';
import { readManuscript } from '../../src/manuscript/front-matter.ts';
import { readYaml } from '../../src/manuscript/yaml-text.ts';

const sound = join(import.meta.dirname, '..', 'fixtures', 'sound');
const schemas = { site: siteSchema, sources: sourcesSchema, synonyms: synonymsSchema, questions: questionsSchema, media: mediaSchema, 'quiz-words': quizWordsSchema };

function schemaOf(file: string): z.ZodType {
	const kind = classifyFile(file);
	if (kind.kind === 'entry') return collections[kind.collection][kind.language === undefined ? 'entry' : 'translation'];
	return schemas[kind.kind as keyof typeof schemas];
}

/** The issues of a sound file in which one text has been replaced. */
function listIssues(file: string, from: string, to: string): Issue[] {
	const text = readFileSync(join(sound, file), 'utf8');
	expect(text).toContain(from);
	const changed = text.replace(from, () => to);
	const { data, issues, locate } = file.endsWith('.mdx') ? readManuscript(changed, file) : readYaml(changed, file);
	expect(issues).toEqual([]);
	const result = schemaOf(file).safeParse(data);
	return result.success ? [] : explainFaults(schemaOf(file), data, result.error.issues, { file, locate });
}

const explain = (file: string, from: string, to: string): string[] =>
	listIssues(file, from, to).map(({ rule, problem, fix }) => `[${rule}] ${problem} Fix: ${fix}`);

const internship = 'pathways/summer-internship/index.mdx';
const spanish = 'pathways/summer-internship/index.es.mdx';
const course = 'pathways/health-it-certificate/index.mdx';
const analyst = 'roles/systems-analyst/index.mdx';
const story = 'stories/first-summer/index.mdx';
const mentor = 'glossary/mentor/index.mdx';
const about = 'pages/about/index.mdx';
const milestone = 'timeline/program-begins/index.mdx';

type Row = [when: string, file: string, from: string, to: string, says: string];

/** One row, one message: what is said is the start of the message without its help text. */
const explainsEach = (rows: Row[]): void => {
	test.each(rows)('%s', (_, file, from, to, says) => {
		const [said = '', ...more] = explain(file, from, to);
		expect(more).toEqual([]);
		expect(said.slice(0, says.length)).toBe(says);
	});
};

describe('a line is missing', () => {
	explainsEach([
		['a text', mentor, 'title: mentor\n', '', '[missing-field] "title" is missing. Fix: Add a line such as "title: Health IT Certificate".'],
		['a day', mentor, 'checked: 2026-11-01\n', '', '[missing-field] "checked" is missing. Fix: Add the line "checked: 2026-09-01".'],
		['a choice', course, 'kind: certificate\n', '', '[missing-field] "kind" is missing. Fix: Add a line such as "kind: internship". It is one of: internship, position,'],
		['a list', course, 'organisations:\n  - lakeside-college\n', '', '[missing-field] "organisations" is missing. Fix: Add the line "organisations:" and, under it, a line such as "- one-of-them" for each.'],
		['a fact', course, 'place:\n  ask: true\n', '', '[missing-field] "place" is missing. Fix: Add the line "place:" and, two spaces further in under it, "ask: true". If it is known, write value: and source: in place of ask: true.'],
		['a fact in a group', course, '  travel:\n    ask: true\n', '', '[missing-field] "cost: travel" is missing. Fix: Add the line "travel:" and, two spaces further in under it, "ask: true".'],
		['a group', course, 'prepare:\n  documents: []\n  minutes:\n    ask: true\n  saveAndReturn:\n    ask: true\n', '', '[missing-field] "prepare" is missing. Fix: Add the line "prepare:" and, two spaces further in under it, its lines, each a name, a colon and a value.'],
		['what tells two forms apart', story, '  basis: written\n', '', '[missing-field] "consent: basis" is missing. Fix: Add a line such as "basis: published". It is one of: published, written.'],
		['its value', mentor, 'title: mentor', 'title:', '[missing-field] "title" is empty. Fix: Add a line such as "title: Health IT Certificate".'],
		['what a fact says', course, 'place:\n  ask: true', 'place:', '[missing-field] "place" is empty. Fix: Add the line "place:" and, two spaces further in under it, "ask: true".'],
		['a point of a list', analyst, '  - listen\nskills', '  -\nskills', '[missing-field] "tasks: number 1" is empty. Fix: Add the line after the hyphen, or delete the hyphen.'],
		['everything', 'sources.yaml', readFileSync(join(sound, 'sources.yaml'), 'utf8'), '# Nothing yet\n', '[missing-field] The file says nothing. Fix: Write a name and a colon on each line: program-page:'],
	]);
});

describe('a name is not known', () => {
	explainsEach([
		['a slip, and the right one is missing: one message', mentor, 'summary:', 'sumary:', '[unknown-field] The file has a line "sumary", which has no meaning here. Fix: Write "summary:" instead.'],
		['a slip in a group', course, '  tuition:', '  tution:', '[unknown-field] "cost" has a line "tution", which has no meaning here. Fix: Write "tuition:" instead.'],
		['a slip in a test', internship, '      atLeast: college', '      atleast: college', '[unknown-field] "requirements: number 1: test" has a line "atleast", which has no meaning here. Fix: Write "atLeast:" instead.'],
		['nothing near', mentor, 'status:', 'colour: blue\nstatus:', '[unknown-field] The file has a line "colour", which has no meaning here. Fix: Delete the line. These can stand here: title, aliases, summary,'],
		['a fact in a translation', spanish, 'translation:\n', 'length:\n  ask: true\ntranslation:\n', '[unknown-field] "length" is a fact, and this file holds only words in another language. Fix: Delete "length" and what belongs to it here. Facts stand once, in pathways/summer-internship/index.mdx, and are true for every language.'],
		['a slip in a translation', spanish, 'summary:', 'sumary:', '[unknown-field] The file has a line "sumary", which has no meaning here. Fix: Write "summary:" instead.'],
		['the id of a label', analyst, '    listen: Listen', '    To Listen: Listen', '[wrong-value] "labels: tasks: To Listen" is not a name that can stand here. Fix: Write lower case letters, digits and hyphens, such as to-listen.'],
		['a language', 'site.yaml', '  es: Caminos', '  Spanish: Caminos', '[wrong-value] "program: Spanish" is not a name that can stand here. Fix: Write en, es, vi or zh-Hant, for example.'],
	]);
});

describe('a choice is none of ours', () => {
	explainsEach([
		['a slip', mentor, 'status: published', 'status: publishd', '[wrong-value] "status" is "publishd". Fix: Did you mean "published"?'],
		['nothing near', mentor, 'status: published', 'status: ready', '[wrong-value] "status" is "ready". Fix: Write one of: draft, published.'],
		['in a fact', internship, 'value: on-site', 'value: onsite', '[wrong-value] "place: value" is "onsite". Fix: Did you mean "on-site"?'],
		['in a list in a fact', internship, '    - weekdays\n  source', '    - weekday\n  source', '[wrong-value] "schedule: value: number 1" is "weekday". Fix: Did you mean "weekdays"?'],
		['what tells two forms apart', story, 'basis: written', 'basis: writen', '[wrong-value] "consent: basis" is "writen". Fix: Did you mean "written"?'],
		['a number in place of a word', analyst, 'level: next', 'level: 2', '[wrong-value] "level" is 2. Fix: Write one of: first, next.'],
	]);
});

describe('a value is of another kind', () => {
	explainsEach([
		['a text for a list', analyst, 'tasks:\n  - listen\nskills', 'tasks: listen\nskills', '[wrong-value] "tasks" is "listen", which is not a list. Fix: Give each a line of its own under "tasks:", with a hyphen before it: - listen.'],
		['a text for a group', analyst, 'labels:\n  tasks:\n    listen: Listen to people\n  skills:\n    patience: Being patient\n', 'labels: listen\n', '[wrong-value] "labels" is "listen", which is not a group of lines. Fix: Write lines under "labels:", two spaces further in, each a name, a colon and a value.'],
		['a number for a text', mentor, 'title: mentor', 'title: 2026', '[wrong-value] "title" is 2026, which is not text. Fix: Put it in quotation marks: title: "2026".'],
		['a list for a text', mentor, 'title: mentor', 'title:\n  - mentor', '[wrong-value] "title" is a list, which is not text. Fix: Write it on one line: title: Health IT Certificate.'],
		['a text for a number', mentor, 'status: published', 'status: published\norder: "10"', '[wrong-value] "order" is "10", which is not a number. Fix: Write the number alone: order: 10.'],
		['an amount with its currency', internship, 'amount: 19', 'amount: $19.50', '[wrong-value] "pay: value: amount: amount" is "$19.50", which is not a number. Fix: Write the number alone: amount: 19.50.'],
		['a part of an hour', internship, 'from: 20', 'from: 20.5', '[wrong-value] "hoursPerWeek: value: from" is 20.5, which is not a whole number. Fix: Write the number alone: from: 21.'],
		['yes for true', 'site.yaml', 'official: false', 'official: no', '[wrong-value] "official" is "no", which is not true or false. Fix: Write official: true or official: false, without quotation marks.'],
		['a group for a list of questions', 'quiz/questions.yaml', readFileSync(join(sound, 'quiz/questions.yaml'), 'utf8'), 'study: choice\n', '[wrong-value] The file is a group of lines, which is not a list. Fix: Begin each part with a hyphen: - id: study'],
	]);
});

describe('a fact is neither known nor open', () => {
	explainsEach([
		['a value alone', course, 'place:\n  ask: true', 'place: on-site', '[fact-without-source] "place" is "on-site", without a source. Fix: Write "place:" alone and, two spaces further in under it, "value: on-site" and "source:" with the id of a source in sources.yaml.'],
		['a number alone', analyst, 'medianPay:\n  ask: true', 'medianPay: 60000', '[fact-without-source] "medianPay" is 60000, without a source.'],
		['a list alone', course, 'schedule:\n  ask: true', 'schedule:\n  - evenings', '[fact-without-source] "schedule" is a list, without a source. Fix: Write "value:" under "schedule:", move the list under it,'],
		['a value without a source', course, '  value: P9M\n  source: college-page\n  about: true', '  value: P9M', '[fact-without-source] "length" has a value and no source. Fix: Add the line source: with the id of a source in sources.yaml, such as source: program-page.'],
		['ask: false', course, 'pay:\n  ask: true', 'pay:\n  ask: false', '[wrong-value] "pay" has ask: false. Fix: Write value: and source: on two lines under it, or ask: true if nobody has confirmed it.'],
		['both', course, 'place:\n  ask: true', 'place:\n  value: on-site\n  source: college-page\n  ask: true', '[wrong-value] "place" has both a value and ask. Fix: Keep one of them: value: with source: if it is confirmed, ask: true if it is not.'],
		['ask with a source', course, 'place:\n  ask: true', 'place:\n  ask: true\n  source: college-page', '[wrong-value] "place" has ask: true and also "source". Fix: Delete "source", or write a value in place of ask: true.'],
		['something else', course, 'place:\n  ask: true', 'place:\n  city: Lakeside', '[missing-field] "place" has "city", but neither a value nor ask.'],
		['an empty value', course, 'place:\n  ask: true', 'place:\n  value:\n  source: college-page', '[missing-field] "place: value" is empty. Fix: Add a line such as "value: on-site".'],
		['an empty list', course, 'schedule:\n  ask: true', 'schedule:\n  value: []\n  source: college-page', '[wrong-value] "schedule: value" is an empty list. Fix: Write at least one line under it, with a hyphen before each, or ask: true in place of value: and source: if nobody has confirmed it.'],
		['something beside a value and a source', internship, '  value: on-site\n', '  value: on-site\n  city: Lakeside\n', '[unknown-field] "place" has a line "city", which has no meaning here. Fix: Delete the line. These can stand here: value, source, about, ask.'],
	]);
});

describe('a value has the wrong form', () => {
	explainsEach([
		['a day that does not exist', mentor, 'reviewBy: 2099-11-01', 'reviewBy: 2026-02-30', '[wrong-value] "reviewBy" is "2026-02-30", which is not a day. Fix: Write year-month-day, such as 2026-09-01.'],
		['a day in another order', mentor, 'checked: 2026-11-01', 'checked: 11/01/2026', '[wrong-value] "checked" is "11/01/2026", which is not a day. Fix: Write year-month-day, such as 2026-09-01.'],
		['a year as a number is fine, a word is not', milestone, 'value: 2025-03', 'value: spring', '[wrong-value] "when: value" is "spring", which is not a date. Fix: Write a year, a month or a day, such as 2018, 2021-09 or 2021-09-01.'],
		['a time that does not exist', internship, 'T17:00', 'T25:00', '[wrong-value] "intakes: number 1: closes" is "2099-03-31T25:00", which is not a day or a day with a time. Fix: Write 2026-09-01 or 2026-09-01T17:00.'],
		['a length in words', course, 'value: P9M', 'value: nine months', '[wrong-value] "length: value" is "nine months", which is not a length of time. Fix: Write P6M for six months, P10W for ten weeks, P1Y for a year.'],
		['a web address without https', 'sources.yaml', 'https://clinic.example.org/careers/', 'clinic.example.org', '[wrong-value] "clinic-page: url" is "clinic.example.org", which is not a web address. Fix: Write it in full, such as https://www.example.org.'],
		['a web address that would run', 'sources.yaml', 'https://clinic.example.org/careers/', '"javascript:alert(1)"', '[wrong-value] "clinic-page: url" is "javascript:alert(1)", which is not a web address. Fix: Write it in full, such as https://www.example.org.'],
		['a way to apply that would run', internship, 'https://clinic.example.org/apply/', '"javascript:alert(1)"', '[wrong-value] "apply: value: number 1: address" is "javascript:alert(1)", which is not a web address, an e-mail address or a telephone number. Fix: Write https://www.example.org, team@example.org or +1 206 555 0100, for example.'],
		['an e-mail address', 'site.yaml', 'team@example.org', 'team at example', '[wrong-value] "contact: value: email" is "team at example", which is not an e-mail address. Fix: Write it in full, such as team@example.org.'],
		['a time zone', 'site.yaml', 'America/Los_Angeles', 'Pacific', '[wrong-value] "timeZone" is "Pacific", which is not a time zone. Fix: Write America/Los_Angeles, for example.'],
		['a currency', 'site.yaml', 'currency: USD', 'currency: dollars', '[wrong-value] "currency" is "dollars", which is not a currency. Fix: Write USD, for example.'],
		['an id with spaces and marks', internship, '  - id: summer-2099', '  - id: Été 2099!', '[wrong-value] "intakes: number 1: id" is "Été 2099!", which is not a short name. Fix: Write lower case letters, digits and hyphens, such as ete-2099.'],
		['a picture file', 'media/media.yaml', 'file: desk.svg', 'file: Desk.HEIC', '[wrong-value] "desk: file" is "Desk.HEIC", which is not a picture file in lower case. Fix: Write team-photo.jpg, for example.'],
		['too long', about, 'title: About this site', `title: ${'About us '.repeat(10).trim()}`, '[wrong-value] "title" is too long: 89 letters. Fix: Keep it to 80 letters.'],
		['too short', 'site.yaml', '    email: team@example.org', '    phone: "911"', '[wrong-value] "contact: value: phone" is too short: "911". Fix: Write at least 5 letters.'],
		['nothing between quotation marks', mentor, 'title: mentor', 'title: ""', '[wrong-value] "title" is empty. Fix: Write it, or delete the line if it may be left out.'],
		['too large', internship, 'to: 30', 'to: 300', '[wrong-value] "hoursPerWeek: value: to" is too large: 300. Fix: Write 80 or less.'],
		['too small', internship, 'from: 20', 'from: 0', '[wrong-value] "hoursPerWeek: value: from" is too small: 0. Fix: Write 1 or more.'],
		['the wrong way round', internship, 'from: 20', 'from: 40', '[wrong-value] "hoursPerWeek: value" has more hours in "from" than in "to". Fix:'],
		['no words in any language', 'media/media.yaml', '  alt:\n    en: A desk with two computers\n    es: Un escritorio con dos computadoras\n', '  alt: {}\n', '[wrong-value] "desk: alt" needs words in at least one language. Fix:'],
	]);
});

test('a year may stand without quotation marks', () => {
	expect(explain(milestone, 'value: 2025-03', 'value: 2025')).toEqual([]);
});

test('the help of the field follows what to do', () => {
	expect(explain(mentor, 'status: published', 'status: ready')[0]).toMatch(/Fix: Write one of: draft, published\. A draft is not on the site\./);
});

test('every fault of a file is told at once', () => {
	expect(explain(analyst, 'status: published\nsources:\n  - clinic-page\nchecked: 2026-11-01', 'status: ready\nsources: clinic-page\nchecked: soon')).toHaveLength(3);
});

test.each<[what: string, file: string, from: string, to: string, line: string, column: number]>([
	['the value itself', mentor, 'status: published', 'status: ready', 'status: ready', 1],
	['a value further in', course, 'value: P9M', 'value: long', '  value: long', 3],
	['a point of a list', internship, '    - weekdays\n  source', '    - weekday\n  source', '    - weekday', 7],
	['the name that is not known', course, '  tuition:', '  tution:', '  tution:', 3],
	['the group that lacks a line', course, '  travel:\n    ask: true\n', '', 'cost:', 1],
])('the place is that of %s', (_, file, from, to, line, column) => {
	const [issue] = listIssues(file, from, to);
	const lines = readFileSync(join(sound, file), 'utf8').replace(from, () => to).split('\n');
	expect([lines[(issue?.line ?? 0) - 1], issue?.column]).toEqual([line, column]);
});
