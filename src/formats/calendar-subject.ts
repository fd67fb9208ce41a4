import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { entryAddress } from '../domain/address.ts';
import { listKeyDates } from '../domain/key-dates.ts';
import { interfaceWords } from '../i18n/interface-words.ts';
import type { CalendarSubject } from './calendar.ts';

/**
 * What a calendar of some pathways holds. @param address of the calendar, inside the site. @param only the id of a key
 * date, if it is to be the only one.
 */
export function toCalendarSubject(pathways: readonly Entry<'pathways'>[], site: SiteIn, address: string, only?: string): CalendarSubject {
	const { language, program, address: origin, timeZone } = site;
	const words = interfaceWords(language);
	const absolute = (path: string): string => new URL(path, origin).href;
	return {
		name: words.calendarName(program),
		source: absolute(address),
		host: new URL(origin).host,
		language,
		dates: listKeyDates(pathways, timeZone)
			.filter(({ id }) => only === undefined || id === only)
			.flatMap((date) => {
				const pathway = pathways.find(({ slug }) => slug === date.pathway);
				if (!pathway) return [];
				const url = absolute(entryAddress(language, 'pathways', date.pathway));
				return [{ ...date, title: `${pathway.words.title}: ${words.dateKinds[date.kind]}`, description: `${pathway.words.summary}\n${url}`, url, checked: pathway.facts.checked }];
			}),
	};
}
