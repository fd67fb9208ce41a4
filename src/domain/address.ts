/**
 * Addresses inside the site. All begin and end with `/`, and begin with the language, as they stand in `href`.
 * The site is served at the root of its host.
 */

/** Parts of the site that have a list page and a page for each entry. */
export type Section = 'pathways' | 'roles' | 'stories';

/** `/en/` */
export const homeAddress = (language: string): string => `/${language}/`;

/** `/en/pathways/`, `/en/quiz/`, `/en/about/` */
export const pageAddress = (language: string, page: string): string => `/${language}/${page}/`;

/** `/en/pathways/summer-internship/` */
export const entryAddress = (language: string, section: Section, slug: string): string => `/${language}/${section}/${slug}/`;

/** `/en/calendar.ics`: the key dates of all pathways. */
export const calendarAddress = (language: string): string => `/${language}/calendar.ics`;

/** `/en/pathways/summer-internship/calendar.ics` */
export const pathwayCalendarAddress = (language: string, slug: string): string => `/${language}/pathways/${slug}/calendar.ics`;

/** `/en/dates/care-course-spring-closes.ics`: one key date, by its id. */
export const dateCalendarAddress = (language: string, id: string): string => `/${language}/dates/${id}.ics`;

/** `/media/stories/omar-helpdesk/clip.webm`: the same in all languages. */
export const storyFileAddress = (slug: string, file: string): string => `/media/stories/${slug}/${file}`;

/** `/go/k7mw/` */
export const shortLinkAddress = (code: string): string => `/go/${code}/`;

/** `/go/k7mw.svg`: its QR code. */
export const qrCodeAddress = (code: string, ending: 'svg' | 'png'): string => `/go/${code}.${ending}`;

/** `/en/pathways/summer-internship/flyer/` */
export const flyerAddress = (language: string, slug: string): string => `/${language}/pathways/${slug}/flyer/`;

/** `/en/pathways/summer-internship/cards/`: small cards to cut out. */
export const cardsAddress = (language: string, slug: string): string => `/${language}/pathways/${slug}/cards/`;

/** `/embed/en/pathways/summer-internship/`: a card for the frame of another site. */
export const embedAddress = (language: string, slug: string): string => `/embed/${language}/pathways/${slug}/`;

/** `/en/feed.xml` */
export const feedAddress = (language: string): string => `/${language}/feed.xml`;

/** `/en/feed.json` */
export const jsonFeedAddress = (language: string): string => `/${language}/feed.json`;

/** The picture of a page for networks: `/en/quiz/` → `/share/en/quiz.png`, `/en/` → `/share/en/index.png`. */
export const shareImageAddress = (page: string): string => `/share${page.replace(/^(\/[^/]+\/)$/, '$1index/').replace(/\/$/, '')}.png`;

/** `/en/manifest.webmanifest` */
export const manifestAddress = (language: string): string => `/${language}/manifest.webmanifest`;

/** `/icons/180.png`: the sign of the site, in pixels. */
export const iconAddress = (size: string): string => `/icons/${size}.png`;

/** `/en/glossary/#stipend` */
export const termAddress = (language: string, term: string): string => `/${language}/glossary/#${term}`;

/** A text as a part of a `mailto:` or `sms:` address. Letters of all scripts stay as they are, which browsers take, and weigh a third. */
export const toMessagePart = (text: string): string => text.replaceAll(/[\s%&#?+="<>]/g, encodeURIComponent);

/** The same page in another language: `/en/quiz/` → `/es/quiz/`. */
export const inLanguage = (address: string, language: string): string => address.replace(/^\/[^/]+\//, `/${language}/`);

/** An address as authors write it, without a language: `/pathways/summer-internship/#cost` → `/en/pathways/summer-internship/#cost`. */
export const fromContent = (address: string, language: string): string =>
	address.startsWith('/') ? `/${language}${address}` : address;
