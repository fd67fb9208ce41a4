import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';
import { formatReport } from './report.ts';
import { contentFolder } from './settings.ts';

// Every issue in one run. `--json` prints them for machines; `--fix` mends what is mechanical first.
const asJson = process.argv.includes('--json');
if (process.argv.includes('--fix')) {
	for (const file of fixContent(contentFolder)) console.error(`mended ${contentFolder}/${file}`);
}
const issues = checkContent(contentFolder);
console.log(asJson ? JSON.stringify(issues, undefined, 2) : formatReport(issues, contentFolder));
process.exitCode = issues.some(({ severity }) => severity === 'error') ? 1 : 0;
