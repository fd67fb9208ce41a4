import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Names in the head of each page its scripts and all that they import, so that the browser asks for them at once: scripts
 * stand at the end of a page, and one that is found only inside another costs a round trip on a slow connection.
 */
export function modulePreloads(): AstroIntegration {
	return {
		name: 'module-preloads',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const site = fileURLToPath(dir);
				const imports = new Map<string, string[]>();
				for (const file of globSync('**/*.html', { cwd: site })) {
					const path = join(site, file);
					const html = readFileSync(path, 'utf8');
					const scripts = [...html.matchAll(/<script type="module" src="(\/[^"]+\.js)"/g)].map(([, src = '']) => src);
					const inline = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].flatMap(([, code = '']) => listImports(code, '/'));
					const needed = new Set([...scripts, ...inline].flatMap((script) => [script, ...listAllImports(site, script, imports)]));
					if (needed.size === 0) continue;
					const links = [...needed].map((address) => `<link rel="modulepreload" href="${address}">`).join('');
					writeFileSync(path, html.replace('</head>', `${links}</head>`));
				}
			},
		},
	};
}

/** Addresses of all scripts that a script imports, and that these import. */
function listAllImports(site: string, script: string, known: Map<string, string[]>): string[] {
	const found = known.get(script);
	if (found) return found;
	known.set(script, []);
	const direct = listImports(readFileSync(join(site, script), 'utf8'), script);
	const all = [...new Set(direct.flatMap((address) => [address, ...listAllImports(site, address, known)]))];
	known.set(script, all);
	return all;
}

/** Addresses that `import … from "./x.js"` and `import "./x.js"` name, which Vite has made short and put at the beginning. */
const listImports = (code: string, script: string): string[] =>
	[...code.matchAll(/\bimport\s*(?:[\w*{}\s,$]+?from\s*)?["']([./][^"']+\.js)["']/g)].map(([, address = '']) => new URL(address, `https://site${script}`).pathname);
