import type { APIRoute } from 'astro';
import { keepFile } from '../../catalogue/file-cache.ts';
import { listShortLinks } from '../../catalogue/short-links.ts';
import { shortLinkAddress } from '../../domain/address.ts';
import { renderQrPng } from '../../formats/qr-code.ts';

export const getStaticPaths = async () => (await listShortLinks()).map(({ code }) => ({ params: { code } }));

/** The QR code of a short link, for screens and programs that take no SVG. */
export const GET: APIRoute = async ({ params: { code = '' }, site }) => {
	const link = new URL(shortLinkAddress(code), site).href;
	const picture = await keepFile(['qr', link], 'png', async () => Buffer.from(new Uint8Array(await renderQrPng(link))));
	return new Response(picture, { headers: { 'Content-Type': 'image/png' } });
};
