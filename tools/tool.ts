import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The tools for rare occasions, each with a sentence: `npm run tool` lists them, `npm run tool <name>` runs one. */
const tools: Record<string, { file: string; does: string }> = {
	changes: { file: 'changes.ts', does: 'lists what time alone will change in a month: labels, deadlines, reviews, consents' },
	'search-eval': { file: 'search-eval.ts', does: 'types the judged queries into the finished site, and lists what the search misses; --control for the second set' },
	translations: { file: 'translations.ts', does: 'shows which page is translated into which language, and what is stale' },
	'translation-sample': { file: 'translation-sample.ts', does: 'gives sentences of a translation with their English, for somebody who judges it' },
	access: { file: 'access.ts', does: 'looks for barriers in every page of the finished site, and notes the result in accessibility.yaml' },
	flyers: { file: 'flyers.ts', does: 'prints the flyer of each pathway and language of the finished site as PDF, for Letter and A4' },
	screenshots: { file: 'screenshots.ts', does: 'takes pictures of each kind of page of the finished site, in all widths, colours and on paper' },
	'quiz-map': { file: 'quiz-map.ts', does: 'draws the rules of the quiz into a Markdown file: questions, pathways, and where they lead' },
	'editor-round-trip': { file: 'editor-round-trip.ts', does: 'changes every entry of a copy in the editor, and sees that no other line of its files changes' },
	'editor-pictures': { file: 'editor-pictures.ts', does: 'takes the pictures of docs/editing.md from the running editor' },
	'editor-config': { file: 'editor-config.ts', does: 'makes the forms of the editor anew from the schemas' },
	fuzz: { file: 'fuzz.ts', does: 'damages copies of the content in thousands of ways and sees that each is caught or builds' },
	multiply: { file: 'multiply-content.ts', does: 'copies a content folder N times over, for benchmarks' },
};

const [name, ...rest] = process.argv.slice(2);
const tool = name === undefined ? undefined : tools[name];
if (!tool) {
	const width = Math.max(...Object.keys(tools).map(({ length }) => length));
	if (name !== undefined) console.error(`There is no tool "${name}".\n`);
	console.log(Object.entries(tools).map(([each, { does }]) => `npm run tool ${each.padEnd(width)}  ${does}`).join('\n'));
	process.exit(name === undefined ? 0 : 1);
}
process.exit(spawnSync(process.execPath, [join(import.meta.dirname, tool.file), ...rest], { stdio: 'inherit' }).status ?? 1);
