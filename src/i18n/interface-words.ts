import { am } from './am.ts';
import { ar } from './ar.ts';
import { en, type InterfaceWords } from './en.ts';
import { es } from './es.ts';
import { so } from './so.ts';
import { vi } from './vi.ts';
import { zhHant } from './zh-Hant.ts';

/** Every language the interface speaks. Adding one: a file beside `en.ts`, and a line here. */
const interfaces: Record<string, InterfaceWords> = { en, es, am, ar, so, vi, 'zh-Hant': zhHant };

/** Tags of the languages the interface speaks. */
export const interfaceLanguages = Object.keys(interfaces);

/** The interface in a language. A site's languages are checked against {@link interfaceLanguages}. */
export function interfaceWords(language: string): InterfaceWords {
	return interfaces[language] ?? en;
}
