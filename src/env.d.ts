/// <reference types="astro/client" />

declare namespace App {
	/** What the few components that authors may use in a text need to know of the page around them. */
	interface Locals {
		language: string;
		/** The last look for barriers; only the page that shows it needs it. */
		accessibilityRun?: import('./domain/accessibility-run.schema.ts').AccessibilityRun | undefined;
		sources: import('./catalogue/sources.ts').NumberedSource[];
		/** The language of the text; `mul` where texts in several stand on one page. */
		writtenIn: string;
		/** Pages without words in the reader's language: address → the language they are written in. */
		fallbacks: ReadonlyMap<string, string>;
		/** Words of the glossary that this page has not explained yet. */
		terms: Map<string, import('./catalogue/terms.ts').TermNote>;
	}
}
