import { type Content, issueAt } from '../content.ts';
import type { Issue } from '../issue.ts';
import { makePhraseFinder } from '../phrases.ts';
import { listDataProse, listProseFiles, type Prose } from '../prose.ts';
import { countWords, cutText, trimMarks } from '../sentences.ts';
import type { Rule } from './rule.ts';

/** Words that the site does not use, whatever the language of the text, and what to write in their place. */
const forbidden: { phrases: string[]; why: string; fix: string }[] = [
	{
		phrases: [
			'not eligible', 'not be eligible', 'not yet eligible', 'not currently eligible', 'ineligible', 'ineligibility', 'non-eligible',
			'isn\'t eligible', 'aren\'t eligible', 'do not qualify', 'does not qualify', 'don\'t qualify', 'doesn\'t qualify', 'not qualified', 'disqualified', 'disqualifies', 'disqualify',
			'no elegible', 'no elegibles', 'no es elegible', 'no son elegibles', 'no sea elegible', 'no sean elegibles', 'no será elegible', 'no serán elegibles',
			'no fue elegible', 'no eres elegible', 'no está elegible', 'inelegible', 'inelegibles', 'no califica', 'no califican', 'no calificas', 'no calificado', 'no calificada',
			'no cumple los requisitos', 'no cumplen los requisitos', 'no cumples los requisitos', 'no cumple con los requisitos', 'no cumplen con los requisitos',
			'no reúne los requisitos', 'no reúnen los requisitos', 'no reúnes los requisitos', 'no reúne las condiciones', 'descalificado', 'descalificada',
		],
		why: 'nobody is turned away by this site',
		fix: 'Say what is asked for, and what would change it: "This path asks for free weekdays. Another path may suit you better right now."',
	},
	{
		phrases: [
			'now hiring', 'hiring now', 'we are hiring', 'we\'re hiring', 'is hiring', 'are hiring', 'currently hiring', 'immediate hire', 'job opening', 'job openings', 'apply now', 'apply today', 'apply immediately', 'apply right now', 'apply right away', 'apply here',
			'estamos contratando', 'contratando ahora', 'contratamos ahora', 'contratamos ya', 'se contrata ahora', 'se contrata ya', 'contratación inmediata', 'se busca personal', 'vacantes disponibles',
			'solicite ya', 'solicite ahora', 'solicite hoy', 'solicita ya', 'solicita ahora', 'solicita hoy', 'solicítelo ya', 'solicítelo ahora', 'haga su solicitud ya', 'haga su solicitud ahora',
			'presente su solicitud ya', 'presente su solicitud ahora', 'presente su solicitud hoy', 'postule ya', 'postule ahora', 'postúlese ya', 'postúlese ahora', 'postúlese hoy', 'postúlate ya', 'postúlate ahora', 'postúlate hoy',
			'aplique ya', 'aplique ahora', 'aplique hoy', 'aplica ya', 'aplica ahora', 'aplica hoy', 'inscríbase ya', 'inscríbase ahora', 'inscríbase hoy', 'inscríbete ya', 'inscríbete ahora',
		],
		why: 'this site explains pathways and presents no job as open',
		fix: 'Say how to find out: "Ask the program team when applications open." Days belong under "intakes:" at the top of a pathway.',
	},
	{
		phrases: [
			'background check', 'background checks', 'background checked', 'background checking', 'background screening', 'background screenings', 'background investigation', 'background investigations', 'criminal check', 'criminal checks', 'criminal record', 'criminal records', 'criminal background', 'criminal history',
			'verificación de antecedentes', 'verificaciones de antecedentes', 'revisión de antecedentes', 'revisiones de antecedentes', 'comprobación de antecedentes', 'comprobaciones de antecedentes',
			'investigación de antecedentes', 'investigaciones de antecedentes', 'control de antecedentes', 'controles de antecedentes', 'consulta de antecedentes', 'chequeo de antecedentes', 'estudio de antecedentes', 'verifican sus antecedentes', 'verificar sus antecedentes', 'verificar los antecedentes', 'revisar sus antecedentes',
			'antecedentes penales', 'antecedentes criminales', 'antecedentes policiales', 'antecedentes judiciales', 'historial delictivo', 'récord criminal',
		],
		why: 'it keeps people from asking, and this site says nothing about it',
		fix: 'Delete the sentence, or send readers to those who know: "Ask the program team what happens after you apply."',
	},
];

const findForbidden = makePhraseFinder(forbidden.flatMap(({ phrases }) => phrases));
const groupOf = new Map(forbidden.flatMap((group) => group.phrases.map((phrase) => [phrase, group] as const)));

/** As many words between quotation marks are what somebody said, and no longer a name or a word that is explained. */
const wordsOfQuotation = 4;

/** What stands between quotation marks. */
const quotations = /"([^"]+)"|[“„]([^“”„]+)[”“]|«([^«»]+)»|‹([^‹›]+)›|‘([^‘]+)’(?!\p{L})/gu;

/** Wording that turns people away, presents jobs as open, speaks of background checks, or quotes somebody by name. */
export const forbiddenWording: Rule = (content) => {
	const names = listNames(content);
	const files = listProseFiles(content).flatMap(({ collection, slug, prose }) => {
		const story = collection === 'stories' ? content.entries.stories.find((entry) => entry.slug === slug) : undefined;
		const about = story?.data.about.kind === 'person' ? (story.data.about.name ?? 'the person') : undefined;
		return prose.flatMap((piece) => [...findPhrases(piece), ...findQuotations(piece, names, about)]);
	});
	return [...files, ...listDataProse(content).flatMap((piece) => [...findPhrases(piece), ...findQuotations(piece, names)])];
};

function findPhrases({ source, text, at }: Prose): Issue[] {
	return findForbidden(text).flatMap(({ phrase, start, end }) => {
		const group = groupOf.get(phrase);
		return group ? [issueAt(source, at, { rule: 'forbidden-wording', problem: `The text says "${text.slice(start, end)}": ${group.why}.`, fix: group.fix })] : [];
	});
}

function findQuotations({ source, text, at, isQuotation }: Prose, names: ReadonlyMap<string, string>, about?: string): Issue[] {
	if (!isQuotation && !/["“„«‹‘]/.test(text)) return [];
	const quoted = isQuotation ? [text] : [...text.matchAll(quotations)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
	const said = quoted.find((words) => countWords(words) >= wordsOfQuotation);
	if (said === undefined) return [];
	const name = about ?? findName(text, names);
	if (name === undefined) return [];
	return [issueAt(source, at, {
		rule: 'forbidden-wording',
		problem: `The text quotes ${name}: "${cutText(trimMarks(said), 80)}".`,
		fix: 'Say it in your own words, without quotation marks: She wanted more support for interns.',
	})];
}

/** Each part of the name of a person a story is about, with the whole name. */
function listNames(content: Content): Map<string, string> {
	const names = content.entries.stories.flatMap(({ data: { about } }) => (about.kind === 'person' && about.name !== undefined ? [about.name] : []));
	return new Map(names.flatMap((name) => name.split(/\s+/).filter((part) => part.length > 2).map((part) => [part, name] as const)));
}

/** A name counts with its capital letter only: `Price` is somebody, a price is not. */
function findName(text: string, names: ReadonlyMap<string, string>): string | undefined {
	const word = text.match(/\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu)?.find((each) => names.has(each.replace(/[’']s$/u, '')));
	return word === undefined ? undefined : names.get(word.replace(/[’']s$/u, ''));
}
