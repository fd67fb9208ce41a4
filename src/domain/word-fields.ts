/** The fields that each language has in its own words, by collection. All other fields are facts and stand once. */
export const wordFields = {
	pathways: ['title', 'officialName', 'summary', 'forWhom', 'aliases', 'labels', 'notes', 'questions'],
	roles: ['title', 'summary', 'aliases', 'labels'],
	stories: ['title', 'summary', 'aliases'],
	timeline: ['title', 'summary'],
	pages: ['title', 'menuTitle', 'summary', 'aliases'],
	glossary: ['title', 'aliases', 'summary'],
} as const;

/** The words of an entry without its facts. */
export function pickWords(collection: keyof typeof wordFields, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(wordFields[collection].filter((field) => field in data).map((field) => [field, data[field]]));
}
