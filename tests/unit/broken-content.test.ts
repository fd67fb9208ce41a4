import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { checkContent } from '../../tools/check-content.ts';
import { formatReport } from '../../tools/report.ts';

/**
 * `fixtures/sound` is a small content folder with nothing wrong in it. Each folder of `fixtures/broken` is named after a
 * rule and holds only the files that differ; a file named `DELETE` lists files to take away. Together they break that rule.
 */
const fixtures = join(import.meta.dirname, '..', 'fixtures');
const brokenRules = readdirSync(join(fixtures, 'broken')).sort();

const root = join(import.meta.dirname, '..', '..');
const workshop = mkdtempSync(join(tmpdir(), 'broken-content-'));
const found = new Map<string, Issue[]>();

/** Every issue of the sound content with the files of one broken folder laid over it. */
function breakRule(rule: string): Issue[] {
	const folder = join(workshop, rule);
	cpSync(join(fixtures, 'sound'), folder, { recursive: true });
	cpSync(join(fixtures, 'broken', rule), folder, { recursive: true });
	const list = join(folder, 'DELETE');
	if (existsSync(list)) {
		for (const file of [...readFileSync(list, 'utf8').split('\n').filter(Boolean), 'DELETE']) rmSync(join(folder, file));
	}
	return checkContent(folder);
}

const listIssues = (rule: string): Issue[] => found.get(rule) ?? [];

/** What an editor reads about a rule. */
const report = (rule: string): string => formatReport(listIssues(rule).filter((issue) => issue.rule === rule), 'content');

beforeAll(() => {
	vi.stubEnv('SITE_TODAY', '2026-12-01');
	for (const rule of brokenRules) found.set(rule, breakRule(rule));
});

afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(workshop, { recursive: true });
});

describe('the check', () => {
	test('finds nothing in sound content', () => {
		expect(checkContent(join(fixtures, 'sound'))).toEqual([]);
	});

	test('has a broken example of every rule, and of nothing else', () => {
		expect(brokenRules).toEqual(listRuleNames());
		expect([...found.values()].flat().map(({ rule }) => rule).filter((rule) => !brokenRules.includes(rule))).toEqual([]);
	});

	test('says so when the folder is not there', () => {
		expect(formatReport(checkContent('no-such-folder'), 'no-such-folder')).toMatchInlineSnapshot(`
			"no-such-folder/site.yaml
			  There is no folder "no-such-folder", so there is nothing to read.
			  Fix: Add it. examples/harbor/site.yaml shows what it holds.  [missing-file]

			1 to mend, in 1 file."
		`);
	});

	test.each(brokenRules)('finds %s, and says where, what and what to do', (rule) => {
		expect(listIssues(rule).map((issue) => issue.rule)).toContain(rule);
		for (const issue of listIssues(rule)) {
			expect(issue).toMatchObject({ file: expect.stringMatching(/^[^/].*\.[a-z]+$/), problem: expect.stringMatching(/\S.*[.?]$/), fix: expect.stringMatching(/^[A-Z"].{3}/), rule: expect.stringMatching(/^[a-z-]+$/) });
		}
	});

	test.each([
		['an entry', 'missing-front-matter'],
		['a translation', 'unknown-field'],
		['a role', 'unreadable-yaml'],
		['a text', 'unreadable-text'],
	])('does not blame other files for %s that has faults of its own', (_, rule) => {
		expect(listIssues(rule).map((issue) => issue.rule).filter((each) => each !== rule && each !== 'untidy-file')).toEqual([]);
	});

	test.each(brokenRules)('speaks of %s in plain words', (rule) => {
		const text = formatReport(listIssues(rule), 'content');
		expect(text).not.toMatch(/Zod|YAMLException|Invalid input|expected|undefined|NaN|\[object|\bnull\b|\n\s+at |node:internal|\.ts\b/);
		// Nor a regular expression.
		expect(text).not.toMatch(/\/\^|\\d|\\w|\(\?:|\[a-z/);
	});
});

/** Every name that the rules and the reader give to an issue. */
function listRuleNames(): string[] {
	const files = globSync('src/{domain/rules,manuscript}/*.ts', { cwd: root });
	const names = files.flatMap((file) => {
		const text = readFileSync(join(root, file), 'utf8');
		return [...text.matchAll(/(?:\brule: |\b(?:report|issue|add|missing)\()'([a-z]+(?:-[a-z]+)+)'/g)].map(([, name = '']) => name);
	});
	return [...new Set(names)].sort();
}

describe('an editor reads about', () => {
	test('broken-short-link', () => {
		expect(report('broken-short-link')).toMatchInlineSnapshot(`
			"content/short-links.txt
			  line 27, column 1
			  "hello" is not a code.
			  Fix: Leave the codes as the check made them. Take back the change of this line.  [broken-short-link]
			  line 28, column 1
			  The code "9vky" stands here twice.
			  Fix: Delete the line that was added later.  [broken-short-link]
			  line 29, column 1
			  "/quiz/" begins with no language of this site.
			  Fix: Write it with its language: /en/quiz/.  [broken-short-link]
			  line 30, column 1
			  "/en/pathways/winter-program/" is not a page any more, and people have the code "mmmm" on paper.
			  Fix: Write in addresses.txt where its address leads: /pathways/winter-program/ -> /  [broken-short-link]

			4 to mend, in 1 file."
		`);
	});

	test('broken-link', () => {
		expect(report('broken-link')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 10
			  The link leads to "/quizz/", which is not a page of this site.
			  Fix: Did you mean "/quiz/"?  [broken-link]
			  line 12, column 42
			  The link leads to "/en/roles/service-desk-technician/", which names a language.
			  Fix: Leave the language out, so that readers stay in theirs: /roles/service-desk-technician/  [broken-link]
			  line 14, column 5
			  The link leads to "#where-to-begn", which is not on this page.
			  Fix: Write one of: sources, ask, who-we-are.  [broken-link]
			  line 14, column 43
			  The link leads to "/pathways/summer-internship/#costs", and that page has no place "costs".
			  Fix: Did you mean "cost"?  [broken-link]
			  line 14, column 89
			  A link leads nowhere.
			  Fix: Write where it leads: [the quiz](/quiz/).  [broken-link]
			  line 16, column 20
			  The link leads to "www.example.org", which is not an address.
			  Fix: Begin it with / for a page of this site, such as /quiz/, or with https:// for another site.  [broken-link]

			6 to mend, in 1 file."
		`);
	});

	test('circular-synonym', () => {
		expect(report('circular-synonym')).toMatchInlineSnapshot(`
			"content/synonyms.yaml
			  line 2, column 5
			  "help desk" leads back to itself.
			  Fix: Let "means:" hold only words that stand on our pages, such as service desk, and delete the other direction.  [circular-synonym]
			  line 6, column 5
			  "service desk" leads back to itself.
			  Fix: Let "means:" hold only words that stand on our pages, such as service desk, and delete the other direction.  [circular-synonym]

			2 to mend, in 1 file."
		`);
	});

	test('closes-before-opens', () => {
		expect(report('closes-before-opens')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 124, column 5
			  The intake "summer-2099" closes on 2099-03-31T17:00, before it opens on 2099-04-01.
			  Fix: Correct one of the two days. It could read opens: 2099-04-01 and closes: 2099-05-01.  [closes-before-opens]
			  line 125, column 5
			  The intake "summer-2099" starts on 2099-03-01, before applications close on 2099-03-31.
			  Fix: Correct one of the two days. It could read closes: 2099-03-31T17:00 and starts: 2099-04-30.  [closes-before-opens]

			2 to mend, in 1 file."
		`);
	});

	test('code-in-text', () => {
		expect(report('code-in-text')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 10, column 1
			  The text holds a line of program code: "import { readFileSync } from 'node:fs'".
			  Fix: Delete the line. If a sentence begins with "import" or "export", begin it with another word.  [code-in-text]
			  line 14, column 9
			  The text holds braces: "{people.length}". What stands in braces would run as code.
			  Fix: Write round brackets, or put a backslash before each brace: \\{ and \\}.  [code-in-text]
			  line 16, column 1
			  The text holds braces: "{readFileSync('/etc/passwd')}". What stands in braces would run as code.
			  Fix: Write round brackets, or put a backslash before each brace: \\{ and \\}.  [code-in-text]

			3 to mend, in 1 file."
		`);
	});

	test('cut-value', () => {
		expect(report('cut-value')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 3, column 43
			  The text ends at "#": readers see only "A person who helps you learn, our".
			  Fix: Put the whole text in quotation marks: "A person who helps you learn, our #1 wish". A comment stands on a line of its own.  [cut-value]

			1 to mend, in 1 file."
		`);
	});

	test('duplicate-id', () => {
		expect(report('duplicate-id')).toMatchInlineSnapshot(`
			"content/pages/quiz/index.mdx
			  line 2, column 1
			  The page is named "quiz", which is an address that the site makes itself.
			  Fix: Rename the folder, such as pages/about-quiz.  [duplicate-id]

			content/site.yaml
			  line 29, column 5
			  The id "lakeside-clinic" stands twice in "organisations".
			  Fix: Give one of them another id, such as lakeside-clinic-2.  [duplicate-id]

			2 to mend, in 2 files."
		`);
	});

	test('empty-synonym', () => {
		expect(report('empty-synonym')).toMatchInlineSnapshot(`
			"content/synonyms.yaml
			  line 2, column 5
			  "help desk" leads nowhere.
			  Fix: Add a line "means:" with our words, or "pages:" with pages such as roles/service-desk-technician.  [empty-synonym]

			1 to mend, in 1 file."
		`);
	});

	test('expired-consent', () => {
		expect(report('expired-consent')).toMatchInlineSnapshot(`
			"content/stories/first-summer/index.mdx
			  line 21, column 3
			  Consent ended on 2026-11-01. The story, its card, its picture and its search entry are not on the site.
			  Fix: Ask the person again and write the new days behind "given:" and "expires:", or delete the folder of the story.  [expired-consent]

			1 to mend, in 1 file."
		`);
	});

	test('fact-without-source', () => {
		expect(report('fact-without-source')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 77, column 5
			  The rule "in-college" has a test and no source.
			  Fix: Add the line source: and the id of a source in sources.yaml, or delete the test: the page then says to ask.  [fact-without-source]

			content/roles/systems-analyst/index.mdx
			  line 19, column 1
			  "skills" has a value and no source.
			  Fix: Add the line source: with the id of a source in sources.yaml, such as source: program-page. What people are good at. Words under labels: skills.  [fact-without-source]
			  line 23, column 1
			  "medianPay" is 60000, without a source.
			  Fix: Write "medianPay:" alone and, two spaces further in under it, "value: 60000" and "source:" with the id of a source in sources.yaml. Median pay in the occupation from official statistics. Never one employer's pay.  [fact-without-source]

			3 to mend, in 2 files."
		`);
	});

	test('forbidden-question', () => {
		expect(report('forbidden-question')).toMatchInlineSnapshot(`
			"content/quiz/en.yaml
			  line 10, column 5
			  "How old are you, and where do you stand with school?" asks about an exact age, which the quiz never does.
			  Fix: Delete the question. If an organization has a rule of its own about this, ask only whether the rule is met, with yes or no: "Are you 18 to 29 years old?"  [forbidden-question]
			  line 19, column 5
			  "Is this person a citizen, and free on weekdays?" asks about immigration or citizenship, which the quiz never does.
			  Fix: Delete the question. If an organization has a rule of its own about this, ask only whether the rule is met, with yes or no: "Are you 18 to 29 years old?"  [forbidden-question]

			2 to mend, in 1 file."
		`);
	});

	test('forbidden-wording', () => {
		expect(report('forbidden-wording')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 3, column 1
			  The text says "not eligible": nobody is turned away by this site.
			  Fix: Say what is asked for, and what would change it: "This path asks for free weekdays. Another path may suit you better right now."  [forbidden-wording]
			  line 10, column 1
			  The text says "Apply now": this site explains pathways and presents no job as open.
			  Fix: Say how to find out: "Ask the program team when applications open." Days belong under "intakes:" at the top of a pathway.  [forbidden-wording]
			  line 12, column 1
			  The text says "We are hiring": this site explains pathways and presents no job as open.
			  Fix: Say how to find out: "Ask the program team when applications open." Days belong under "intakes:" at the top of a pathway.  [forbidden-wording]
			  line 12, column 1
			  The text quotes Ana Rivera: "I learned to help people with their computers".
			  Fix: Say it in your own words, without quotation marks: She wanted more support for interns.  [forbidden-wording]
			  line 14, column 1
			  The text says "background check": it keeps people from asking, and this site says nothing about it.
			  Fix: Delete the sentence, or send readers to those who know: "Ask the program team what happens after you apply."  [forbidden-wording]

			content/stories/first-summer/index.mdx
			  line 29, column 1
			  The text quotes Ana Rivera: "Now I know what I want to do".
			  Fix: Say it in your own words, without quotation marks: She wanted more support for interns.  [forbidden-wording]
			  line 31, column 3
			  The text quotes Ana Rivera: "I learned to help people with their computers".
			  Fix: Say it in your own words, without quotation marks: She wanted more support for interns.  [forbidden-wording]

			7 to mend, in 2 files."
		`);
	});

	test('future-check', () => {
		expect(report('future-check')).toMatchInlineSnapshot(`
			"content/glossary/internship/index.mdx
			  line 6, column 1
			  "reviewBy" is 2026-10-01, not after "checked", 2026-11-01.
			  Fix: Write a later day by which somebody must look again, such as reviewBy: 2027-05-02.  [future-check]

			content/glossary/mentor/index.mdx
			  line 5, column 1
			  "checked" is 2027-11-01, which is not here yet.
			  Fix: Write the day somebody compared it with its sources, today at the latest: checked: 2026-12-01.  [future-check]

			content/sources.yaml
			  line 7, column 3
			  "clinic-page" was checked on 2062-11-01, which is not here yet.
			  Fix: Write the day somebody last read it, today at the latest: checked: 2026-12-01.  [future-check]

			3 to mend, in 3 files."
		`);
	});

	test('hard-to-read', () => {
		expect(report('hard-to-read')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 1
			  The text asks for grade 33.4 at school. Grade 8 is the most that readers can be asked for.
			  Fix: Use shorter sentences and everyday words: "help", not "assistance". Begin with the hardest sentence: "Individual circumstances necessarily determine appropriate educational preparation."  [hard-to-read]

			1 to mend, in 1 file."
		`);
	});

	test('heading-jump', () => {
		expect(report('heading-jump')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 10, column 1
			  The heading "Who we are" has ###, and no heading stands above it.
			  Fix: Go down one step at a time: ## Who we are  [heading-jump]
			  line 14, column 1
			  The heading "Where to begin" is a second title: one # is for the title of the page, which the site makes itself.
			  Fix: Write two of them: ## Where to begin  [heading-jump]
			  line 16, column 1
			  The heading "Quiz" has ####, and the one above it has ##.
			  Fix: Go down one step at a time: ### Quiz  [heading-jump]

			3 to mend, in 1 file."
		`);
	});

	test('huge-file', () => {
		expect(report('huge-file')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 1, column 1
			  The file is 103 thousand letters long; 100 thousand is the most.
			  Fix: Look for something that was pasted by mistake, or divide the text into two pages.  [huge-file]

			1 to mend, in 1 file."
		`);
	});

	test('impossible-rule', () => {
		expect(report('impossible-rule')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 81, column 5
			  No answers meet the rule "in-college", so nobody could.
			  Fix: Check the names of the answers under "test:", and whether "not:" or "all:" shuts everybody out. A test that works: question: study and, under anyOf:, the line - college.  [impossible-rule]

			1 to mend, in 1 file."
		`);
	});

	test('label-mismatch', () => {
		expect(report('label-mismatch')).toMatchInlineSnapshot(`
			"content/quiz/es.yaml
			  line 4, column 1
			  "questions" has no words for the question "weekdays" in es.
			  Fix: Add a group "weekdays:" with text, textForHelper and why.  [label-mismatch]
			  line 13, column 5
			  The question "study" has no words for its option "degree" in es.
			  Fix: Add a line under "options:" such as "degree: …".  [label-mismatch]
			  line 16, column 3
			  "questions" has words for "week-days", which questions.yaml does not ask.
			  Fix: Did you mean "weekdays"? If it is gone, delete the group.  [label-mismatch]

			content/roles/service-desk-technician/index.mdx
			  line 5, column 3
			  "labels: tasks" has no words for "listen", which the facts list.
			  Fix: Add a line under "tasks:" such as "listen: …" with the words that readers see.  [label-mismatch]
			  line 6, column 5
			  "labels: tasks" has words for "lisen", which is not among the facts.
			  Fix: Did you mean "listen"? If it is gone, delete the line.  [label-mismatch]

			5 to mend, in 2 files."
		`);
	});

	test('long-sentence', () => {
		expect(report('long-sentence')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 1
			  The sentence "We made this site for tests, and the clinic that it speaks of is invented, so that nobody who reads it should ever call…" has 33 words.
			  Fix: Make two sentences of it, of up to 25 words each: "Ask the team which days you need. They also know when the next group starts."  [long-sentence]

			1 to mend, in 1 file."
		`);
	});

	test('lost-address', () => {
		expect(report('lost-address')).toMatchInlineSnapshot(`
			"content/addresses.txt
			  line 11, column 1
			  "/pathways/summer-program/" was published once and is not a page any more.
			  Fix: Write where it leads today: /pathways/summer-program/ -> /pathways/  [lost-address]
			  line 12, column 1
			  "/pathways/winter-program/" leads to "/pathways/sumer-internship/", which is not a page of this site.
			  Fix: Did you mean "/pathways/summer-internship/"?  [lost-address]

			2 to mend, in 1 file."
		`);
	});

	test('missing-consent', () => {
		expect(report('missing-consent')).toMatchInlineSnapshot(`
			"content/stories/first-summer/index.mdx
			  line 9, column 3
			  The story gives the name "Ana Rivera", and consent does not cover the name.
			  Fix: Delete the name, or add the line - name under "scope:" once the person has agreed.  [missing-consent]
			  line 20, column 3
			  Consent was given on 2027-10-01, which is not here yet.
			  Fix: Write the day it was given, 2026-12-01 at the latest. Until then write status: draft.  [missing-consent]
			  line 24, column 3
			  The person is under 18, and no parent or guardian has agreed.
			  Fix: Write guardian: true once a parent or guardian has signed. Until then write status: draft.  [missing-consent]
			  line 26, column 1
			  The story has a picture, and consent does not cover a photo.
			  Fix: Delete the line, or add the line - photo under "scope:" once the person has agreed.  [missing-consent]

			4 to mend, in 1 file."
		`);
	});

	test('missing-field', () => {
		expect(report('missing-field')).toMatchInlineSnapshot(`
			"content/glossary/internship/index.mdx
			  line 2, column 1
			  "checked" is missing.
			  Fix: Add the line "checked: 2026-09-01". The day somebody last compared this with its sources.  [missing-field]
			  line 3, column 1
			  "summary" is empty.
			  Fix: Add a line such as "summary: a few words". What it means, in one or two plain sentences.  [missing-field]

			content/glossary/mentor/index.mdx
			  line 2, column 1
			  "summary" is missing.
			  Fix: Add a line such as "summary: a few words". What it means, in one or two plain sentences.  [missing-field]

			content/timeline/program-begins/index.mdx
			  line 2, column 1
			  "when" is missing.
			  Fix: Add the line "when:" and, two spaces further in under it, "ask: true". If it is known, write value: and source: in place of ask: true. When it happened: a year, a month or a day.  [missing-field]

			4 to mend, in 3 files."
		`);
	});

	test('missing-file', () => {
		expect(report('missing-file')).toMatchInlineSnapshot(`
			"content/sources.yaml
			  The content folder has no sources.yaml.
			  Fix: Add it. examples/harbor/sources.yaml shows what it holds.  [missing-file]

			1 to mend, in 1 file."
		`);
	});

	test('missing-fingerprints', () => {
		expect(report('missing-fingerprints')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.es.mdx
			  line 4, column 1
			  The translation does not say which English it was made from.
			  Fix: Run npm run check -- --fix, which notes today's English.  [missing-fingerprints]

			1 to mend, in 1 file."
		`);
	});

	test('missing-front-matter', () => {
		expect(report('missing-front-matter')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 1, column 1
			  The file does not begin with a block of facts between two lines of three hyphens.
			  Fix: Begin the file with ---, then lines such as "title: Health IT Certificate", then --- again, then the text.  [missing-front-matter]

			1 to mend, in 1 file."
		`);
	});

	test('missing-picture', () => {
		expect(report('missing-picture')).toMatchInlineSnapshot(`
			"content/media/media.yaml
			  line 2, column 3
			  The picture "dsk.svg" is not in media/.
			  Fix: Did you mean "desk.svg"?  [missing-picture]

			content/pages/about/index.mdx
			  line 12, column 1
			  The picture "./desk.jpg" does not lie beside the text.
			  Fix: Put "desk.jpg" into that folder, or delete the line.  [missing-picture]
			  line 14, column 1
			  The picture "https://example.org/clinic.jpg" does not lie beside the text.
			  Fix: Put a copy beside the text and write ./its-name.jpg: the site loads nothing from elsewhere.  [missing-picture]

			3 to mend, in 2 files."
		`);
	});

	test('missing-translation', () => {
		expect(report('missing-translation')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 2, column 1
			  There are no words in es for this entry, and site.yaml promises that every page has them.
			  Fix: Add index.es.mdx beside it, with the same words in es.  [missing-translation]

			content/pathways/summer-internship/index.mdx
			  line 2, column 1
			  There are no words in es for this entry, and site.yaml promises that every page has them.
			  Fix: Add index.es.mdx beside it, with the same words in es.  [missing-translation]

			content/quiz/questions.yaml
			  line 1, column 1
			  The quiz has no words in es.
			  Fix: Add quiz/es.yaml with the same lines as quiz/en.yaml.  [missing-translation]

			content/site.yaml
			  line 38, column 5
			  "startingPoints 2 label" has no words in es, and it stands on every page of that language.
			  Fix: Add a line "es:" with the words beside the other languages.  [missing-translation]

			4 to mend, in 4 files."
		`);
	});

	test('nothing-left', () => {
		expect(report('nothing-left')).toMatchInlineSnapshot(`
			"content/quiz/questions.yaml
			  line 1, column 1
			  These answers leave a person with no pathway at all: study: diploma.
			  Fix: Nobody is to be turned away. Add a pathway without such a rule, or make a rule preferred that is no strict one: weight: preferred.  [nothing-left]

			1 to mend, in 1 file."
		`);
	});

	test('overdue-review', () => {
		expect(report('overdue-review')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 6, column 1
			  This was to be looked at again by 2026-11-15.
			  Fix: Compare it with its sources, then write checked: 2026-12-01 and a new day to look again, such as reviewBy: 2027-06-01.  [overdue-review]

			1 to mend, in 1 file."
		`);
	});

	test('past-deadline', () => {
		expect(report('past-deadline')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 124, column 5
			  The last intake closed on 2026-03-31, more than 60 days ago.
			  Fix: Add the next intake if it is announced. If not, delete the old one: the page then says that no dates are announced.  [past-deadline]

			1 to mend, in 1 file."
		`);
	});

	test('picture-without-alt', () => {
		expect(report('picture-without-alt')).toMatchInlineSnapshot(`
			"content/media/media.yaml
			  line 3, column 3
			  The picture "desk" has no words in en for people who do not see it.
			  Fix: Add a line under "alt:" such as "en: Two people at a desk".  [picture-without-alt]

			content/pages/about/index.mdx
			  line 12, column 1
			  The picture "./desk.svg" has no words for people who do not see it.
			  Fix: Write what it shows between the brackets: ![Two people at a desk](./desk.svg).  [picture-without-alt]

			2 to mend, in 2 files."
		`);
	});

	test('stale-translation', () => {
		expect(report('stale-translation')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.es.mdx
			  line 6, column 3  (warning)
			  The English has changed since this translation was made: summary. Readers are told so.
			  Fix: Bring these words up to date, then run npm run tool translations -- --accept glossary/mentor/index.es.mdx.  [stale-translation]

			1 to look at, in 1 file."
		`);
	});

	test('strange-character', () => {
		expect(report('strange-character')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 18, column 17
			  There is an invisible control character here (U+202E).
			  Fix: Delete the letters around the place and type them anew.  [strange-character]

			1 to mend, in 1 file."
		`);
	});

	test('typed-figure', () => {
		expect(report('typed-figure')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 1
			  The text says "$1,200". A figure among words has no source, and nobody finds it when it changes.
			  Fix: Leave the figure out, and link to the page that gives it.  [typed-figure]
			  line 12, column 1
			  The text says "20 percent". A figure among words has no source, and nobody finds it when it changes.
			  Fix: Leave the figure out, and link to the page that gives it.  [typed-figure]

			content/pathways/summer-internship/index.mdx
			  line 15, column 5
			  The text says "18 dollars". A figure among words has no source, and nobody finds it when it changes.
			  Fix: Leave the figure out, and write it as a fact with its source at the top of index.mdx: amount: 20 under "cost: tuition: value:", for example. If there is no fact for it, link to the page that gives it.  [typed-figure]

			3 to mend, in 2 files."
		`);
	});

	test('unexplained-term', () => {
		expect(report('unexplained-term')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 1
			  "XRT" is a short form that the glossary does not explain.
			  Fix: Write it out, or add glossary/xrt/index.mdx, which begins with title: XRT  [unexplained-term]
			  line 12, column 1
			  The text uses "stipend" for the first time here, and does not lead to the glossary.
			  Fix: Write <Term id="stipend">stipend</Term>.  [unexplained-term]

			2 to mend, in 1 file."
		`);
	});

	test('unknown-field', () => {
		expect(report('unknown-field')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 3, column 1
			  The file has a line "sumary", which has no meaning here.
			  Fix: Write "summary:" instead.  [unknown-field]

			content/pathways/summer-internship/index.es.mdx
			  line 20, column 1
			  "reviewBy" is a fact, and this file holds only words in another language.
			  Fix: Delete "reviewBy" and what belongs to it here. Facts stand once, in pathways/summer-internship/index.mdx, and are true for every language.  [unknown-field]
			  line 21, column 1
			  "length" is a fact, and this file holds only words in another language.
			  Fix: Delete "length" and what belongs to it here. Facts stand once, in pathways/summer-internship/index.mdx, and are true for every language.  [unknown-field]

			3 to mend, in 2 files."
		`);
	});

	test('unknown-file', () => {
		expect(report('unknown-file')).toMatchInlineSnapshot(`
			"content/glossary/coach/index.es.mdx
			  line 2, column 1
			  There is a translation, but no glossary/coach/index.mdx that it translates.
			  Fix: Add glossary/coach/index.mdx, or move the file to the folder it belongs to.  [unknown-file]

			content/pathways/plan.docx.mdx
			  Nothing reads this file, so it would not be on the site.
			  Fix: A text is index.mdx in a folder of its own, such as pathways/summer-internship/index.mdx; its Spanish words are index.es.mdx beside it. Move, rename or delete the file.  [unknown-file]

			2 to mend, in 2 files."
		`);
	});

	test('unknown-language', () => {
		expect(report('unknown-language')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.en.mdx
			  line 2, column 1
			  "en" is the source language: its words stand in index.mdx.
			  Fix: Move the words to index.mdx and delete this file.  [unknown-language]

			content/pathways/summer-internship/index.es.mdx
			  line 2, column 1
			  The site has no language "es".
			  Fix: Name the file after a language of the site: index.se.mdx. Or add "- es" under "languages:" in site.yaml.  [unknown-language]

			content/quiz/es.yaml
			  line 1, column 1
			  The site has no language "es".
			  Fix: Name the file after a language of the site: quiz/en.yaml. Or add "- es" under "languages:" in site.yaml.  [unknown-language]

			content/site.yaml
			  line 18, column 5
			  The menus and buttons of the site have no words in "se" yet.
			  Fix: Write one of: en, es, am, ar, so, vi, zh-Hant. For a new language a developer first adds its words to src/i18n/.  [unknown-language]
			  line 19, column 1
			  "completeLanguages" names "es", which is not among the languages.
			  Fix: Write one of: en, se.  [unknown-language]

			5 to mend, in 4 files."
		`);
	});

	test('unknown-property', () => {
		expect(report('unknown-property')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 3
			  <Term> has no "id".
			  Fix: Write id="stipend" inside the tag.  [unknown-property]
			  line 12, column 33
			  "id" of <Source> is "Clinic Page".
			  Fix: Write it with quotation marks, in lower case with hyphens: id="program-page"  [unknown-property]
			  line 12, column 61
			  <Note> stands inside a sentence.
			  Fix: Write <Note> on a line of its own, a blank line, the text, a blank line, and </Note> on a line of its own.  [unknown-property]
			  line 14, column 4
			  <Term> does not take "color".
			  Fix: Write <Term id="stipend">stipend</Term>  [unknown-property]
			  line 14, column 51
			  <Ask> has text in it, which would be lost.
			  Fix: Write <Ask />  [unknown-property]
			  line 14, column 71
			  <Term> does not take braces.
			  Fix: Write <Term id="stipend">stipend</Term>  [unknown-property]
			  line 16, column 1
			  <Note> has nothing in it.
			  Fix: Write <Note> on a line of its own, a blank line, the text, a blank line, and </Note> on a line of its own.  [unknown-property]

			7 to mend, in 1 file."
		`);
	});

	test('unknown-reference', () => {
		expect(report('unknown-reference')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 34, column 7
			  "startingPoints" names the starting point "colege", which does not exist.
			  Fix: Did you mean "college"?  [unknown-reference]
			  line 89, column 7
			  "question" names the question "week-days", which does not exist.
			  Fix: Did you mean "weekdays"?  [unknown-reference]
			  line 141, column 38
			  The text explains a word by the glossary entry "menter", which does not exist.
			  Fix: Did you mean "mentor"?  [unknown-reference]

			content/roles/service-desk-technician/index.mdx
			  line 24, column 5
			  "nextRoles" names the role "system-analyst", which does not exist.
			  Fix: Did you mean "systems-analyst"?  [unknown-reference]

			content/timeline/program-begins/index.mdx
			  line 9, column 3
			  "source" names the source "clinic", which does not exist.
			  Fix: Write one of: clinic-page, college-page.  [unknown-reference]
			  line 13, column 5
			  "stories" names the story "first-sumer", which does not exist.
			  Fix: Did you mean "first-summer"?  [unknown-reference]

			6 to mend, in 3 files."
		`);
	});

	test('unknown-tag', () => {
		expect(report('unknown-tag')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 10
			  The text holds the tag <br>, which is not one of ours.
			  Fix: Write a blank line, which begins a new paragraph.  [unknown-tag]
			  line 14, column 1
			  The text holds the tag <script>, which is not one of ours.
			  Fix: Write Markdown, such as **bold** or [a link](/quiz/), or one of <Note>, <Ask>, <Term>, <Source>, <AccessibilityRun>.  [unknown-tag]
			  line 16, column 1
			  The text holds the tag <Warning>, which is not one of ours.
			  Fix: Write Markdown, such as **bold** or [a link](/quiz/), or one of <Note>, <Ask>, <Term>, <Source>, <AccessibilityRun>.  [unknown-tag]

			3 to mend, in 1 file."
		`);
	});

	test('unlisted-address', () => {
		expect(report('unlisted-address')).toMatchInlineSnapshot(`
			"content/addresses.txt
			  line 16, column 1
			  The list of addresses lacks "/about/".
			  Fix: Run npm run check -- --fix, which adds them.  [unlisted-address]

			1 to mend, in 1 file."
		`);
	});

	test('unreachable-pathway', () => {
		expect(report('unreachable-pathway')).toMatchInlineSnapshot(`
			"content/pathways/summer-internship/index.mdx
			  line 76, column 1
			  No answers meet all the rules of this pathway at once, so the quiz would turn everybody to another path.
			  Fix: Look for two rules that shut each other out. Put them into one rule with "any:", or make one of them preferred: weight: preferred.  [unreachable-pathway]

			1 to mend, in 1 file."
		`);
	});

	test('unreadable-text', () => {
		expect(report('unreadable-text')).toMatchInlineSnapshot(`
			"content/timeline/program-begins/index.mdx
			  line 16, column 1
			  A tag is opened and not closed, or closed and not opened: "<Note>".
			  Fix: Write both, such as <Note> … </Note>, or end the tag with a slash: <Ask />.  [unreadable-text]

			1 to mend, in 1 file."
		`);
	});

	test('unreadable-yaml', () => {
		expect(report('unreadable-yaml')).toMatchInlineSnapshot(`
			"content/glossary/internship/index.mdx
			  line 5, column 1
			  "status" stands twice in the same group of lines.
			  Fix: Keep one of the two.  [unreadable-yaml]

			content/glossary/mentor/index.mdx
			  line 2, column 8
			  The text in the line "title: mentor: a helper" has a colon and no quotation marks.
			  Fix: Put the text in quotation marks: title: "mentor: a helper"  [unreadable-yaml]

			content/roles/service-desk-technician/index.mdx
			  line 5, column 1
			  The line "tasks:" begins with a tab.
			  Fix: Begin it with spaces: two for each step inwards.  [unreadable-yaml]

			3 to mend, in 3 files."
		`);
	});

	test('unsafe-link', () => {
		expect(report('unsafe-link')).toMatchInlineSnapshot(`
			"content/pages/about/index.mdx
			  line 12, column 7
			  The address "javascript:alert(1)" begins with "javascript:".
			  Fix: Use an address that begins with https://, mailto: or tel:, or a page of this site such as /quiz/.  [unsafe-link]
			  line 12, column 39
			  The address "//example.org" begins with "//".
			  Fix: Use an address that begins with https://, mailto: or tel:, or a page of this site such as /quiz/.  [unsafe-link]
			  line 14, column 1
			  "data:image/png;base64,AAAA" is not the name of a picture beside the text.
			  Fix: Put the picture into the folder of the text and name it, in letters, digits and hyphens: ![Two people at a desk](./desk.jpg).  [unsafe-link]

			3 to mend, in 1 file."
		`);
	});

	test('unlisted-short-link', () => {
		expect(report('unlisted-short-link')).toMatchInlineSnapshot(`
			"content/short-links.txt
			  line 25, column 1
			  "/en/stories/first-summer/" has no short link.
			  Fix: Run npm run check -- --fix, which adds them.  [unlisted-short-link]

			1 to mend, in 1 file."
		`);
	});

	test('untidy-file', () => {
		expect(report('untidy-file')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 2, column 1  (warning)
			  The file is not in its usual form: "summary:   "A person who helps you learn."".
			  Fix: Run npm run check -- --fix, which puts spaces, quotation marks and the order of lines right.  [untidy-file]

			1 to look at, in 1 file."
		`);
	});

	test('unused-question', () => {
		expect(report('unused-question')).toMatchInlineSnapshot(`
			"content/quiz/questions.yaml
			  line 10, column 3
			  No rule of any published pathway reads the question "computer", so the quiz would never ask it.
			  Fix: Use it in a rule of a pathway, with question: computer under "test:", or delete the question and its words.  [unused-question]

			1 to mend, in 1 file."
		`);
	});

	test('video-without-captions', () => {
		expect(report('video-without-captions')).toMatchInlineSnapshot(`
			"content/stories/first-summer/index.mdx
			  line 28, column 5
			  The video "talk.mp4" has no captions.
			  Fix: Put a caption file beside it and name it: captions: interview.vtt  [video-without-captions]

			1 to mend, in 1 file."
		`);
	});

	test('wrong-folder-name', () => {
		expect(report('wrong-folder-name')).toMatchInlineSnapshot(`
			"content/glossary/Health_IT/index.mdx
			  line 2, column 1
			  The folder is named "Health_IT". Its name is part of the address of the page.
			  Fix: Rename it with lower case letters, digits and hyphens: glossary/health-it.  [wrong-folder-name]

			1 to mend, in 1 file."
		`);
	});

	test('wrong-value', () => {
		expect(report('wrong-value')).toMatchInlineSnapshot(`
			"content/glossary/mentor/index.mdx
			  line 4, column 1
			  "status" is "publishd".
			  Fix: Did you mean "published"? A draft is not on the site. Set to published when it is ready.  [wrong-value]
			  line 6, column 1
			  "reviewBy" is "2099-02-30", which is not a day.
			  Fix: Write year-month-day, such as 2026-09-01. The day by which somebody must look at it again.  [wrong-value]

			content/pages/about/index.mdx
			  line 2, column 1
			  "title" is too long: 87 letters.
			  Fix: Keep it to 80 letters. The heading of the page.  [wrong-value]

			content/pathways/health-it-certificate/index.mdx
			  line 28, column 3
			  "length: value" is "nine months", which is not a length of time.
			  Fix: Write P6M for six months, P10W for ten weeks, P1Y for a year. How long it takes in all, such as P9M for nine months.  [wrong-value]

			content/roles/systems-analyst/index.mdx
			  line 14, column 1
			  "level" is 2.
			  Fix: Write one of: first, next. first: people start here · next: people grow into it.  [wrong-value]
			  line 17, column 1
			  "tasks" is "listen", which is not a list.
			  Fix: Give each a line of its own under "tasks:", with a hyphen before it: - listen. What people do all day. Words under labels: tasks.  [wrong-value]

			content/sources.yaml
			  line 5, column 3
			  "clinic-page: url" is "clinic.example.org/work", which is not a web address.
			  Fix: Write it in full, such as https://www.example.org. Where it can be read.  [wrong-value]

			7 to mend, in 5 files."
		`);
	});
});
