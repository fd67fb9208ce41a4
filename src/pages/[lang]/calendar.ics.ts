import type { APIRoute } from 'astro';
import { listEntries } from '../../catalogue/entries.ts';
import { listLanguages, loadSiteIn } from '../../catalogue/site.ts';
import { calendarAddress } from '../../domain/address.ts';
import { toCalendarSubject } from '../../formats/calendar-subject.ts';
import { renderCalendar } from '../../formats/calendar.ts';

export const getStaticPaths = async () => (await listLanguages()).map((lang) => ({ params: { lang } }));

/** The key dates of all pathways. */
export const GET: APIRoute = async ({ params: { lang = 'en' } }) => {
	const subject = toCalendarSubject(await listEntries('pathways', lang), await loadSiteIn(lang), calendarAddress(lang));
	return new Response(renderCalendar(subject), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
