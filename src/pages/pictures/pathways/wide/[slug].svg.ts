import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../../catalogue/entries.ts';
import { listLanguages } from '../../../../catalogue/site.ts';
import { toPictureFile } from '../../../../formats/picture-file.ts';
import { toPathwaySubject } from '../../../../formats/subject.ts';
import styles from '../../../../styles.css?raw';

export const getStaticPaths = (async () => {
	const [language = 'en'] = await listLanguages();
	const pathways = await listEntries('pathways', language);
	return pathways.map((pathway) => ({ params: { slug: pathway.slug }, props: { pathway } }));
}) satisfies GetStaticPaths;

/** The wide picture at the head of a pathway's page. */
export const GET: APIRoute = ({ props }) => {
	const { pathway } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
	const picture = toPictureFile(toPathwaySubject(pathway), pathway.facts.kind, { width: 1440, height: 250 }, styles);
	return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } });
};
