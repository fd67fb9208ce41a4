/** A language as its speakers name it, the script it is written in (ISO 15924, `Latn`) and its direction. */
export interface LanguageName {
	tag: string;
	name: string;
	script: string;
	direction: 'ltr' | 'rtl';
}

const names: Record<string, string> = {
	am: 'አማርኛ',
	ar: 'العربية',
	en: 'English',
	es: 'Español',
	ko: '한국어',
	so: 'Soomaali',
	tl: 'Tagalog',
	vi: 'Tiếng Việt',
	'zh-Hant': '繁體中文',
};

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Names a language for a switch: `es` → Español. A language without a name here shows its tag. */
export const describeLanguage = (tag: string): LanguageName => ({
	tag,
	name: names[tag] ?? tag,
	script: new Intl.Locale(tag).maximize().script ?? 'Latn',
	direction: rightToLeft.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr',
});

/** Attributes for words in another language than the page around them; none where it is the same. */
export const languageAttributes = (writtenIn: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
	writtenIn === around ? {} : { lang: writtenIn, dir: describeLanguage(writtenIn).direction };

/** A language with the region where most of its speakers live: `vi` → `vi-VN`, `zh-Hant` → `zh-TW`. */
export function toRegionTag(tag: string): string {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region ? `${language}-${region}` : language;
}
