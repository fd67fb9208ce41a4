import type { APIRoute } from 'astro';
import sign from '../../../public/favicon.svg?raw';
import { iconSizes, type IconSize, renderIcon } from '../../formats/icon.ts';

export const getStaticPaths = () => Object.keys(iconSizes).map((icon) => ({ params: { icon } }));

/** The sign of the site in one size. */
export const GET: APIRoute = async ({ params: { icon } }) =>
	new Response(await renderIcon(sign, icon as IconSize), { headers: { 'Content-Type': 'image/png' } });
