import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin, mdxToMdast } from 'satteri';
import type { Issue } from '../domain/issue.ts';
import { findNearest } from '../domain/nearest.ts';
import { contentComponents } from './components.ts';
import { formatIssue } from './issue-text.ts';

/**
 * The dialect of our texts: Markdown and the tags of `components.ts`. MDX would run whatever stands in braces, in
 * `import` and `export` lines and in HTML tags on the machine that builds the site, so all of that is refused.
 */

/** A node of the tree with what MDX adds to Markdown. */
export interface TextNode {
	type: string;
	children?: TextNode[];
	position?: { start: { line: number; column: number } };
	name?: string | null;
	attributes?: { type: string; name?: string; value?: unknown }[];
	value?: string;
	url?: string;
	alt?: string | null;
	depth?: number;
}

export interface ParsedText {
	/** The tree, or `undefined` if the text cannot be read. */
	tree: TextNode | undefined;
	issues: Issue[];
}

/** What Markdown gives that we use. Everything else is refused, whatever a later version of the reader may add. */
const plainTypes = new Set([
	'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'break', 'thematicBreak', 'inlineCode', 'code',
	'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'linkReference',
]);

/** Levels of lists, quotations and marks inside each other that a text may have. */
const mostLevels = 20;

const allowedTags = Object.keys(contentComponents)
	.map((name) => `<${name}>`)
	.join(', ');

/**
 * Reads a text and reports everything that is not in the dialect.
 * @param firstLine the line of the file in which the text begins, from 1.
 */
export function parseText(body: string, file: string, firstLine = 1): ParsedText {
	const issues: Issue[] = [];
	const report = (rule: string, at: { line: number; column: number } | undefined, problem: string, fix: string): void => {
		const line = at ? at.line + firstLine - 1 : undefined;
		issues.push({ rule, file, line, column: at?.column, severity: 'error', problem, fix });
	};
	let tree: TextNode;
	try {
		tree = mdxToMdast(body) as unknown as Root as unknown as TextNode;
	} catch (error) {
		const { at, rule, problem, fix } = explainSyntax(error instanceof Error ? error.message : String(error), body);
		report(rule, at, problem, fix);
		return { tree: undefined, issues };
	}
	const depth = depthOf(tree);
	if (depth > mostLevels) {
		report('unreadable-text', undefined, `Lists or quotations stand ${depth} levels inside each other.`,
			`Keep to ${mostLevels} at most: write a new paragraph, or a heading such as ## What comes after.`);
		return { tree: undefined, issues };
	}
	visit(tree, (node) => {
		const at = node.position?.start;
		switch (node.type) {
			case 'mdxjsEsm':
				report('code-in-text', at, `The text holds a line of program code: "${firstLineOf(node.value)}".`,
					'Delete the line. If a sentence begins with "import" or "export", begin it with another word.');
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				report('code-in-text', at, `The text holds braces: "{${firstLineOf(node.value)}}". What stands in braces would run as code.`,
					'Write round brackets, or put a backslash before each brace: \\{ and \\}.');
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				checkTag(node, report);
				break;
			case 'link':
			case 'definition':
				checkAddress(node, report);
				break;
			case 'image':
				checkPicture(node, report);
				break;
			case 'imageReference':
				report('unsafe-link', at, 'A picture is named by a reference, without its file.', 'Write its file behind its words: ![Two people at a desk](./desk.jpg).');
				break;
			case 'yaml':
			case 'toml':
				report('unreadable-text', at, `The text begins with a second block of facts: "${firstLineOf(node.value)}". Readers would not see it.`,
					'Move its lines to the block at the top of the file, or put a blank line before the text.');
				break;
			case 'footnoteReference':
			case 'footnoteDefinition':
				report('unknown-tag', at, 'The text holds a footnote.', 'Name a source with <Source id="program-page" />, or put the words into the sentence.');
				break;
			default:
				if (plainTypes.has(node.type)) break;
				report('unknown-tag', at, `The text holds something that is not Markdown as we use it${node.value ? `: "${firstLineOf(node.value)}"` : ''}.`, onlyMarkdown);
		}
	});
	return { tree, issues };
}

const onlyMarkdown = `Write Markdown, such as **bold** or [a link](/quiz/), or one of ${allowedTags}.`;

type Report = (rule: string, at: { line: number; column: number } | undefined, problem: string, fix: string) => void;

function checkTag(node: TextNode, report: Report): void {
	const at = node.position?.start;
	const name = node.name ?? '';
	const component = Object.hasOwn(contentComponents, name) ? contentComponents[name] : undefined;
	if (!component) {
		report('unknown-tag', at, `The text holds the tag <${name}>, which is not one of ours.`, fixTag(name));
		return;
	}
	for (const attribute of node.attributes ?? []) {
		const property = attribute.type === 'mdxJsxAttribute' ? component.properties[attribute.name ?? ''] : undefined;
		if (!property) {
			report('unknown-property', at, `<${name}> does not take ${attribute.name ? `"${attribute.name}"` : 'braces'}.`,
				`Write ${component.example.split('\n')[0]}`);
		} else if (typeof attribute.value !== 'string' || !property.pattern.test(attribute.value)) {
			const found = typeof attribute.value === 'string' ? `"${attribute.value}"` : 'something that is not text';
			report('unknown-property', at, `"${attribute.name}" of <${name}> is ${found}.`,
				`Write it with quotation marks, in lower case with hyphens: ${property.example}`);
		}
	}
	for (const [property, { optional, example }] of Object.entries(component.properties)) {
		if (optional || node.attributes?.some((attribute) => attribute.name === property)) continue;
		report('unknown-property', at, `<${name}> has no "${property}".`, `Write ${example} inside the tag.`);
	}
	const isEmpty = (node.children ?? []).length === 0;
	if (component.hasContent === isEmpty) {
		report('unknown-property', at, isEmpty ? `<${name}> has nothing in it.` : `<${name}> has text in it, which would be lost.`,
			component.display === 'block' ? ownLines(name) : `Write ${component.example}`);
	}
	if (component.display === 'block' && node.type === 'mdxJsxTextElement') {
		report('unknown-property', at, `<${name}> stands inside a sentence.`,
			ownLines(name));
	}
}

const ownLines = (name: string): string => `Write <${name}> on a line of its own, a blank line, the text, a blank line, and </${name}> on a line of its own.`;

/** What to write in place of a tag of HTML that people know, or of a tag of ours with a slip in it. */
function fixTag(name: string): string {
	const markdown: Record<string, string> = {
		a: '[words](/quiz/)', b: '**bold**', strong: '**bold**', i: '*emphasis*', em: '*emphasis*', br: 'a blank line, which begins a new paragraph',
		p: 'a blank line, which begins a new paragraph', h2: '## A heading', h3: '### A heading', ul: 'a line with a hyphen for each point', ol: '1. and a line for each point',
		li: 'a line with a hyphen for each point', img: '![Two people at a desk](./desk.jpg)', hr: 'a heading, which begins a new part',
	};
	const instead = Object.hasOwn(markdown, name.toLowerCase()) ? markdown[name.toLowerCase()] : undefined;
	if (instead) return `Write ${instead}.`;
	const meant = findNearest(name, Object.keys(contentComponents));
	return meant ? `Did you mean ${contentComponents[meant]?.example.split('\n')[0]}?` : onlyMarkdown;
}

function checkAddress(node: TextNode, report: Report): void {
	const start = unsafeStart(node.url ?? '');
	if (start === undefined) return;
	report('unsafe-link', node.position?.start, `The address "${firstLineOf(node.url?.replaceAll(/\s/g, ''))}" begins with "${start}".`,
		'Use an address that begins with https://, mailto: or tel:, or a page of this site such as /quiz/.');
}

/** What makes an address unsafe, such as `javascript:` or `//`; `undefined` for one that a text may link to. */
export function unsafeStart(url: string): string | undefined {
	// Browsers pass over control characters and spaces in an address, so that "java\nscript:" would run.
	const address = url.replaceAll(/[\u0000-\u0020\u007F-\u009F]/g, '');
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
	if (scheme !== undefined) return ['https', 'http', 'mailto', 'tel', 'sms'].includes(scheme) ? undefined : `${scheme}:`;
	return /^[/\\]{2}/.exec(address)?.[0];
}

/** Astro imports what a picture names as a file: it must be a picture, and lie beside the text. */
function checkPicture(node: TextNode, report: Report): void {
	const address = node.url ?? '';
	if (isPictureAddress(address)) return;
	report('unsafe-link', node.position?.start, `"${firstLineOf(address)}" is not the name of a picture beside the text.`,
		'Put the picture into the folder of the text and name it, in letters, digits and hyphens: ![Two people at a desk](./desk.jpg).');
}

/** A picture as a text may name it: `./desk.jpg`. One of another site is no danger; the check refuses it in words of its own. */
export const isPictureAddress = (address: string): boolean =>
	/^https?:\/\//i.test(address) || /^(?:\.\/)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:jpe?g|png|webp|avif|svg|gif)$/iu.test(address);

/** What the reader of MDX says, in words for the person who edits the text. */
function explainSyntax(message: string, body: string): { at: { line: number; column: number }; rule: string; problem: string; fix: string } {
	const place = /^(\d+):(\d+): /.exec(message);
	const at = { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) };
	const line = body.split('\n')[at.line - 1] ?? '';
	const shown = firstLineOf(line.slice(Math.max(0, at.column - 1))) || firstLineOf(line);
	if (line.includes('<!--')) {
		return { at, rule: 'unreadable-text', problem: `The text holds a comment: "${shown}".`, fix: 'Delete it: a remark belongs in the message of the change.' };
	}
	const web = /^<((?:https?:\/\/|mailto:)?[^<>\s]*[.@:][^<>\s]*)>/.exec(shown);
	if (web) return { at, rule: 'unreadable-text', problem: `The text holds an address between "<" and ">": "${web[0]}".`, fix: `Write it as a link, with words: [words](${addressOf(web[1] ?? '')}).` };
	const name = /^<\/?\s*([A-Za-z][\w.-]*)(?=[\s/>])/.exec(shown)?.[1];
	if (name !== undefined && shown.includes('>') && !Object.hasOwn(contentComponents, name)) {
		return { at, rule: 'unknown-tag', problem: `The text holds the tag <${name}>, which is not one of ours.`, fix: fixTag(name) };
	}
	if (message.includes('closing tag')) {
		return { at, rule: 'unreadable-text', problem: `A tag is opened and not closed, or closed and not opened: "${shown}".`,
			fix: 'Write both, such as <Note> … </Note>, or end the tag with a slash: <Ask />.' };
	}
	if (message.includes('expression') || message.includes('{') || message.includes('acorn')) {
		return { at, rule: 'code-in-text', problem: `The text holds a brace: "${shown}".`,
			fix: 'Write round brackets, or put a backslash before each brace: \\{ and \\}.' };
	}
	if (name !== undefined && Object.hasOwn(contentComponents, name)) {
		return { at, rule: 'unreadable-text', problem: `A tag is not written to its end: "${shown}".`, fix: `Write ${contentComponents[name]?.example.split('\n')[0]}` };
	}
	return { at, rule: 'unreadable-text', problem: `The text holds a "<" that opens no tag: "${shown}".`,
		fix: 'Write "less than", or put a backslash before it: \\<.' };
}

const addressOf = (text: string): string => (/^(?:https?|mailto):/.test(text) ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`);

const firstLineOf = (text: string | undefined): string => {
	const line = (text ?? '').trim().split('\n')[0] ?? '';
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Walks a tree from the top, parents before children. */
export function visit(node: TextNode, look: (node: TextNode) => void): void {
	const pending = [node];
	for (let at = pending.pop(); at; at = pending.pop()) {
		look(at);
		for (let index = (at.children?.length ?? 0) - 1; index >= 0; index--) pending.push(at.children?.[index] as TextNode);
	}
}

/** How many levels a tree has under its root. */
function depthOf(tree: TextNode): number {
	let level = tree.children ?? [];
	let depth = 0;
	for (; level.length > 0; depth++) level = level.flatMap(({ children = [] }) => children);
	return depth;
}

/** The words of a node and everything in it, without marks. */
export function plainText(node: TextNode): string {
	const words: string[] = [];
	visit(node, ({ type, value }) => {
		if ((type === 'text' || type === 'inlineCode') && value) words.push(value);
	});
	return words.join('');
}

/** Refuses a text outside the dialect while Astro compiles it, in dev and in build, before any of it can run. */
export const dialectGuard = defineMdastPlugin({
	name: 'content-dialect',
	before(_root: Nodes, context) {
		const file = context.fileURL ? relative(process.cwd(), fileURLToPath(context.fileURL)) : 'text';
		const { issues } = parseText(context.source, file);
		// Astro would import the file that a front matter names as its layout.
		const { frontmatter } = (context.data['astro'] ?? {}) as { frontmatter?: Record<string, unknown> };
		if (frontmatter && Object.hasOwn(frontmatter, 'layout')) {
			issues.push({ rule: 'unknown-field', file, severity: 'error', problem: 'The file has a line "layout", which has no meaning here.', fix: 'Delete the line.' });
		}
		if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'));
	},
});
