import type { APIRoute } from 'astro';
import { listEntries } from '../../../catalogue/entries.ts';
import { listLanguages, loadSiteIn } from '../../../catalogue/site.ts';
import { dateCalendarAddress } from '../../../domain/address.ts';
import { listKeyDates } from '../../../domain/key-dates.ts';
import { toCalendarSubject } from '../../../formats/calendar-subject.ts';
import { renderCalendar } from '../../../formats/calendar.ts';

export const getStaticPaths = async () => {
	const languages = await listLanguages();
	const pages = await Promise.all(
		languages.map(async (lang) => {
			const { timeZone } = await loadSiteIn(lang);
			return listKeyDates(await listEntries('pathways', lang), timeZone).map(({ id }) => ({ params: { lang, id } }));
		}),
	);
	return pages.flat();
};

/** One key date. */
export const GET: APIRoute = async ({ params: { lang = 'en', id = '' } }) => {
	const subject = toCalendarSubject(await listEntries('pathways', lang), await loadSiteIn(lang), dateCalendarAddress(lang, id), id);
	return new Response(renderCalendar(subject), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
