import type { APIRoute } from 'astro';
import sign from '../../public/favicon.svg?raw';
import { renderIcon, toIco } from '../formats/icon.ts';

/** For programs that ask for this file unasked. */
export const GET: APIRoute = async () => new Response(toIco(await renderIcon(sign, '32'), 32), { headers: { 'Content-Type': 'image/x-icon' } });
