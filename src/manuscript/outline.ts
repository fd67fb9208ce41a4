import GithubSlugger from 'github-slugger';
import type { TextOutline } from '../domain/content.ts';
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
	const hasId = (node: TextNode): boolean => contentComponents[node.name ?? '']?.properties['id']?.pattern.test(property(node, 'id')) ?? false;
	visit(tree, (node) => {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const position = { line: start.line + firstLine - 1, column: start.column };
		if (node.type === 'heading') {
			const text = plainText(node);
			outline.headings.push({ depth: node.depth ?? 0, text, id: slugger.slug(text), position });
		}
		if (node.type === 'paragraph') outline.passages.push({ text: plainText(node).replaceAll(/\s+/g, ' ').trim(), position });
		if ((node.type === 'link' || node.type === 'definition') && unsafeStart(node.url ?? '') === undefined) outline.links.push({ address: node.url ?? '', position });
		if (node.type === 'image' && isPictureAddress(node.url ?? '')) outline.images.push({ address: node.url ?? '', alt: node.alt ?? '', position });
		if (node.name === 'Term' && hasId(node)) outline.terms.push({ id: property(node, 'id'), text: plainText(node), position });
		if (node.name === 'Source' && hasId(node)) outline.sources.push({ id: property(node, 'id'), position });
	});
	return outline;
}
