import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Time in which Astro takes up a changed content config, in milliseconds. */
const settling = 500;

/**
 * Holds content anew against a schema that changes in dev. Astro watches the file that names the collections, not the
 * schemas behind it, and reads content again only when that file's own text differs.
 */
export function schemaWatch(): AstroIntegration {
	let config = '';
	let domain = '';
	return {
		name: 'schema-watch',
		hooks: {
			'astro:config:done': ({ config: { srcDir } }) => {
				config = fileURLToPath(new URL('content.config.ts', srcDir));
				domain = fileURLToPath(new URL('domain/', srcDir));
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				server.watcher.on('change', (file) => {
					if (!file.startsWith(domain) || !refreshContent) return;
					server.watcher.emit('change', config);
					setTimeout(() => {
						refreshContent({}).catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
					}, settling);
				});
			},
		},
	};
}
