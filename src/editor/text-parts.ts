import type { EditorComponentDefinition, Field } from '@sveltia/cms';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const sourceId: Field = {
	name: 'id', label: 'Source', widget: 'relation', collection: 'settings', file: 'sources',
	value_field: 'sources.*.id', display_fields: ['sources.*.title'], search_fields: ['sources.*.id', 'sources.*.title'],
};
const termId: Field = { name: 'id', label: 'Term', widget: 'relation', collection: 'glossary', value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title'] };

/** The parts that a text may hold beside Markdown, as the rich text editor offers them: pictures, and the tags of the dialect. */
export const textParts: EditorComponentDefinition[] = [
	{
		id: 'image',
		label: 'Picture',
		icon: 'image',
		trigger: 'button',
		fields: [
			{ name: 'src', label: 'Picture', widget: 'image', choose_url: false },
			{ name: 'alt', label: 'What it shows', widget: 'string', hint: 'For people who do not see it, in one sentence.' },
		],
		pattern: /^!\[(?<alt>[^\]]*)\]\((?<src>[^)\s]+)\)$/m,
		toBlock: ({ src = '', alt = '' }) => (src ? `![${String(alt).replaceAll(/[[\]]/g, '')}](./${String(src).replace(/^(?:\.?\/)+/, '')})` : ''),
		toPreview: ({ src = '', alt = '' }) => `<img src="${escapeHtml(String(src))}" alt="${escapeHtml(String(alt))}">`,
	},
	{
		id: 'Note',
		label: 'Note',
		icon: 'info',
		fields: [{ name: 'words', label: 'Words of the note', widget: 'text', hint: 'A remark that stands out. An empty line begins a new paragraph; **words** are bold.' }],
		pattern: /^<Note>\n+(?<words>[\s\S]*?)\n+<\/Note>$/m,
		toBlock: ({ words = '' }) => `<Note>\n\n${words}\n\n</Note>`,
		toPreview: ({ words = '' }) => `<aside>${escapeHtml(String(words))}</aside>`,
	},
	{
		id: 'Source',
		label: 'Source',
		icon: 'menu_book',
		mode: 'dialog',
		summary: 'source: {{id}}',
		fields: [sourceId],
		pattern: /<Source id="(?<id>[a-z0-9-]*)" \/>/,
		toBlock: ({ id = '' }) => `<Source id="${id}" />`,
		toPreview: ({ id = '' }) => `<sup>${escapeHtml(String(id))}</sup>`,
	},
	{
		id: 'Ask',
		label: 'Ask the program team',
		icon: 'contact_support',
		mode: 'dialog',
		summary: 'Ask the program team',
		fields: [],
		pattern: /<Ask \/>/,
		toBlock: () => '<Ask />',
		toPreview: () => '<a>Ask the program team</a>',
	},
	{
		id: 'Term',
		label: 'Word of the glossary',
		icon: 'dictionary',
		mode: 'dialog',
		summary: '{{words}}',
		fields: [termId, { name: 'words', label: 'Words in the sentence', widget: 'string', pattern: ['^[^<>{}]+$', 'Write words without < > { }.'] }],
		pattern: /<Term id="(?<id>[a-z0-9-]*)">(?<words>[^<]*)<\/Term>/,
		toBlock: ({ id = '', words = '' }) => `<Term id="${id}">${words}</Term>`,
		toPreview: ({ words = '' }) => `<u>${escapeHtml(String(words))}</u>`,
	},
	{
		id: 'AccessibilityRun',
		label: 'Last look for barriers',
		icon: 'accessibility_new',
		fields: [],
		pattern: /^<AccessibilityRun \/>$/m,
		toBlock: () => '<AccessibilityRun />',
		toPreview: () => '<p>When the site was last looked at for barriers</p>',
	},
];
