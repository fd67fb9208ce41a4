/** What pages may weigh, in bytes after brotli, and what they may ask for. A test holds every page to it. */
export interface Budget {
	/** The page with the styles in it: all that the first paint needs, in the window of a new connection. */
	page: number;
	/** All scripts of the page, those that scripts import too. None may block. */
	scripts: number;
}

/** A page of our own site. */
export const contentPage: Budget = { page: 14_000, scripts: 2_048 };

/** The pages that are programs: what one answers, finds, chooses. */
export const programs: Record<string, Partial<Budget>> = {
	quiz: { scripts: 6_144 },
	// The index engine and its worker come when somebody searches.
	search: { scripts: 16_384 },
};

/** What the quiz of our own site knows, as data in its page. */
export const quizData = 4_096;

/** Lists of the example, which has three times our pathways and a map of all of them, grow with what they list. */
export const longLists: Partial<Budget> = { page: 19_000 };

/** All typefaces that a page may ask for, as files. */
export const fonts = 60_000;
