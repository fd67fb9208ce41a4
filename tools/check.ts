import { watch } from 'node:fs';
import type { Issue } from '../src/domain/issue.ts';
import type { ReadCache } from '../src/manuscript/read-content.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';
import { formatAnnotations, formatReport } from './report.ts';
import { contentFolder } from './settings.ts';

// Every issue in one run. `--json` prints them for machines, `--github` and `--gitlab` for those who read a change in CI;
// `--fix` mends what is mechanical first, and `--watch` looks again after each change.
const asks = (word: string): boolean => process.argv.includes(`--${word}`);
if (asks('fix')) {
	for (const file of fixContent(contentFolder)) console.error(`mended ${contentFolder}/${file}`);
}
const render = (issues: Issue[]): string =>
	asks('json') ? JSON.stringify(issues, undefined, 2)
	: asks('github') || asks('gitlab') ? formatAnnotations(issues, contentFolder, asks('github') ? 'github' : 'gitlab')
	: formatReport(issues, contentFolder);

const cache: ReadCache = new Map();
const look = (): void => {
	const issues = checkContent(contentFolder, cache);
	console.log(render(issues));
	process.exitCode = issues.some(({ severity }) => severity === 'error') ? 1 : 0;
};
look();
if (asks('watch')) watchContent(contentFolder, () => {
	console.log(`\n── ${new Date().toLocaleTimeString()}`);
	look();
});

/** Calls back once the files of a folder have changed, several changes at once as one. */
function watchContent(folder: string, changed: () => void): void {
	let waiting: NodeJS.Timeout | undefined;
	watch(folder, { recursive: true }, () => {
		clearTimeout(waiting);
		waiting = setTimeout(changed, 300);
	});
}
