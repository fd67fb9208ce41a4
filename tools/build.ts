import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { contentFolder, outputFolder } from './settings.ts';

/** Builds the site: the check first, which stops it on an error, then Astro and the search index. Gives the exit code. */
export function buildSite(environment: NodeJS.ProcessEnv = process.env): number {
	const run = (command: string, args: string[]): number =>
		spawnSync(command, args, { env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: 'inherit' }).status ?? 1;
	const astro = join(import.meta.dirname, '..', 'node_modules', '.bin', 'astro');
	return run(astro, ['build']);
}

if (import.meta.main) {
	console.log(`Building ${contentFolder}/ into ${outputFolder}/`);
	process.exitCode = buildSite();
}
