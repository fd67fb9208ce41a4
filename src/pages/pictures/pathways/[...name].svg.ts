import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../catalogue/entries.ts';
import { listLanguages } from '../../../catalogue/site.ts';
import { toPictureFile } from '../../../formats/picture-file.ts';
import { pictureSizes } from '../../../formats/picture-size.ts';
import { toPathwaySubject } from '../../../formats/subject.ts';
import styles from '../../../styles.css?raw';

export const getStaticPaths = (async () => {
	const [language = 'en'] = await listLanguages();
	const pathways = await listEntries('pathways', language);
	return pathways.flatMap((pathway) => [
		{ params: { name: pathway.slug }, props: { pathway, size: pictureSizes.pathways } },
		{ params: { name: `wide/${pathway.slug}` }, props: { pathway, size: pictureSizes.wide } },
	]);
}) satisfies GetStaticPaths;

/** The picture of a pathway: on a card, and wide at the head of its page. */
export const GET: APIRoute = ({ props }) => {
	const { pathway, size } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
	const picture = toPictureFile(toPathwaySubject(pathway), pathway.facts.kind, size, styles);
	return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } });
};
