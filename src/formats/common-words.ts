import { ara, eng, som, spa, vie, zho } from 'stopword';
import { splitSearchWords } from '../domain/search-words.ts';

/** Lists of the package by language. A language without one is searched with all its words. */
const lists: Record<string, readonly string[]> = { ar: ara, en: eng, es: spa, so: som, vi: vie, zh: zho };

/** Words of asking, which those lists lack: people write whole questions into a search. */
const askingWords: Record<string, string> = {
	am: 'እንዴት ምን ምንድን ምንድነው የት ከየት ወዴት መቼ ማን ለምን የትኛው ስንት ነው ናቸው ነኝ አለ አሉ አለኝ ወይ እባክዎ እባካችሁ እኔ ለእኔ ስለ እና ወይም ግን ማለት እፈልጋለሁ እችላለሁ ይቻላል ያስፈልጋል ያስፈልገኛል',
	ar: 'هل ما ماذا متى كيف أين لماذا أريد أحتاج يمكنني معنى يعني',
	en: "am do does don't can can't cannot need needs want wants would should will there here please tell show find looking mean means meaning what's whats i'm im i've it's really thing things something someone anyone just have has having",
	es: 'es son ser soy estoy está están esta este esto estos estas hay tengo tiene tienen puedo puede pueden podría necesito necesita quiero quisiera busco hacer hago hace haces si cuánto cuánta cuántos cuáles cuál dónde cómo cuándo quién qué significa significan quiere decir gana ganan algo alguien aquí favor eso esa nada todo toda tener',
	so: 'ma miyaa maxaa maxay maxaan sidee sideen goorma goormaan xaggee halkee kee tee kuwee yaa yaan waa waxaa waxay waxaan baan ayaan ayay oo iyo ama laakiin haddii rabaa doonayaa baahanahay ubaahan karaa karo jiraa fadlan ii igu iga ila u aan',
	vi: 'là gì thế nào khi nào ở đâu tại sao tôi muốn cần có thể không nghĩa xin biết bao nhiêu vậy hả mình em hay ko',
	zh: '嗎 呢 的 是 我 您 什麼 甚麼 麼是 怎麼 麼樣 怎樣 如何 哪裡 哪些 為什 可以 可不 不可 能不 不能 想要 我想 想問 我要 要怎 是什 請問 告訴 意思',
};

/** Words that say nothing about a page, such as "the" and "how", as the search compares them. */
export function listCommonWords(language: string): string[] {
	const { language: base } = new Intl.Locale(language);
	const list = [...(lists[base] ?? []), ...(askingWords[base]?.split(' ') ?? [])];
	const single = list.map((text) => splitSearchWords(text)).filter(({ length }) => length === 1);
	return [...new Set(single.map(([first]) => first?.word ?? ''))].sort();
}
