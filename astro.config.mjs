import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { dialectGuard } from './src/manuscript/dialect.ts';
import { contentEditor } from './tools/editor.ts';
import { cutFonts } from './tools/fonts.ts';
import { modulePreloads } from './tools/module-preloads.ts';
import { slimPages } from './tools/slim-pages.ts';
import { contentFolder, outputFolder, redirects, siteAddress } from './tools/settings.ts';
import { stylePage } from './tools/style-page.ts';
import { schemaWatch } from './tools/schema-watch.ts';
import { searchIndex } from './tools/search-index.ts';

export default defineConfig({
	site: siteAddress,
	outDir: outputFolder,
	redirects,
	// Two sites never share a cache: the content folder is part of its name.
	cacheDir: `./.cache/astro-${contentFolder.replaceAll(/[^a-z0-9]+/gi, '-')}`,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	prerenderConflictBehavior: 'error',
	markdown: {
		syntaxHighlight: false,
		processor: satteri({ mdastPlugins: [dialectGuard] }),
	},
	// A font that has not arrived at once is left for the next page: nothing waits for it, and nothing moves.
	fonts: (await cutFonts()).map(({ name, cssVariable, variants }) => ({
		provider: fontProviders.local(),
		name,
		cssVariable,
		display: 'optional',
		fallbacks: ['sans-serif'],
		options: { variants },
	})),
	integrations: [mdx(), schemaWatch(), stylePage(), contentEditor(), modulePreloads(), searchIndex(), slimPages()],
	vite: {
		plugins: [tailwindcss()],
		build: {
			rolldownOptions: {
				// Astro marks each text with a directive that Rolldown remarks on; nothing of ours is wrong.
				onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
			},
		},
	},
	devToolbar: { enabled: false },
});
