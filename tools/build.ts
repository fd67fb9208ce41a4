import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkContent } from './check-content.ts';
import { formatReport } from './report.ts';
import { contentFolder, outputFolder } from './settings.ts';

/**
 * What only the passing of time brings about. `npm run check` fails on it; a build goes on, since a site that rebuilds
 * itself every day must not stop because a review fell due in the night.
 */
const broughtByTime = new Set(['overdue-review', 'past-deadline', 'expired-consent']);

/** Builds the site: the check first, which stops it on an error, then Astro and the search index. Gives the exit code. */
export function buildSite(): number {
	const issues = checkContent(contentFolder);
	if (issues.length > 0) console.error(formatReport(issues, contentFolder));
	if (issues.some(({ severity, rule }) => severity === 'error' && !broughtByTime.has(rule))) {
		console.error('\nNothing was built: the content needs mending first.');
		return 1;
	}
	const astro = join(import.meta.dirname, '..', 'node_modules', '.bin', 'astro');
	const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	return spawnSync(astro, ['build'], { env: environment, stdio: 'inherit' }).status ?? 1;
}

if (import.meta.main) {
	console.log(`Building ${contentFolder}/ into ${outputFolder}/`);
	process.exitCode = buildSite();
}
