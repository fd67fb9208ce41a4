import type { APIRoute } from 'astro';
import { listShortLinks } from '../../catalogue/short-links.ts';
import { shortLinkAddress } from '../../domain/address.ts';
import { renderQrSvg } from '../../formats/qr-code.ts';

export const getStaticPaths = async () => (await listShortLinks()).map(({ code }) => ({ params: { code } }));

/** The QR code of a short link, for print. */
export const GET: APIRoute = async ({ params: { code = '' }, site }) =>
	new Response(await renderQrSvg(new URL(shortLinkAddress(code), site).href), { headers: { 'Content-Type': 'image/svg+xml' } });
