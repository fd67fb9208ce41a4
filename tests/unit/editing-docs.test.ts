import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/manuscript/dialect.ts';
import { readYaml } from '../../src/manuscript/yaml-text.ts';
import { fingerprintOfEditor, pictures, picturesFolder } from '../../tools/editor-pictures.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'docs', 'editing.md'), 'utf8');

// The folders of broken content are named after every rule: broken-content.test.ts keeps them complete.
const rules = readdirSync(join(root, 'tests', 'fixtures', 'broken')).sort();
const headings = [...guide.matchAll(/^### `(.*)`$/gm)].map(([, name = '']) => name);

/** What stands in the guide under the heading of a rule. */
const sectionOf = (rule: string): string => guide.split(`### \`${rule}\`\n`)[1]?.split(/^### /m)[0] ?? '';

describe('the guide for editors', () => {
	test('has a heading for every rule, and for no other', () => {
		expect(headings.toSorted()).toEqual(rules);
	});

	test('lists every rule before them', () => {
		expect([...guide.matchAll(/\[([a-z-]+)\]\(#\1\)/g)].map(([, name]) => name).toSorted()).toEqual(rules);
	});

	test.each(rules)('shows %s wrong and right', (rule) => {
		expect(sectionOf(rule)).toMatch(/^\n[A-Z].*[.;]\n/);
		expect(sectionOf(rule)).toMatch(/Wrong:[\s\S]+Right:/);
	});

	test.each(rules)('shows for %s a right example that can be read', (rule) => {
		const block = /Right:\s+```(yaml|mdx)\n([\s\S]*?)\n```/.exec(sectionOf(rule));
		if (!block) return;
		const [, language, text = ''] = block;
		const { issues } = language === 'yaml' ? readYaml(text, 'example') : parseText(text.replace(/^---\n[\s\S]*?\n---/, ''), 'example');
		expect(issues).toEqual([]);
	});

	test('leads only to its own headings', () => {
		const anchors = [...guide.matchAll(/^##+ (.*)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(/[^a-z -]/g, '').replaceAll(' ', '-'));
		const linked = [...guide.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor = '']) => anchor);
		expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
	});

	test('shows the editor of today: npm run tool editor-pictures takes its pictures anew', () => {
		expect(readFileSync(join(picturesFolder, 'editor.txt'), 'utf8').trim()).toBe(fingerprintOfEditor());
	});

	test('shows every picture of the editor, with words, and no other', () => {
		const shown = [...guide.matchAll(/!\[([^\]]{20,})\]\(pictures\/editing\/([a-z-]+)\.jpg\)/g)].map(([, , name]) => name);
		const taken = readdirSync(picturesFolder).filter((file) => file.endsWith('.jpg')).map((file) => file.replace('.jpg', ''));
		expect(shown.toSorted()).toEqual(pictures.map(({ name }) => name).toSorted());
		expect(taken.toSorted()).toEqual(pictures.map(({ name }) => name).toSorted());
	});
});
