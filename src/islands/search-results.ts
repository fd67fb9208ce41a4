import type { SearchRecord } from '../domain/search-index.ts';
import { splitSearchWords } from '../domain/search-words.ts';
import { find } from './find.ts';

/** A result as it is shown. */
export interface ShownResult {
	record: SearchRecord;
	/** A text that shows why it was found: pieces of text, found words among them. */
	excerpt: { text: string; isFound: boolean }[];
	/** A name under which it was found, where neither title nor excerpt shows it. */
	otherName: string | undefined;
}

/** Cuts a text into pieces such that the words that a query found stand alone. */
export function markFound(text: string, isFound: (word: string) => boolean): ShownResult['excerpt'] {
	const pieces: ShownResult['excerpt'] = [];
	let at = 0;
	for (const { word, start, end } of splitSearchWords(text)) {
		// Pairs of letters overlap in scripts without spaces; each letter is shown once.
		if (!isFound(word) || end <= at) continue;
		pieces.push({ text: text.slice(at, Math.max(at, start)), isFound: false }, { text: text.slice(Math.max(at, start), end), isFound: true });
		at = end;
	}
	pieces.push({ text: text.slice(at), isFound: false });
	return pieces.filter((piece) => piece.text !== '');
}

/** Pagefind's excerpt, escaped text with `<mark>` around hits, in pieces: nothing else of it becomes markup. */
export const readExcerpt = (excerpt: string): ShownResult['excerpt'] =>
	excerpt
		.split(/(<mark>.*?<\/mark>)/)
		.map((part) => {
			const hit = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
			const text = (hit ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
			return { text, isFound: hit !== undefined };
		})
		.filter(({ text }) => text !== '');

/** Fills the page's template with a result. */
export function renderResult(template: HTMLTemplateElement, { record, excerpt, otherName }: ShownResult, sectionName: string): HTMLElement {
	const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
	const link = find<HTMLAnchorElement>(item, 'a');
	link.href = record.address;
	link.textContent = record.title;
	const text = find(item, '[data-excerpt]');
	text.append(...excerpt.map((piece) => (piece.isFound ? toMark(piece.text) : document.createTextNode(piece.text))));
	find(item, '[data-section]').textContent = sectionName;
	const other = find(item, '[data-other-name]');
	other.hidden = otherName === undefined;
	other.append(otherName ?? '');
	const { writtenIn } = record;
	for (const part of writtenIn ? [link, text] : []) {
		part.lang = writtenIn ?? '';
		// An English sentence in an Arabic page ends with its full stop on the right.
		part.dir = 'auto';
	}
	for (const mark of item.querySelectorAll<HTMLElement>('[data-language]')) mark.hidden = mark.dataset['language'] !== writtenIn;
	// The address gets the found words only when it is followed, so that what people copy is the plain address.
	const follow = (): void => {
		link.href = record.address + toTextFragment(record.address, excerpt);
	};
	link.addEventListener('pointerdown', follow);
	link.addEventListener('click', follow);
	return item;
}

function toMark(text: string): HTMLElement {
	const mark = document.createElement('mark');
	mark.textContent = text;
	return mark;
}

/**
 * Lets the browser scroll to the words that were found, and mark them: `#:~:text=help&text=desk`.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
function toTextFragment(address: string, excerpt: ShownResult['excerpt']): string {
	const found = [...new Set(excerpt.filter(({ isFound }) => isFound).map(({ text }) => text))].slice(0, 4);
	if (found.length === 0) return '';
	const directives = found.map((text) => `text=${encodeURIComponent(text).replaceAll('-', '%2D')}`);
	return `${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}
