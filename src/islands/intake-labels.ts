import { dayAt } from '../domain/calendar-date.ts';
import { type IntakeMoments, intakeStatus, pickIntake } from '../domain/intake-status.ts';

/** A moment written into the page, in milliseconds since 1970. */
const readMoment = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/** Shows what the days on the page mean now, in the site's own time zone wherever the visitor is; and leaves out what is past. */
function showLabels(): void {
	const now = Date.now();
	for (const group of document.querySelectorAll<HTMLElement>('[data-intakes]')) {
		const intakes = [...group.querySelectorAll<HTMLElement>('[data-intake]')];
		const moments = intakes.map(({ dataset }): IntakeMoments => ({ opens: readMoment(dataset['opens']), closes: readMoment(dataset['closes']) }));
		const picked = pickIntake(moments, now);
		const today = Date.parse(dayAt(now, group.dataset['zone'] ?? 'UTC'));
		const inDays = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
		for (const [at, intake] of intakes.entries()) {
			intake.hidden = at !== picked;
			const status = intakeStatus(moments[at] ?? {}, now);
			for (const wording of intake.querySelectorAll<HTMLElement>('[data-is]')) {
				wording.hidden = wording.dataset['is'] !== status;
				wording.querySelector('[data-in]')?.remove();
				const { day } = wording.dataset;
				if (wording.hidden || !day) continue;
				const note = document.createElement('span');
				note.dataset['in'] = 'days';
				note.textContent = ` (${inDays.format(Math.round((Date.parse(day) - today) / 864e5), 'day')})`;
				wording.append(note);
			}
		}
	}
	for (const item of document.querySelectorAll<HTMLElement>('[data-until]')) item.hidden = now >= Number(item.dataset['until']);
	for (const list of document.querySelectorAll<HTMLElement>('[data-dates]')) list.hidden = !list.querySelector('[data-until]:not([hidden])');
	// Again at the next full minute: every deadline is one.
	setTimeout(showLabels, 60_000 - (now % 60_000));
}

showLabels();
