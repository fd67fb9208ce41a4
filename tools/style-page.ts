import type { AstroIntegration } from 'astro';

/** Gives the style page its address, `/styleguide/`, in dev and where `STYLE_PAGE=yes` asks for it: never in what is published. */
export function stylePage(): AstroIntegration {
	return {
		name: 'style-page',
		hooks: {
			'astro:config:setup': ({ command, injectRoute }) => {
				if (command !== 'dev' && process.env['STYLE_PAGE'] !== 'yes') return;
				injectRoute({ pattern: '/styleguide', entrypoint: './src/pages/_styleguide/index.astro' });
			},
		},
	};
}
