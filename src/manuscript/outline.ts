import GithubSlugger from 'github-slugger';
import type { Passage, TextOutline } from '../domain/content.ts';
import { contentComponents } from './components.ts';
import { isPictureAddress, plainText, type TextNode, unsafeStart, visit } from './dialect.ts';

export const emptyOutline: TextOutline = { headings: [], links: [], images: [], passages: [], terms: [], sources: [] };

/** What rules look at in a text; what the dialect refuses is left out. `firstLine` is the line of the file in which the text begins. */
export function outlineText(tree: TextNode, firstLine: number): TextOutline {
	const outline: TextOutline = { headings: [], links: [], images: [], passages: [], terms: [], sources: [] };
	// The slugger that Astro gives headings their anchors with.
	const slugger = new GithubSlugger();
	const property = (node: TextNode, name: string): string => {
		const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
		return typeof value === 'string' ? value : '';
	};
	const quoted = new Set<TextNode>();
	const hasId = (node: TextNode): boolean => contentComponents[node.name ?? '']?.properties['id']?.pattern.test(property(node, 'id')) ?? false;
	visit(tree, (node) => {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const position = { line: start.line + firstLine - 1, column: start.column };
		if (node.type === 'heading') {
			const text = plainText(node);
			outline.headings.push({ depth: node.depth ?? 0, text, id: slugger.slug(text), position });
		}
		if (node.type === 'blockquote' && !quoted.has(node)) visit(node, (inner) => quoted.add(inner));
		if (node.type === 'paragraph' || node.type === 'tableCell') {
			outline.passages.push({ ...readPassage(node, (mark) => property(mark, 'id')), position, isQuotation: quoted.has(node) });
		}
		if ((node.type === 'link' || node.type === 'definition') && unsafeStart(node.url ?? '') === undefined) outline.links.push({ address: node.url ?? '', position });
		if (node.type === 'image' && isPictureAddress(node.url ?? '')) outline.images.push({ address: node.url ?? '', alt: node.alt ?? '', position });
		if (node.name === 'Term' && hasId(node)) outline.terms.push({ id: property(node, 'id'), text: plainText(node), position });
		if (node.name === 'Source' && hasId(node)) outline.sources.push({ id: property(node, 'id'), position });
	});
	return outline;
}

/** The words of a paragraph on one line, with the places of its links and terms in it. */
function readPassage(passage: TextNode, idOf: (node: TextNode) => string): Pick<Passage, 'text' | 'marks'> {
	let text = '';
	const marks: Passage['marks'] = [];
	// Not by recursion: a damaged file may nest thousands of marks.
	const pending: { node: TextNode; start?: number }[] = [{ node: passage }];
	for (let step = pending.pop(); step; step = pending.pop()) {
		const { node, start } = step;
		if (start !== undefined) {
			if (node.name === 'Term') marks.push({ kind: 'term', to: idOf(node), start, end: text.length });
			if (node.type === 'link') marks.push({ kind: 'link', to: node.url ?? '', start, end: text.length });
			continue;
		}
		const value = node.type === 'text' || node.type === 'inlineCode' ? (node.value ?? '') : node.type === 'break' ? ' ' : '';
		const words = value.replaceAll(/\s+/g, ' ');
		text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
		pending.push({ node, start: text.length }, ...(node.children ?? []).toReversed().map((child) => ({ node: child })));
	}
	return { text: text.trimEnd(), marks };
}
