import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';

/** Brings the forms of a word together: `becas` → `bec`. */
export type Stemmer = (word: string) => string;

/** All in one script: 3 KB compressed weigh less than the round trip that loading one of them by itself would take. */
const stemmers: Record<string, Stemmer> = { en: english, es: spanish };

/** The stemmer of a language; one that changes nothing where there is none, so that whole words and beginnings are found. */
export const findStemmer = (language: string): Stemmer => stemmers[language.split('-')[0] ?? language] ?? ((word) => word);
