import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import sirv from 'sirv';
import { outputFolder } from './settings.ts';

/** Serves a finished site on loopback, compressed as web servers do. Port 0 takes a free one. Rejects with the reason if the port cannot be had. */
export async function serveSite(folder: string, port: number): Promise<{ server: Server; address: string }> {
	const notFound = join(folder, '404.html');
	const files = sirv(folder, { dev: true, etag: true });
	// Web servers keep files compressed at the best quality; this one comes near it at a price that each answer can pay.
	const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
	const server = createServer((request, response) => {
		compress(request, response, () =>
			files(request, response, () => {
				response.statusCode = 404;
				response.setHeader('Content-Type', 'text/html; charset=utf-8');
				response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
			}),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** The port that `PORT` names, or 4321. */
export function askedPort(): number {
	const text = process.env['PORT'] ?? '4321';
	const port = Number(text);
	if (/^\d+$/.test(text) && port < 65_536) return port;
	console.error(`PORT is "${text}". Write a number below 65536, such as PORT=8080 npm start.`);
	process.exit(1);
}

/** Serves the finished site until it is stopped, and prints its address. Ends with a message if it cannot. */
export async function serveFinishedSite(port: number): Promise<void> {
	if (!existsSync(join(outputFolder, 'index.html'))) {
		console.error(`There is no finished site in ${outputFolder}/. Build it first: npm run build`);
		process.exit(1);
	}
	try {
		const { address } = await serveSite(outputFolder, port);
		console.log(`\nThe site is at ${address} (stop with Ctrl+C)`);
	} catch (error) {
		const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
		console.error(
			isTaken
				? `Port ${port} is in use. Stop what uses it, or take another: PORT=${port + 1} npm start`
				: `The site cannot be served: ${error instanceof Error ? error.message : String(error)}`,
		);
		process.exit(1);
	}
}

if (import.meta.main) await serveFinishedSite(askedPort());
