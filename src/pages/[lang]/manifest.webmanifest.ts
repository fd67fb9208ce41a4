import type { APIRoute } from 'astro';
import { listLanguages, loadSiteIn } from '../../catalogue/site.ts';
import { homeAddress, iconAddress } from '../../domain/address.ts';
import { describeLanguage } from '../../domain/language.ts';

export const getStaticPaths = async () => (await listLanguages()).map((lang) => ({ params: { lang } }));

/** What a device needs to put the site among its programs. */
export const GET: APIRoute = async ({ params: { lang = 'en' } }) => {
	const { program, summary } = await loadSiteIn(lang);
	const icon = (size: string, purpose = 'any') => ({ src: iconAddress(size), sizes: `${Number.parseInt(size, 10)}x${Number.parseInt(size, 10)}`, type: 'image/png', purpose });
	const manifest = {
		name: program,
		description: summary,
		lang,
		dir: describeLanguage(lang).direction,
		id: '/',
		start_url: homeAddress(lang),
		scope: '/',
		display: 'minimal-ui',
		background_color: '#fbf7ef',
		theme_color: '#fbf7ef',
		icons: [icon('192'), icon('512'), icon('512-maskable', 'maskable')],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
