import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { contentFolder, outputFolder } from './settings.ts';

/**
 * Builds the site: the check first, then Astro and the search index. Astro's remark on a directive that it adds to each
 * text itself is left out of the output; everything else passes through.
 */
export async function buildSite(environment: NodeJS.ProcessEnv = process.env): Promise<number> {
	const bin = (name: string): string => join(import.meta.dirname, '..', 'node_modules', '.bin', name);
	const build = spawn(bin('astro'), ['build'], { env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
	const quiet = (output: NodeJS.ReadableStream, to: NodeJS.WritableStream): void => {
		let rest = '';
		let skipping = false;
		output.setEncoding('utf8');
		output.on('data', (text: string) => {
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				if (line.includes('MODULE_LEVEL_DIRECTIVE')) skipping = true;
				else if (skipping && line.trim() === '') skipping = false;
				else if (!skipping && !/^\d\d:\d\d:\d\d\s+(?:├─|└─)/.test(stripColour(line))) to.write(`${line}\n`);
			}
		});
		output.on('end', () => rest && to.write(rest));
	};
	quiet(build.stdout, process.stdout);
	quiet(build.stderr, process.stderr);
	return new Promise((resolve) => build.on('close', (code) => resolve(code ?? 1)));
}

const stripColour = (text: string): string => text.replaceAll(/\u001B\[[0-9;]*m/g, '');

if (import.meta.main) {
	console.log(`Building ${contentFolder}/ into ${outputFolder}/`);
	process.exitCode = await buildSite();
}
