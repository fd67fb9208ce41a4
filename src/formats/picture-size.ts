/** Sizes of drawn pictures in pixels, as pages reserve room for them and as they are drawn. */
export const pictureSizes = {
	/** A pathway on a card. */
	pathways: { width: 640, height: 280 },
	/** A pathway at the head of its page. */
	wide: { width: 1440, height: 250 },
	stories: { width: 320, height: 320 },
} as const;
