/** Measures how hard an English text is to read. The package brings no types; these are the parts we use. */
declare module 'text-readability' {
	interface Readability {
		/** The school grade by Flesch and Kincaid, to one decimal. */
		fleschKincaidGrade(text: string): number;
		syllableCount(text: string): number;
	}
	const readability: Readability;
	export default readability;
}
