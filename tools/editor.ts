import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { relative, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { CheckOrder, CheckReport } from './check-worker.ts';
import { answerForFiles, isOwnRequest, TidiedFiles } from './edit-folder.ts';
import { mendedCms } from './mended-cms.ts';
import { contentFolder, hasRepository } from './settings.ts';

/** Time in which several changes at once become one look, in milliseconds. */
const settling = 300;

/**
 * Gives the editor its address, `/admin/`: in what is published only where `site.yaml` names a repository, and in
 * `npm run edit`, which also gives it the files of this computer, the messages of the check and a preview beside the form.
 */
export function contentEditor(): AstroIntegration {
	const key = process.env['EDITOR_KEY'];
	return {
		name: 'content-editor',
		hooks: {
			'astro:config:setup': ({ injectRoute, updateConfig }) => {
				if (!key && !hasRepository()) return;
				injectRoute({ pattern: key ? '/admin/form' : '/admin', entrypoint: './src/pages/_admin/index.astro' });
				updateConfig({ vite: { plugins: [mendedCms], optimizeDeps: { exclude: ['@sveltia/cms'], include: ['yaml', 'zod'] } } });
				if (!key) return;
				// A cache of its own: that of the plain dev server has other packages in it.
				updateConfig({ vite: { cacheDir: '.cache/vite-edit' } });
				injectRoute({ pattern: '/admin', entrypoint: './src/pages/_admin/desk.astro' });
			},
			'astro:server:setup': ({ server, logger }) => {
				if (!key) return;
				const tidied = new TidiedFiles();
				const listeners = new Set<ServerResponse>();
				let last: CheckReport | undefined;
				const tell = (event: string, data: unknown, to: Iterable<ServerResponse> = listeners): void => {
					for (const each of to) each.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
				};

				const worker = new Worker(new URL('check-worker.ts', import.meta.url));
				worker.on('error', (error) => logger.error(`The check stopped: ${String(error)}`));
				worker.on('message', (report: CheckReport) => {
					for (const { file, from, to } of report.tidied) tidied.note(file, from, to);
					last = report;
					tell('check', report.issues);
				});
				let waiting: NodeJS.Timeout | undefined;
				let order: CheckOrder = {};
				const check = (wanted: CheckOrder = {}): void => {
					order = { ...order, ...wanted };
					clearTimeout(waiting);
					waiting = setTimeout(() => {
						worker.postMessage(order);
						order = {};
					}, settling);
				};
				check();

				const root = resolve(contentFolder);
				server.watcher.add(root);
				server.watcher.on('all', (_, changed) => {
					const file = relative(root, changed).split(sep).join('/');
					if (file.startsWith('..') || file.split('/').some((part) => part.startsWith('.'))) return;
					check();
				});
				server.httpServer?.on('close', () => void worker.terminate());

				server.middlewares.use('/admin/local/', (request, response, next) => {
					const address = new URL(request.url ?? '/', 'http://localhost');
					const path = address.pathname.replaceAll('/', '');
					// A stream of events cannot carry a header of ours: its key stands in the address.
					if (path === 'events' && address.searchParams.get('key') === key) request.headers['x-editor-key'] = key;
					if (!isOwnRequest(request, key)) {
						response.writeHead(403).end('This is for the editor alone.');
						return;
					}
					if (path === 'events') {
						response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
						listeners.add(response);
						void once(response, 'close').then(() => listeners.delete(response));
						response.write('retry: 1000\n\n');
						if (last) tell('check', last.issues, [response]);
					} else if (path === 'files') {
						answerForFiles(contentFolder, request, response, address.searchParams.get('path') ?? '', tidied)
							.then((changed) => changed && check({ fix: true }))
							.catch((error: unknown) => response.writeHead(500).end(String(error)));
					} else if (path === 'accept' && request.method === 'POST') {
						check({ fix: true, accept: address.searchParams.get('file') ?? '' });
						response.writeHead(204).end();
					} else next();
				});
			},
		},
	};
}
