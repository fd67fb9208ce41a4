import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../src/manuscript/front-matter.ts';
import { readYaml } from '../../src/manuscript/yaml-text.ts';

/** What the check says of lines of facts: `line N: problem Fix: fix`. */
const say = (text: string): string[] => readYaml(text, 'site.yaml').issues.map(({ line, problem, fix }) => `line ${line}: ${problem} Fix: ${fix}`);

describe('lines of facts that cannot be read', () => {
	test.each<[when: string, text: string, says: string]>([
		['a colon in a text', 'title: Careers: where to start', 'line 1: The text in the line "title: Careers: where to start" has a colon and no quotation marks. Fix: Put the text in quotation marks: title: "Careers: where to start"'],
		['a colon and quotation marks in a text', 'title: Our "way": a start', 'line 1: The text in the line "title: Our "way": a start" has a colon and no quotation marks. Fix: Write a name, a colon and a space, and put a text with a colon in quotation marks: title: "Careers: where to start"'],
		['no colon', 'title: a\nsummary\nstatus: b', 'line 2: The line "summary" has no colon with a space after it, or its text is cut in two.'],
		['a quotation mark that is not closed', 'title: "Careers\nsummary: a', 'line 2: A quotation mark, bracket or colon is missing near the line "summary: a".'],
		['a bracket that is not closed', 'typed: [a, b\nmeans: c', 'line 2: A bracket or brace is opened before the line "means: c" and not closed. Fix: Close it,'],
		['a name that stands twice', 'title: a\nsummary: b\ntitle: c', 'line 3: "title" stands twice in the same group of lines. Fix: Keep one of the two.'],
		['a tab', 'labels:\n\ttasks: a', 'line 2: The line "tasks: a" begins with a tab. Fix: Begin it with spaces: two for each step inwards.'],
		['a line too far in', 'title: a\n   summary: b', 'line 1: The lines below "title: a" begin too far in. Fix: Begin each under the line it belongs beside, with as many spaces.'],
		['a line not far enough in', 'labels:\n    tasks: a\n  skills: b', 'line 3: The line "skills: b" does not begin under the lines it belongs to. Fix: Begin it with as many spaces as the lines above it in the same group.'],
		['a star', 'title: *Note', 'line 1: A value begins with & or *, which stands for something else in this kind of file. Fix: Put a text that begins with & or * in quotation marks: title: "*Note"'],
		['an at sign', 'title: @home', 'line 1: The line "title: @home" cannot be read.'],
	])('%s', (_, text, says) => {
		const [said = '', ...more] = say(text);
		expect(more).toEqual([]);
		expect(said.slice(0, says.length)).toBe(says);
	});

	test('all names that stand twice are told, and after a fault in the form nothing that only follows from it', () => {
		expect(say('a: 1\na: 2\nb: 1\nb: 2')).toHaveLength(2);
		expect(say('a: 1\na: 2\nb: "\nc: d: e\nf: g')).toHaveLength(2);
	});

	test('a date, a yes and a number with zeros stay what was written', () => {
		expect(readYaml('a: 2026-09-01\nb: yes\nc: "007"\nd: 2026-09-01T17:00', 'a.yaml').data).toEqual({ a: '2026-09-01', b: 'yes', c: '007', d: '2026-09-01T17:00' });
	});
});

describe('a block of facts', () => {
	test('ends with three hyphens; line ends and byte order marks of any system are read', () => {
		const { data, body, bodyLine, issues } = readManuscript('\uFEFF---\r\ntitle: a\r\n---\r\n\r\nText', 'a.mdx');
		expect({ data, body, bodyLine, issues }).toEqual({ data: { title: 'a' }, body: '\nText', bodyLine: 4, issues: [] });
	});

	test.each(['Text', '', '\n---\ntitle: a\n---\n', '--\ntitle: a\n--\n', '---\ntitle: a\n'])('is missed in %j', (text) => {
		expect(readManuscript(text, 'a.mdx').issues.map(({ rule }) => rule)).toEqual(['missing-front-matter']);
	});

	test.each(['---a: b', '----', '+++', '+++a: b'])('holds no line that ends it early for others: %s', (line) => {
		const { issues } = readManuscript(`---\ntitle: a\n${line}\nsummary: b\n---\n`, 'a.mdx');
		expect(issues.map(({ problem }) => problem)).toContain(`The line "${line}" begins like the end of the block of facts.`);
	});
});
