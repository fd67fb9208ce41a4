import type { APIRoute } from 'astro';
import { showsDrafts } from '../catalogue/preview.ts';

export const GET: APIRoute = ({ site }) =>
	new Response(showsDrafts() ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', site).href}\n`);
