/** The tags authors may use in a text, with their properties. Each is a file of `components/content/`. */
export interface ContentComponent {
	/** `block` stands alone between blank lines, `inline` within a sentence. */
	display: 'block' | 'inline';
	/** Properties and what they may hold. Properties without `optional` must be there. */
	properties: Record<string, { optional?: boolean; pattern: RegExp; example: string }>;
	/** Whether something stands between the opening and the closing tag. */
	hasContent: boolean;
	example: string;
}

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const contentComponents: Record<string, ContentComponent> = {
	Note: {
		display: 'block',
		properties: {},
		hasContent: true,
		example: '<Note>\n\nDates are not announced yet.\n\n</Note>',
	},
	Ask: { display: 'inline', properties: {}, hasContent: false, example: '<Ask />' },
	Term: {
		display: 'inline',
		properties: { id: { pattern: id, example: 'id="stipend"' } },
		hasContent: true,
		example: '<Term id="stipend">stipend</Term>',
	},
	Source: {
		display: 'inline',
		properties: { id: { pattern: id, example: 'id="program-page"' } },
		hasContent: false,
		example: '<Source id="program-page" />',
	},
	AccessibilityRun: { display: 'block', properties: {}, hasContent: false, example: '<AccessibilityRun />' },
};
