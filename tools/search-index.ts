import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the finished site for the search page: one Pagefind index a language, under `/pagefind/`. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const site = fileURLToPath(dir);
				const fail = (step: string, errors: string[]): void => {
					if (errors.length > 0) throw new Error(`The search index failed while ${step}: ${errors.join('; ')}`);
				};
				try {
					const { index, errors } = await createIndex({});
					fail('starting', errors);
					if (!index) throw new Error('The search index could not be started.');
					const added = await index.addDirectory({ path: site });
					fail('reading pages', added.errors);
					const written = await index.writeFiles({ outputPath: `${site}/pagefind` });
					fail('writing', written.errors);
					logger.info(`${added.page_count} pages indexed`);
				} finally {
					await close();
				}
			},
		},
	};
}
