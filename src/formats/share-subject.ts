import type { ListedPage } from '../catalogue/page-list.ts';
import type { Quiz } from '../catalogue/quiz.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { homeAddress } from '../domain/address.ts';
import { describeLanguage } from '../domain/language.ts';
import type { SearchSection } from '../domain/search-index.ts';
import { formatDuration } from '../i18n/format.ts';
import { interfaceWords } from '../i18n/interface-words.ts';
import { listOwnPages } from './own-pages.ts';
import type { ShareImageSubject } from './share-image.ts';

/** Colours of pages that belong to no pathway. */
const sectionKinds: Record<SearchSection, string> = { pathway: 'position', role: 'certificate', story: 'fellowship', page: 'position', term: 'course' };

/** What the pictures of all pages of a language show that have words in it, by the addresses of the pages. */
export function toShareSubjects(pages: readonly ListedPage[], quiz: Quiz, site: SiteIn): { address: string; subject: ShareImageSubject }[] {
	const { language, program, tagline } = site;
	const words = interfaceWords(language);
	const { direction } = describeLanguage(language);
	const toSubject = (address: string, title: string, label: string | undefined, kind: string, marks: readonly string[], detail?: string): { address: string; subject: ShareImageSubject } => ({
		address,
		subject: { direction, program, label, title, detail, kind, landscape: { seed: address.replace(`/${language}/`, ''), marks, walkers: 2 } },
	});
	const entries = pages
		.filter(({ section, writtenIn }) => section !== 'term' && writtenIn === language)
		.map(({ address, title, section, pathway }) => {
			if (!pathway) return toSubject(address, title, section === 'page' ? tagline : words.sections[section], sectionKinds[section], [sectionKinds[section]]);
			const length = pathway.length && formatDuration(pathway.length.value, language);
			return toSubject(address, title, words.kinds[pathway.kind], pathway.kind, pathway.marks, length && pathway.length?.about ? words.about(length) : length);
		});
	const own = listOwnPages(quiz, language)
		.filter(({ writtenIn }) => writtenIn === undefined)
		.map(({ address, title }) => toSubject(address, title, tagline, 'position', ['internship', 'position', 'certificate']));
	return [toSubject(homeAddress(language), tagline, undefined, 'position', ['internship', 'position', 'certificate', 'fellowship']), ...entries, ...own];
}
