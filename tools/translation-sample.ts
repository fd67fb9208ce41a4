import { listAllEntries } from '../src/domain/content.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { pickWords, quizWordFields } from '../src/domain/word-fields.ts';
import { contentFolder } from './settings.ts';

/**
 * Sentences of a translation with the English they were made from, for somebody who judges it: `-- vi`, `-- vi 40` for as
 * many, `--only` without the English, to be translated back by who has not seen it. The same sentences each time.
 */
const [language = '', count = '40'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { content } = readContent(contentFolder);
if (!content?.site.data.languages.slice(1).includes(language)) {
	console.error(`Name a language of the site: npm run tool translation-sample -- ${content?.site.data.languages[1] ?? 'es'}`);
	process.exit(1);
}

interface Pair {
	file: string;
	english: string;
	translated: string;
}

/** Texts that stand at the same place of two values. */
function listPairs(file: string, english: unknown, translated: unknown): Pair[] {
	if (typeof english === 'string') return typeof translated === 'string' ? [{ file, english, translated }] : [];
	if (typeof english !== 'object' || english === null || typeof translated !== 'object' || translated === null) return [];
	return Object.entries(english).flatMap(([name, value]) => (name === 'aliases' ? [] : listPairs(file, value, (translated as Record<string, unknown>)[name])));
}

const pairs = listAllEntries(content).flatMap((entry) => {
	const translation = entry.translations.get(language);
	if (!translation) return [];
	const words = listPairs(translation.file, pickWords(entry.collection, entry.data), pickWords(entry.collection, translation.data));
	const [source, target] = [entry.outline.passages, translation.outline.passages];
	const texts = source.length === target.length ? source.map(({ text }, at): Pair => ({ file: translation.file, english: text, translated: target[at]?.text ?? '' })) : [];
	return [...words, ...texts];
});
const [source, target] = [content.quizWords.get(content.site.data.languages[0] ?? 'en'), content.quizWords.get(language)];
const pick = (file: typeof source): object => Object.fromEntries(quizWordFields.map((field) => [field, file?.data[field]]));
if (source && target) pairs.push(...listPairs(target.file, pick(source), pick(target)));

// Spread over all files: every so many of those that say something and can be judged at one sitting.
const fitting = pairs.filter(({ english }) => english.length >= 40 && english.length <= 260);
const wanted = Math.min(Number(count), fitting.length);
const sample = Array.from({ length: wanted }, (_, at) => fitting[Math.floor(((at + 0.5) * fitting.length) / wanted)]).filter((pair) => pair !== undefined);
for (const [at, { file, english, translated }] of sample.entries()) {
	console.log(`${at + 1}. ${process.argv.includes('--only') ? '' : `${file}\n   ${english}\n   `}${translated}`);
}
