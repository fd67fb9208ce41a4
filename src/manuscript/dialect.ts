import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin, mdxToMdast } from 'satteri';
import type { Issue } from '../domain/issue.ts';
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
		const { at, problem, fix } = explainSyntax(error instanceof Error ? error.message : String(error), body);
		report('unreadable-text', at, problem, fix);
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
			case 'html':
				report('unknown-tag', at, `The text holds HTML: "${firstLineOf(node.value)}".`,
					`Write Markdown, such as **bold** or [a link](/quiz/), or one of ${allowedTags}.`);
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				checkTag(node, report);
				break;
			case 'link':
			case 'image':
			case 'definition':
				checkAddress(node, report);
				break;
		}
	});
	return { tree, issues };
}

type Report = (rule: string, at: { line: number; column: number } | undefined, problem: string, fix: string) => void;

function checkTag(node: TextNode, report: Report): void {
	const at = node.position?.start;
	const name = node.name ?? '';
	const component = Object.hasOwn(contentComponents, name) ? contentComponents[name] : undefined;
	if (!component) {
		report('unknown-tag', at, `The text holds the tag <${name}>, which is not one of ours.`,
			`Write Markdown, such as **bold** or [a link](/quiz/), or one of ${allowedTags}.`);
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
			`Write ${component.example.replaceAll('\n\n', ' ')}`);
	}
	if (component.display === 'block' && node.type === 'mdxJsxTextElement') {
		report('unknown-property', at, `<${name}> stands inside a sentence.`,
			`Give the opening and the closing tag a line of their own, with blank lines around the text between them.`);
	}
}

function checkAddress(node: TextNode, report: Report): void {
	// Browsers pass over control characters and spaces in an address, so that "java\nscript:" would run.
	const address = (node.url ?? '').replaceAll(/[\u0000-\u0020\u007F-\u009F]/g, '');
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
	const isAllowed = scheme === undefined || ['https', 'http', 'mailto', 'tel', 'sms'].includes(scheme);
	if (!isAllowed || address.startsWith('//')) {
		report('unsafe-link', node.position?.start, `The address "${firstLineOf(node.url)}" begins with "${scheme ? `${scheme}:` : '//'}".`,
			'Use an address that begins with https://, mailto: or tel:, or a page of this site such as /quiz/.');
	}
}

/** What the reader of MDX says, in words for the person who edits the text. */
function explainSyntax(message: string, body: string): { at: { line: number; column: number }; problem: string; fix: string } {
	const place = /^(\d+):(\d+): /.exec(message);
	const at = { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) };
	const line = body.split('\n')[at.line - 1] ?? '';
	const shown = firstLineOf(line.slice(Math.max(0, at.column - 1))) || firstLineOf(line);
	if (message.includes('closing tag')) {
		return { at, problem: `A tag is opened and not closed, or closed and not opened: "${shown}".`,
			fix: 'Write both, such as <Note> … </Note>, or end the tag with a slash: <Ask />.' };
	}
	if (message.includes('expression') || message.includes('{') || message.includes('acorn')) {
		return { at, problem: `The text holds a brace: "${shown}".`,
			fix: 'Write round brackets, or put a backslash before each brace: \\{ and \\}.' };
	}
	if (line.includes('<!--')) {
		return { at, problem: 'The text holds a comment: "<!--".', fix: 'Delete it: comments belong in the message of the change.' };
	}
	return { at, problem: `The text holds a "<" that opens no tag: "${shown}".`,
		fix: 'Write "less than", or put a backslash before it: \\<. Write a link as [words](https://example.org).' };
}

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
		if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'));
	},
});
