/** Cuts a font down to some letters. The package brings no types; these are the parts we use. */
declare module 'subset-font' {
	interface SubsetOptions {
		targetFormat: 'woff2';
		/** A value pins an axis; a range narrows it. */
		variationAxes: Record<string, number | { min: number; max: number }>;
	}
	export default function subsetFont(font: Buffer, letters: string, options: SubsetOptions): Promise<Buffer>;
}
