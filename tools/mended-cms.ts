import type { AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** Faults of @sveltia/cms 0.221.1, mended while it is bundled: what to look for in its program, and what to write instead. */
const faults: { what: string; find: RegExp; write: string }[] = [
	{
		what: 'It brings its typefaces, and names a server that has them too, which a browser may ask first.',
		find: /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g,
		write: '',
	},
	{
		what: 'A form that has been judged knows nothing of languages without words, and stops when it draws them or somebody adds one.',
		find: /return (\w+)\.validities=(\w+),\1\.validationMessages=(\w+),/g,
		write: 'let every=m=>({...Object.fromEntries(Object.keys($1.currentLocales).map(l=>[l,{}])),...m});return $1.validities=every($2),$1.validationMessages=every($3),',
	},
];

const noColours = '\0no-colours-for-code';

/** Mends the CMS. A version in which a fault is not found stops the build: it is gone, or looks otherwise. */
export const mendedCms: Plugin = {
	name: 'mended-cms',
	enforce: 'pre',
	// Our texts hold no program code: the three hundred languages in which the CMS could colour it stay out.
	resolveId: (id: string) => (/^@shikijs\/(?:langs|themes)\//.test(id) ? noColours : undefined),
	load: (id: string) => (id === noColours ? 'export default [];' : undefined),
	transform(code: string, id: string) {
		if (!/@sveltia\/cms\/npm\/index\.js/.test(id)) return undefined;
		const mended = faults.reduce((program, { what, find, write }) => {
			const next = program.replaceAll(find, write);
			if (next === program) throw new Error(`tools/mended-cms.ts finds nothing to mend in @sveltia/cms: "${what}" Look whether it is gone, and take it out.`);
			return next;
		}, code);
		// Without the map of nine megabytes, which only takes time.
		return { code: mended, map: { mappings: '' } };
	},
};
