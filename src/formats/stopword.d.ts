/** Lists of common words, by the three-letter code of their language. */
declare module 'stopword' {
	export const ara: string[];
	export const eng: string[];
	export const som: string[];
	export const spa: string[];
	export const vie: string[];
	export const zho: string[];
}
