import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../catalogue/entries.ts';
import { listLanguages } from '../../../catalogue/site.ts';
import { toPictureFile } from '../../../formats/picture-file.ts';
import { pictureSizes } from '../../../formats/picture-size.ts';
import { toStorySubject } from '../../../formats/subject.ts';
import styles from '../../../styles.css?raw';

export const getStaticPaths = (async () => {
	const [language = 'en'] = await listLanguages();
	const pathways = await listEntries('pathways', language);
	const kindOf = (slug: string) => pathways.find((pathway) => pathway.slug === slug)?.facts.kind;
	const stories = await listEntries('stories', language);
	return stories.map((story) => ({ params: { slug: story.slug }, props: { slug: story.slug, subject: toStorySubject(story, kindOf) } }));
}) satisfies GetStaticPaths;

/** The picture of a story, in the colours of the pathway that comes first in it. */
export const GET: APIRoute = ({ props }) => {
	const { subject } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
	const picture = toPictureFile(subject, subject.marks[0] ?? 'position', pictureSizes.stories, styles);
	return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } });
};
