import { listComingChanges } from '../src/domain/coming-changes.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { checkDay, contentFolder } from './settings.ts';

/** What time alone will change in a month: `npm run tool changes -- --month 2027-03`. Without a month, this one. */
const { content } = readContent(contentFolder);
if (!content) {
	console.error(`The content in ${contentFolder}/ cannot be read. npm run check says why.`);
	process.exit(1);
}
const [option, month = checkDay(content.site.data.timeZone).slice(0, 7), ...rest] = process.argv.slice(2);
if ((option !== undefined && option !== '--month') || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || rest.length > 0) {
	console.error(`"${process.argv.slice(2).join(' ')}" is no month. Write a year and a month: npm run tool changes -- --month 2027-03`);
	process.exit(1);
}
const changes = listComingChanges(content, month);
console.log(`${contentFolder}/ in ${month}, by the clocks of ${content.site.data.timeZone}:`);
if (changes.length === 0) console.log('  Nothing changes by itself.');
for (const { when, what, file } of changes) console.log(`  ${when.padEnd(16)}  ${what}  [${file}]`);
