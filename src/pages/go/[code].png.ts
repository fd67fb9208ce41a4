import type { APIRoute } from 'astro';
import { listShortLinks } from '../../catalogue/short-links.ts';
import { shortLinkAddress } from '../../domain/address.ts';
import { renderQrPng } from '../../formats/qr-code.ts';

export const getStaticPaths = async () => (await listShortLinks()).map(({ code }) => ({ params: { code } }));

/** The QR code of a short link, for screens and programs that take no SVG. */
export const GET: APIRoute = async ({ params: { code = '' }, site }) =>
	new Response(new Uint8Array(await renderQrPng(new URL(shortLinkAddress(code), site).href)), { headers: { 'Content-Type': 'image/png' } });
