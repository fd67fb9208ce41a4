import type { APIRoute } from 'astro';
import { listEntries } from '../../catalogue/entries.ts';
import { listLanguages } from '../../catalogue/site.ts';
import { toPictureFile } from '../../formats/picture-file.ts';
import styles from '../../styles.css?raw';

/** The picture at the head of the home page: a waymark for each kind of pathway. */
export const GET: APIRoute = async () => {
	const [language = 'en'] = await listLanguages();
	const pathways = await listEntries('pathways', language);
	const marks = [...new Set(pathways.map(({ facts }) => facts.kind))].slice(0, 5);
	const picture = toPictureFile({ seed: 'home', marks, walkers: 4 }, 'position', { width: 1440, height: 384, open: 0.55 }, styles);
	return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } });
};
