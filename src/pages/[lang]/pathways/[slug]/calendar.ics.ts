import type { APIRoute } from 'astro';
import { listEntries } from '../../../../catalogue/entries.ts';
import { listLanguages, loadSiteIn } from '../../../../catalogue/site.ts';
import { pathwayCalendarAddress } from '../../../../domain/address.ts';
import { toCalendarSubject } from '../../../../formats/calendar-subject.ts';
import { renderCalendar } from '../../../../formats/calendar.ts';

export const getStaticPaths = async () => {
	const pages = await Promise.all((await listLanguages()).map((lang) => listEntries('pathways', lang)));
	return pages.flat().map(({ language, slug }) => ({ params: { lang: language, slug } }));
};

/** The key dates of one pathway. */
export const GET: APIRoute = async ({ params: { lang = 'en', slug = '' } }) => {
	const pathways = (await listEntries('pathways', lang)).filter((pathway) => pathway.slug === slug);
	const subject = toCalendarSubject(pathways, await loadSiteIn(lang), pathwayCalendarAddress(lang, slug));
	return new Response(renderCalendar(subject), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
