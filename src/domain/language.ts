/** A language as its speakers name it, the script it is written in (ISO 15924, `Latn`) and its direction. */
export interface LanguageName {
	tag: string;
	name: string;
	script: string;
	direction: 'ltr' | 'rtl';
}

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Names a language for a switch: `es` → Español, `zh-Hant` → 繁體中文. */
export function describeLanguage(tag: string): LanguageName {
	const { script = 'Latn' } = new Intl.Locale(tag).maximize();
	const [first = '', ...rest] = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
	return { tag, name: first.toUpperCase() + rest.join(''), script, direction: rightToLeftScripts.has(script) ? 'rtl' : 'ltr' };
}

/** Stands for the language where texts in several stand on one page (ISO 639-2). */
export const severalLanguages = 'mul';

/** Attributes for words in another language than what stands around them: none where it is the same, no direction where that is. */
export function languageAttributes(writtenIn: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
	if (writtenIn === around) return {};
	const { direction } = describeLanguage(writtenIn);
	return around !== severalLanguages && direction === describeLanguage(around).direction ? { lang: writtenIn } : { lang: writtenIn, dir: direction };
}

/** A language with the region where most of its speakers live: `vi` → `vi-VN`, `zh-Hant` → `zh-TW`. */
export function toRegionTag(tag: string): string {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region ? `${language}-${region}` : language;
}
