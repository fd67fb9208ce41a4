import type { ImageMetadata } from 'astro';
import { getEntry } from 'astro:content';

/** A picture with the words for people who do not see it. */
export interface ContentPicture {
	image: ImageMetadata;
	alt: string;
	/** Language of `alt`. */
	writtenIn: string;
	credit: string | undefined;
}

/** A picture of `media.yaml` by its id, with its words in a language, or in the source language where it has none. */
export async function findPicture(
	id: string | undefined,
	language: string,
	sourceLanguage: string,
): Promise<ContentPicture | undefined> {
	if (id === undefined) return undefined;
	const picture = (await getEntry('media', 'media'))?.data[id];
	if (!picture) return undefined;
	const writtenIn = picture.alt[language] === undefined ? sourceLanguage : language;
	return { image: picture.file, alt: picture.alt[writtenIn] ?? '', writtenIn, credit: picture.credit };
}
