/**
 * Makes the links to this page in other languages take along what was chosen on it.
 * @param choice what follows the address: `?kind=course`, `#v1;study=diploma`, or nothing.
 */
export function carryToLanguages(choice: string): void {
	for (const link of document.querySelectorAll('[data-language-switch] a')) {
		const [address = ''] = (link.getAttribute('href') ?? '').split(/[?#]/);
		link.setAttribute('href', address + choice);
	}
}
