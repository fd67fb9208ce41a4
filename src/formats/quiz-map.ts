import type { Question, Test } from '../domain/answer-test.ts';
import type { QuizFigures } from '../domain/quiz-figures.ts';
import { isOpenedBy, type RoutePathway } from '../domain/routes.ts';

/** What the map of the quiz is drawn from. */
export interface QuizMapSubject {
	questions: readonly Question[];
	pathways: readonly RoutePathway[];
	/** Slug of a pathway or role, id of a question → its name. */
	names: Readonly<Record<string, string>>;
	/** Role slug → slugs of common next steps. */
	nextRoles: Readonly<Record<string, readonly string[]>>;
	figures: QuizFigures;
}

/** The rules of the quiz as Markdown: a table of questions by pathways, routes as a Mermaid drawing, and how many questions people get. */
export function renderQuizMap({ questions, pathways, names, nextRoles, figures }: QuizMapSubject): string {
	const nameOf = (id: string): string => names[id] ?? id;
	const read = questions.filter(({ id }) => pathways.some((pathway) => describeRules(pathway, id) !== ''));
	const table = [
		['', ...read.map(({ id }) => `\`${id}\``), 'rules nobody has published'],
		[':--', ...read.map(() => ':--'), '--:'],
		...pathways.map((pathway) => [
			`**${nameOf(pathway.slug)}**`,
			...read.map(({ id }) => describeRules(pathway, id)),
			String(pathway.requirements.filter(({ test }) => !test).length),
		]),
	].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
	return [
		'# The quiz',
		'',
		'Drawn from the rules in the content folder by `npm run tool quiz-map`. Change the rules there, not here.',
		'',
		'## Which rule reads which question',
		'',
		'The answers that meet it. In *italics*: helps, but does not decide. **One of** and **not** are as the rule has them.',
		'',
		...table,
		'',
		...read.map(({ id }) => `- \`${id}\`: ${nameOf(id)}`),
		'',
		'## Where pathways lead',
		'',
		'Full arrows lead to jobs, dotted ones open another pathway by finishing one.',
		'',
		'```mermaid',
		...renderRoutes(pathways, nextRoles, nameOf),
		'```',
		'',
		'## How many questions people get',
		'',
		`Over all ${figures.people.toLocaleString('en')} ways to answer, "not sure" among them; the wished job is one question more.`,
		'',
		'| | questions |',
		'| :-- | --: |',
		`| All of them | ${figures.all.toFixed(2)} |`,
		`| In a fixed order, without those that change nothing | ${figures.fixedOrder.toFixed(2)} |`,
		`| The quiz: always the one that can change most | ${figures.quiz.toFixed(2)} |`,
		'',
	].join('\n');
}

/** What a pathway's rules ask of one question, in a cell of the table. */
function describeRules({ requirements }: RoutePathway, question: string): string {
	return requirements
		.flatMap(({ test, weight }) => {
			const text = test ? describeTest(test, question) : '';
			return text === '' ? [] : [weight === 'must' ? text : `*${text}*`];
		})
		.join('; ');
}

function describeTest(test: Test, question: string): string {
	if ('question' in test) return test.question === question ? test.anyOf.join(', ') : '';
	if ('not' in test) {
		const inner = describeTest(test.not, question);
		return inner && `**not** ${inner}`;
	}
	const inner = ('all' in test ? test.all : test.any).map((part) => describeTest(part, question)).filter(Boolean);
	return inner.length > 0 && 'any' in test ? `**one of** ${inner.join('; ')}` : inner.join('; ');
}

function renderRoutes(pathways: readonly RoutePathway[], nextRoles: QuizMapSubject['nextRoles'], nameOf: (id: string) => string): string[] {
	const roles = [...new Set([...pathways.flatMap(({ leadsTo }) => leadsTo), ...Object.entries(nextRoles).flatMap(([role, next]) => [role, ...next])])];
	// Mermaid reads a quotation mark inside a label as its end; `#quot;` is its own escape.
	const label = (id: string): string => `"${nameOf(id).replaceAll('"', '#quot;')}"`;
	return [
		'flowchart LR',
		...pathways.map(({ slug }) => `  pathway-${slug}([${label(slug)}])`),
		...roles.map((slug) => `  role-${slug}[${label(slug)}]`),
		...pathways.flatMap(({ slug, leadsTo }) => leadsTo.map((role) => `  pathway-${slug} --> role-${role}`)),
		...pathways.flatMap((from) => pathways.filter((to) => isOpenedBy(to, from)).map((to) => `  pathway-${from.slug} -.-> pathway-${to.slug}`)),
		...Object.entries(nextRoles).flatMap(([role, next]) => next.map((later) => `  role-${role} --> role-${later}`)),
	];
}
