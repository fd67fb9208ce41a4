import { issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from './rule.ts';

/** Days after its end that an intake may stand alone before somebody looks whether the next is known. */
const daysToRenew = 60;

/** A usual time until the next look, in days. */
const halfAYear = 182;

/** Reviews that are due, checks in the future, intakes that close before they open or ended long ago. */
export const dates: Rule = (content, { today }) => {
	const issues: Issue[] = [];
	for (const entry of listAllEntries(content)) {
		const { checked, reviewBy } = entry.data;
		if (reviewBy < today) {
			issues.push(issueAt(entry, ['reviewBy'], {
				rule: 'overdue-review',
				problem: `This was to be looked at again by ${reviewBy}.`,
				fix: `Compare it with its sources, then write checked: ${today} and a new day to look again, such as reviewBy: ${addDays(today, halfAYear)}.`,
			}));
		}
		if (checked > today) {
			issues.push(issueAt(entry, ['checked'], {
				rule: 'future-check',
				problem: `"checked" is ${checked}, which is not here yet.`,
				fix: `Write the day somebody compared it with its sources, today at the latest: checked: ${today}.`,
			}));
		}
		if (reviewBy <= checked) {
			issues.push(issueAt(entry, ['reviewBy'], {
				rule: 'future-check',
				problem: `"reviewBy" is ${reviewBy}, not after "checked", ${checked}.`,
				fix: `Write a later day by which somebody must look again, such as reviewBy: ${addDays(checked, halfAYear)}.`,
			}));
		}
	}
	for (const [id, { checked }] of Object.entries(content.sources.data)) {
		if (checked <= today) continue;
		issues.push(issueAt(content.sources, [id, 'checked'], {
			rule: 'future-check',
			problem: `"${id}" was checked on ${checked}, which is not here yet.`,
			fix: `Write the day somebody last read it, today at the latest: checked: ${today}.`,
		}));
	}
	for (const pathway of content.entries.pathways) {
		const { intakes } = pathway.data;
		intakes.forEach(({ id, opens, closes, starts }, at) => {
			// A day without a time closes at its end.
			const end = closes?.length === 10 ? `${closes}T24:00` : closes;
			if (opens && end && end < opens) {
				issues.push(issueAt(pathway, ['intakes', at, 'closes'], {
					rule: 'closes-before-opens',
					problem: `The intake "${id}" closes on ${closes}, before it opens on ${opens}.`,
					fix: `Correct one of the two days. It could read opens: ${opens.slice(0, 10)} and closes: ${addDays(opens.slice(0, 10), 30)}.`,
				}));
			}
			if (closes && starts && starts.length === 10 && starts < closes.slice(0, 10)) {
				issues.push(issueAt(pathway, ['intakes', at, 'starts'], {
					rule: 'closes-before-opens',
					problem: `The intake "${id}" starts on ${starts}, before applications close on ${closes.slice(0, 10)}.`,
					fix: `Correct one of the two days. It could read closes: ${closes} and starts: ${addDays(closes.slice(0, 10), 30)}.`,
				}));
			}
		});
		const last = intakes.map(({ closes }) => closes?.slice(0, 10) ?? '').sort().at(-1);
		if (last && addDays(last, daysToRenew) < today && intakes.every(({ closes }) => closes)) {
			issues.push(issueAt(pathway, ['intakes', intakes.length - 1, 'closes'], {
				rule: 'past-deadline',
				problem: `The last intake closed on ${last}, more than ${daysToRenew} days ago.`,
				fix: 'Add the next intake if it is announced. If not, delete the old one: the page then says that no dates are announced.',
			}));
		}
	}
	return issues;
};

function addDays(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
