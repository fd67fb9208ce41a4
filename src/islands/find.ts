/** The first element that fits a selector. Throws if there is none: a page that does not fit its script is a fault of ours. */
export function find<Found extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): Found {
	const found = within.querySelector<Found>(selector);
	if (!found) throw new Error(`The page has no ${selector}`);
	return found;
}

/** A selector for `data-question="study"` and its like, safe for any value. */
export const byData = (name: string, value: string): string => `[data-${name}="${CSS.escape(value)}"]`;
