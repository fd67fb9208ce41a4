/// <reference types="astro/client" />

declare namespace App {
	/** What the few components that authors may use in a text need to know of the page around them. */
	interface Locals {
		language: string;
		sources: import('./catalogue/sources.ts').NumberedSource[];
	}
}
