import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { dialectGuard, parseText } from '../../src/manuscript/dialect.ts';
import { outlineText } from '../../src/manuscript/outline.ts';

/** What the check says of a text: `[rule] problem Fix: fix`. */
const say = (text: string): string[] => parseText(text, 'pages/about/index.mdx').issues.map(({ rule, problem, fix }) => `[${rule}] ${problem} Fix: ${fix}`);

type Row = [when: string, text: string, says: string];

/** One row, one message, told by its start. */
const refusesEach = (rows: Row[]): void => {
	test.each(rows)('%s', (_, text, says) => {
		const [said = '', ...more] = say(text);
		expect(more).toEqual([]);
		expect(said.slice(0, says.length)).toBe(says);
	});
};

describe('a text may hold', () => {
	test.each([
		['Markdown', '## Who we are\n\nA **bold** word, _another_, `code` and [a link](/quiz/).\n\n- one\n- two\n\n1. first\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
		['our tags', '<Note>\n\nAsk <Ask />.<Source id="program-page" />\n\n</Note>\n\nA <Term id="mentor">mentor</Term>.'],
		['a note on one line', '<Note>Ask us.</Note>'],
		['a less-than sign with spaces', 'a < b and c > d'],
		['braces behind backslashes', 'a \\{b\\} c'],
		['braces in code', '`{1}`\n\n```\nimport x from "y"\n{1}\n```'],
		['a word such as exporting', 'exporting goods\n\nImport duties'],
		['addresses of all safe kinds', '[a](https://example.org) [b](mailto:team@example.org) [c](tel:+12065550100) [d](/quiz/#ask) [e](#ask) [f](http://example.org)'],
		['a link by reference', '[the quiz][quiz]\n\n[quiz]: /quiz/'],
		['a picture beside it', '![A desk](./desk.jpg) ![A desk](escritorio-año-2.webp)'],
		['a bare web address', 'See https://example.org or www.example.org.'],
		['the name of a danger', 'Never click on javascript:alert(1).'],
		['HTML spelt out', '&lt;script&gt; and \\<script>'],
		['nothing', ''],
	])('%s', (_, text) => {
		expect(say(text)).toEqual([]);
	});
});

describe('a text may not hold program code', () => {
	refusesEach([
		['import', 'import fs from "node:fs"', '[code-in-text] The text holds a line of program code: "import fs from "node:fs"". Fix: Delete the line.'],
		['export', 'Text.\n\nexport const a = 1', '[code-in-text] The text holds a line of program code: "export const a = 1".'],
		['a sentence that begins with import', 'import duties are high', '[code-in-text] The text holds a line of program code: "import duties are high". Fix: Delete the line. If a sentence begins with "import" or "export", begin it with another word.'],
		['import behind a byte order mark', '\uFEFFimport x from "y"', '[code-in-text] The text holds a line of program code:'],
		['braces', '{process.exit()}', '[code-in-text] The text holds braces: "{process.exit()}". What stands in braces would run as code. Fix: Write round brackets, or put a backslash before each brace: \\{ and \\}.'],
		['braces in a sentence', 'We are {1 + 1} people.', '[code-in-text] The text holds braces: "{1 + 1}".'],
		['empty braces', 'a {} b', '[code-in-text] The text holds braces: "{}".'],
		['a comment in braces', '{/* later */}', '[code-in-text] The text holds braces:'],
		['braces in a heading', '## Who {we} are', '[code-in-text] The text holds braces: "{we}".'],
		['braces in a table', '| a |\n|---|\n| {1} |', '[code-in-text] The text holds braces: "{1}".'],
		['braces in a quotation', '> {1}', '[code-in-text] The text holds braces: "{1}".'],
		['braces in a link', '[a {1}](/quiz/)', '[code-in-text] The text holds braces: "{1}".'],
		['braces in one of our tags', '<Term id="mentor">{1}</Term>', '[code-in-text] The text holds braces: "{1}".'],
		['a brace that is not closed', 'a { b', '[code-in-text] The text holds a brace: "{ b". Fix: Write round brackets,'],
		['a template', '{`${1}`}', '[code-in-text] The text holds braces:'],
	]);
});

describe('a text may not hold HTML', () => {
	refusesEach([
		['<br>', 'One line.<br>Another.', '[unknown-tag] The text holds the tag <br>, which is not one of ours. Fix: Write a blank line, which begins a new paragraph.'],
		['<br />', 'One line.<br />Another.', '[unknown-tag] The text holds the tag <br>, which is not one of ours.'],
		['<b>', 'A <b>bold</b> word.', '[unknown-tag] The text holds the tag <b>, which is not one of ours. Fix: Write **bold**.'],
		['<a>', '<a href="/quiz/">the quiz</a>', '[unknown-tag] The text holds the tag <a>, which is not one of ours. Fix: Write [words](/quiz/).'],
		['<script>', '<script>alert(1)</script>', '[unknown-tag] The text holds the tag <script>, which is not one of ours. Fix: Write Markdown, such as **bold** or [a link](/quiz/), or one of <Note>, <Ask>, <Term>, <Source>, <AccessibilityRun>.'],
		['<style>', '<style>p [color: red]</style>', '[unknown-tag] The text holds the tag <style>'],
		['<iframe>', '<iframe src="https://example.org" />', '[unknown-tag] The text holds the tag <iframe>'],
		['<img onerror>', '<img src=x onerror=alert(1)>', '[unknown-tag] The text holds the tag <img>, which is not one of ours. Fix: Write ![Two people at a desk](./desk.jpg).'],
		['<div onclick>', '<div onclick="alert(1)">a</div>', '[unknown-tag] The text holds the tag <div>'],
		['a tag of ours in lower case', '<ask />', '[unknown-tag] The text holds the tag <ask>, which is not one of ours. Fix: Did you mean <Ask />?'],
		['a part of a tag of ours', '<Note.Body />', '[unknown-tag] The text holds the tag <Note.Body>'],
		['a name that every object has', '<constructor />', '[unknown-tag] The text holds the tag <constructor>'],
		['a tag without a name', '<>a</>', '[unknown-tag] The text holds the tag <>'],
		['a comment', 'a <!-- later --> b', '[unreadable-text] The text holds a comment: "<!-- later --> b". Fix: Delete it:'],
		['an address between angles', 'See <https://example.org>.', '[unreadable-text] The text holds an address between "<" and ">": "<https://example.org>". Fix: Write it as a link, with words: [words](https://example.org).'],
		['an e-mail address between angles', 'Write to <team@example.org>.', '[unreadable-text] The text holds an address between "<" and ">": "<team@example.org>". Fix: Write it as a link, with words: [words](mailto:team@example.org).'],
		['a less-than sign before a letter', 'a <b', '[unreadable-text] The text holds a "<" that opens no tag: "<b". Fix: Write "less than", or put a backslash before it: \\<.'],
		['a less-than sign before a figure', 'ages <18', '[unreadable-text] The text holds a "<" that opens no tag: "<18".'],
		['a tag of ours that is not closed', '<Note>\n\nAsk us.', '[unreadable-text] A tag is opened and not closed, or closed and not opened: "<Note>". Fix: Write both, such as <Note> … </Note>,'],
		['a tag of ours that is not opened', 'Ask us.</Note>', '[unreadable-text] A tag is opened and not closed, or closed and not opened: "</Note>".'],
		['half a tag', 'Text <Ask /', '[unreadable-text] A tag is not written to its end: "<Ask /". Fix: Write <Ask />'],
		['a second block of facts', '---\ntitle: Other\n---\n\nText', '[unreadable-text] The text begins with a second block of facts: "title: Other". Readers would not see it.'],
		['such a block in another notation', '+++\ntitle = 1\n+++\n\nText', '[unreadable-text] The text begins with a second block of facts:'],
	]);

	test('nor footnotes, whose heading would stand in English', () => {
		expect(say('a[^1]\n\n[^1]: note')).toHaveLength(2);
		expect(say('a[^1]\n\n[^1]: note')[0]).toBe('[unknown-tag] The text holds a footnote. Fix: Name a source with <Source id="program-page" />, or put the words into the sentence.');
	});
});

describe('a tag of ours takes', () => {
	refusesEach([
		['no other property', '<Note onclick="alert(1)">\n\na\n\n</Note>', '[unknown-property] <Note> does not take "onclick". Fix: Write <Note>'],
		['no directive', '<Ask set:html="<b>" />', '[unknown-property] <Ask> does not take "set:html". Fix: Write <Ask />'],
		['no client code', '<Ask client:load />', '[unknown-property] <Ask> does not take "client:load".'],
		['no spread', '<Term id="mentor" {...props}>a</Term>', '[unknown-property] <Term> does not take braces.'],
		['no braces as a value', '<Term id={x}>a</Term>', '[unknown-property] "id" of <Term> is something that is not text. Fix: Write it with quotation marks, in lower case with hyphens: id="stipend"'],
		['no property without a value', '<Term id>a</Term>', '[unknown-property] "id" of <Term> is something that is not text.'],
		['no value of another form', '<Source id="Program Page" />', '[unknown-property] "id" of <Source> is "Program Page".'],
		['an id, if it needs one', '<Term>mentor</Term>', '[unknown-property] <Term> has no "id". Fix: Write id="stipend" inside the tag.'],
		['no text, if it shows none', '<Ask>us</Ask>', '[unknown-property] <Ask> has text in it, which would be lost. Fix: Write <Ask />'],
		['some text, if it shows some', '<Note></Note>', '[unknown-property] <Note> has nothing in it. Fix: Write <Note> on a line of its own, a blank line, the text,'],
		['lines of its own, if it is a block', 'Text <Note>a</Note>', '[unknown-property] <Note> stands inside a sentence. Fix: Write <Note> on a line of its own,'],
	]);
});

describe('a link leads to a safe place', () => {
	const unsafe = '[unsafe-link] The address "javascript:x" begins with "javascript:". Fix: Use an address that begins with https://, mailto: or tel:, or a page of this site such as /quiz/.';
	refusesEach([
		['not javascript:', '[a](javascript:x)', unsafe],
		['nor in capitals', '[a](JaVaScRiPt:x)', '[unsafe-link] The address "JaVaScRiPt:x" begins with "javascript:".'],
		['nor with a tab inside', '[a](<java\tscript:x>)', unsafe],
		['nor with a tab spelt out', '[a](java&Tab;script:x)', unsafe],
		['nor with a line end spelt out', '[a](java&#10;script:x)', unsafe],
		['nor with spaces before it', '[a](<  javascript:x>)', unsafe],
		['nor with a letter spelt out', '[a](&#106;avascript:x)', unsafe],
		['nor with the colon spelt out', '[a](javascript&colon;x)', unsafe],
		['nor with backslashes', '[a](javascript\\:x)', unsafe],
		['nor by reference', '[a][b]\n\n[b]: javascript:x', unsafe],
		['nor by a reference without words', '[b]\n\n[b]: <javascript:x>', unsafe],
		['nor inside a tag of ours', '<Note>\n\n[a](javascript:x)\n\n</Note>', unsafe],
		['nor in a heading', '## [a](javascript:x)', unsafe],
		['not data:', '[a](data:text/html,x)', '[unsafe-link] The address "data:text/html,x" begins with "data:".'],
		['not vbscript:', '[a](vbscript:x)', '[unsafe-link] The address "vbscript:x" begins with "vbscript:".'],
		['not a file of the computer', '[a](file:///etc/passwd)', '[unsafe-link] The address "file:///etc/passwd" begins with "file:".'],
		['not a site without https:', '[a](//example.org)', '[unsafe-link] The address "//example.org" begins with "//".'],
		['nor one behind backslashes', '[a](\\\\\\\\example.org)', '[unsafe-link] The address "\\\\example.org" begins with "\\\\".'],
	]);
});

describe('a picture is a file beside the text', () => {
	test.each([
		['data:', '![a](data:image/png;base64,AAAA)'],
		['javascript:', '![a](javascript:x)'],
		['a program, which the build would run', '![a](./steal.js)'],
		['a package', '![a](astro/config)'],
		['a module of the machine', '![a](node:fs)'],
		['a file elsewhere', '![a](../../../secret.png)'],
		['a file from the root', '![a](/secret.png)'],
		['a file with a request behind it', '![a](./desk.png?raw)'],
		['a name that cannot be decoded', '![a](./50%.png)'],
		['nothing', '![a]()'],
	])('and not %s', (_, text) => {
		const [said = '', ...more] = say(text);
		expect(more).toEqual([]);
		expect(said).toMatch(/^\[unsafe-link\] ".*" is not the name of a picture beside the text\. Fix: Put the picture into the folder of the text/);
	});

	test('named where it stands, not by reference', () => {
		expect(say('![a][b]\n\n[b]: ./desk.jpg')).toEqual(['[unsafe-link] A picture is named by a reference, without its file. Fix: Write its file behind its words: ![Two people at a desk](./desk.jpg).']);
	});
});

test('the place is that of the fault, in lines of the file', () => {
	const { issues } = parseText('One.\n\nTwo <br /> three.', 'pages/about/index.mdx', 10);
	expect(issues).toMatchObject([{ file: 'pages/about/index.mdx', line: 12, column: 5 }]);
	expect(parseText('One.\n\nTwo { three.', 'a.mdx', 10).issues).toMatchObject([{ line: 12, column: 5 }]);
});

test('all faults of a text are told at once', () => {
	expect(say('import a from "b"\n\n{1}\n\n<br />\n\n[a](javascript:x)')).toHaveLength(4);
});

test('what is refused is not looked at by other rules', () => {
	const { tree } = parseText('[a](javascript:x) ![b](./steal.js) <Term>c</Term> <Source id="D" /> [e](/quiz/) ![f](./desk.jpg)', 'a.mdx');
	const { links, images, terms, sources } = outlineText(tree ?? { type: 'root' }, 1);
	expect([links.map(({ address }) => address), images.map(({ address }) => address), terms, sources]).toEqual([['/quiz/'], ['./desk.jpg'], [], []]);
});

describe('while Astro compiles', () => {
	const compile = (text: string, frontmatter: Record<string, unknown> = {}): unknown =>
		mdxToJs(text, { mdastPlugins: [dialectGuard], fileURL: new URL('file:///site/content/pages/about/index.mdx'), data: { astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } } });

	test('a sound text passes', () => {
		expect(compile('Ask us. <Ask />')).toBeDefined();
	});

	test.each([['code', '{1}'], ['a tag', '<script>1</script>'], ['a link', '[a](javascript:x)'], ['a picture', '![a](./steal.js)']])('%s is refused, with the file and the rule', async (_, text) => {
		await expect((async () => compile(text))()).rejects.toThrow(/content\/pages\/about\/index\.mdx:1\n.*\n {2}Fix: .*\[[a-z-]+\]/);
	});

	test('a front matter names no layout, which Astro would import', async () => {
		await expect((async () => compile('Text', { layout: './steal.js' }))()).rejects.toThrow(/"layout", which has no meaning here/);
	});
});

test('a text nested beyond reading is refused, and not by falling over', () => {
	const { issues } = parseText(`${'> '.repeat(2000)}deep`, 'pages/about/index.mdx');
	expect(issues.map(({ rule }) => rule)).toEqual(['unreadable-text']);
});
