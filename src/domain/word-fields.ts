/** The fields that each language has in its own words, by collection. All other fields are facts and stand once. */
export const wordFields = {
	pathways: ['title', 'officialName', 'summary', 'forWhom', 'aliases', 'labels', 'notes', 'questions'],
	roles: ['title', 'summary', 'aliases', 'labels'],
	stories: ['title', 'summary', 'aliases'],
	timeline: ['title', 'summary'],
	pages: ['title', 'menuTitle', 'summary', 'aliases'],
	glossary: ['title', 'aliases', 'summary'],
} as const;

/** The words of the quiz, which stand in a file of each language. */
export const quizWordFields = ['title', 'summary', 'intro', 'questions'] as const;

/** The words of an entry without its facts. */
export function pickWords(collection: keyof typeof wordFields, data: object): Record<string, unknown> {
	const fields: readonly string[] = wordFields[collection];
	return Object.fromEntries(Object.entries(data).filter(([field]) => fields.includes(field)));
}
