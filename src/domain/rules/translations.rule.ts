import { type Content, issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import { findStaleFields, listTranslatable } from '../translatable.ts';
import type { Rule } from './rule.ts';

/** Languages that the site has, translations that are whole, and translations that English has left behind. */
export const translations: Rule = (content, { interfaceLanguages }) => {
	const issues: Issue[] = [];
	const { languages, completeLanguages } = content.site.data;
	const [sourceLanguage = 'en'] = languages;

	languages.forEach((language, at) => {
		if (interfaceLanguages.includes(language)) return;
		issues.push(issueAt(content.site, ['languages', at], {
			rule: 'unknown-language',
			problem: `The menus and buttons of the site have no words in "${language}" yet.`,
			fix: `${suggest(language, interfaceLanguages)} For a new language a developer first adds its words to src/i18n/.`,
		}));
	});
	for (const language of completeLanguages.filter((each) => !languages.includes(each))) {
		issues.push(issueAt(content.site, ['completeLanguages'], {
			rule: 'unknown-language',
			problem: `"completeLanguages" names "${language}", which is not among the languages.`,
			fix: suggest(language, languages),
		}));
	}
	for (const entry of listAllEntries(content)) {
		for (const language of completeLanguages.filter((each) => each !== sourceLanguage && languages.includes(each))) {
			if (entry.data.status !== 'published' || entry.translations.has(language)) continue;
			if (content.unreadable.has(`${entry.collection}/${entry.slug}/index.${language}.mdx`)) continue;
			issues.push(issueAt(entry, [], {
				rule: 'missing-translation',
				problem: `There are no words in ${language} for this entry, and site.yaml promises that every page has them.`,
				fix: `Add index.${language}.mdx beside it, with the same words in ${language}.`,
			}));
		}
		for (const [language, file] of entry.translations) {
			if (languages.includes(language) && language !== sourceLanguage) continue;
			issues.push(issueAt(file, [], {
				rule: 'unknown-language',
				problem: language === sourceLanguage ? `"${language}" is the source language: its words stand in index.mdx.` : `The site has no language "${language}".`,
				fix: language === sourceLanguage ? 'Move the words to index.mdx and delete this file.' : `Name the file after a language of the site: ${listOthers(languages, sourceLanguage)}. Or add "- ${language}" under "languages:" in site.yaml.`,
			}));
		}
	}
	issues.push(...listMissingSiteWords(content), ...listUntrueTranslations(content));
	for (const language of completeLanguages.filter((each) => each !== sourceLanguage && languages.includes(each))) {
		if (content.quizWords.has(language) || content.unreadable.has(`quiz/${language}.yaml`)) continue;
		issues.push(issueAt(content.questions, [], {
			rule: 'missing-translation',
			problem: `The quiz has no words in ${language}.`,
			fix: `Add quiz/${language}.yaml with the same lines as quiz/${sourceLanguage}.yaml.`,
		}));
	}
	for (const [language, file] of content.quizWords) {
		if (languages.includes(language)) continue;
		issues.push(issueAt(file, [], {
			rule: 'unknown-language',
			problem: `The site has no language "${language}".`,
			fix: `Name the file after a language of the site: quiz/${languages[0] ?? 'en'}.yaml. Or add "- ${language}" under "languages:" in site.yaml.`,
		}));
	}
	const sourceWords = `quiz/${sourceLanguage}.yaml`;
	if (!content.quizWords.has(sourceLanguage) && !content.unreadable.has(sourceWords)) {
		issues.push({
			rule: 'missing-file',
			file: sourceWords,
			severity: 'error',
			problem: `The quiz has no words in ${sourceLanguage}, the source language.`,
			fix: `Add it. examples/harbor/${sourceWords} shows what it holds.`,
		});
	}
	return issues;
};

/** Translations that do not say from which English they were made, or that it has left behind. */
function listUntrueTranslations(content: Content): Issue[] {
	const [sourceLanguage, ...languages] = content.site.data.languages;
	return listTranslatable(content).flatMap(({ english, translations }) =>
		[...translations].flatMap(([language, file]) => {
			if (!languages.includes(language) || language === sourceLanguage) return [];
			if (!file.translation) {
				return issueAt(file, [], {
					rule: 'missing-fingerprints',
					problem: 'The translation does not say who made it.',
					fix: 'Add "translation:" and under it "madeBy: machine", or the name of a person. Then run npm run check -- --fix.',
				});
			}
			const stale = findStaleFields(file.translation, english);
			if (!stale) {
				return issueAt(file, ['translation'], {
					rule: 'missing-fingerprints',
					problem: 'The translation does not say which English it was made from.',
					fix: 'Run npm run check -- --fix, which notes today\'s English.',
				});
			}
			if (stale.length === 0) return [];
			return issueAt(file, ['translation', 'english'], {
				rule: 'stale-translation',
				severity: 'warning',
				problem: `The English has changed since this translation was made: ${stale.join(', ')}. Readers are told so.`,
				fix: `Bring these words up to date, then run npm run tool translations -- --accept ${file.file}.`,
			});
		}),
	);
}

/** Words of site.yaml that stand on every page, and are missing in a language. */
function listMissingSiteWords({ site }: Content): Issue[] {
	const { languages, program, tagline, summary, notice, startingPoints } = site.data;
	const words: [readonly PropertyKey[], Record<string, string>][] = [
		[['program'], program],
		[['tagline'], tagline],
		[['summary'], summary],
		...(notice ? [[['notice'], notice] as [string[], Record<string, string>]] : []),
		...startingPoints.map(({ label }, at): [readonly PropertyKey[], Record<string, string>] => [['startingPoints', at, 'label'], label]),
	];
	return words.flatMap(([path, inLanguages]) =>
		languages
			.filter((language) => inLanguages[language] === undefined)
			.map((language) => issueAt(site, path, {
				rule: 'missing-translation',
				problem: `"${path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ')}" has no words in ${language}, and it stands on every page of that language.`,
				fix: `Add a line "${language}:" with the words beside the other languages.`,
			})),
	);
}

/** The endings that a translation may have: `index.es.mdx, index.vi.mdx`. */
const listOthers = (languages: readonly string[], sourceLanguage: string): string =>
	languages.filter((each) => each !== sourceLanguage).map((each) => `index.${each}.mdx`).join(', ') || 'none yet';
