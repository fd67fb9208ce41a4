/**
 * One address of each kind of page, for what looks at kinds and not at every page. Pages are of one kind if their
 * addresses differ in the language, or in the name of an entry; text pages, which stand beside the lists, are one kind.
 * @param addresses of a built site. @param language whose pages to take; pages without a language belong to all.
 */
export function listPageKinds(addresses: readonly string[], language = 'en'): string[] {
	const own = addresses.filter((address) => !/^\/[a-z]{2}(?:-[A-Za-z]+)?\//.test(address) || address.startsWith(`/${language}/`));
	const lists = new Set(addresses.map((address) => address.split('/')).filter((parts) => parts.length > 4).map((parts) => parts[2]));
	const ownPages = new Set(['quiz', 'search', 'timeline', 'glossary', 'compare', 'dates', ...lists]);
	const kinds = new Map<string, string>();
	for (const address of own) {
		const [, first = '', section = '', entry = '', sheet = ''] = address.split('/');
		// A card for a frame is in one language too.
		if (first === 'embed' && section !== language) continue;
		const kind = first === 'embed' ? first : sheet ? sheet : first !== language ? address : entry ? `${section}/*` : section === '' || ownPages.has(section) ? `/${section}` : 'text page';
		if (!kinds.has(kind)) kinds.set(kind, address);
	}
	return [...kinds.values()];
}
