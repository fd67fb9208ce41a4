/** Brings the forms of a word together: `becas` → `bec`. */
export type Stemmer = (word: string) => string;

/** Stemmers by language, each loaded only where it is needed. A language without one finds whole words and beginnings. */
const stemmers: Record<string, () => Promise<{ stemmer: Stemmer }>> = {
	en: () => import('@orama/stemmers/english'),
	es: () => import('@orama/stemmers/spanish'),
};

/** The stemmer of a language; one that changes nothing where there is none. */
export async function loadStemmer(language: string): Promise<Stemmer> {
	const load = stemmers[language.split('-')[0] ?? language];
	return load ? (await load()).stemmer : (word) => word;
}
