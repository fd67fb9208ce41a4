import type { APIRoute } from 'astro';
import { listPages } from '../../../catalogue/page-list.ts';
import { loadQuiz } from '../../../catalogue/quiz.ts';
import { listLanguages } from '../../../catalogue/site.ts';
import { loadSynonyms } from '../../../catalogue/synonyms.ts';
import { searchFileName, toSearchFiles } from '../../../domain/search-index.ts';
import { listCommonWords } from '../../../formats/common-words.ts';
import { toSearchRecords, toSearchSynonyms } from '../../../formats/search-records.ts';

export const getStaticPaths = async () => {
	const files = await Promise.all(
		(await listLanguages()).map(async (lang) => {
			const synonyms = await loadSynonyms(lang);
			const records = toSearchRecords(await listPages(lang), await loadQuiz(lang), synonyms, lang);
			const { start, parts, vocabulary } = toSearchFiles(records, listCommonWords(lang), toSearchSynonyms(synonyms));
			const all: [string, unknown][] = [
				['start', start],
				...(parts.size > 0 ? [['words', vocabulary] as [string, unknown]] : []),
				...[...parts].map(([beginning, part]): [string, unknown] => [searchFileName(beginning), part]),
			];
			return all.map(([file, content]) => ({ params: { lang, file }, props: { content } }));
		}),
	);
	return files.flat();
};

/** A file of the fast layer of the search: the first, the vocabulary, or the pages for a beginning of a word. */
export const GET: APIRoute = ({ props: { content } }) => Response.json(content);
