import type { CollectionName } from '../src/domain/collections.schema.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { checkDay } from './settings.ts';

const ask = { ask: true };

/** The front matter and text of a new entry: a draft that passes the check and says what belongs where. */
export function draftOf(
	collection: CollectionName,
	name: string,
	folder: string,
): { front: Record<string, unknown>; body: string } {
	const { content } = readContent(folder);
	if (!content) throw new Error('The content cannot be read. Run npm run check first.');
	const today = checkDay(content.site.data.timeZone);
	const host = content.site.data.host;
	const [source = ''] = Object.keys(content.sources.data);
	const common = {
		status: 'draft',
		order: 100,
		checked: today,
		reviewBy: `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`,
	};
	const summary = 'One or two sentences for lists and for search.';
	const body = '## What to write here\n\nWrite plain, short sentences. Say what nobody has confirmed. <Ask />.';
	switch (collection) {
		case 'pathways':
			return {
				front: {
					title: name,
					summary,
					forWhom: 'Who it is for, in one short sentence.',
					labels: {
						rules: { 'entry-rules': 'Rules about who can start' },
						changes: { 'entry-rules': 'Ask which rules there are.' },
						phases: { 'first-part': 'First part' },
						phaseTexts: { 'first-part': 'What people do in this part.' },
					},
					...common,
					kind: 'course',
					organisations: [host],
					running: ask,
					startingPoints: ask,
					length: ask,
					hoursPerWeek: ask,
					schedule: ask,
					place: ask,
					cost: { tuition: ask, fees: ask, unpaidHours: ask, travel: ask, equipment: ask, childcare: ask },
					pay: ask,
					requirements: [{ id: 'entry-rules', setBy: host, weight: 'must' }],
					prepare: { documents: [], minutes: ask, saveAndReturn: ask },
					apply: ask,
					afterApplying: ask,
					adjustments: ask,
					phases: [{ id: 'first-part', length: ask, hoursPerWeek: ask, paid: ask }],
					rhythm: ask,
					leadsTo: ask,
				},
				body,
			};
		case 'roles':
			return {
				front: { title: name, summary, labels: {}, ...common, level: 'first', occupation: ask, skills: ask, medianPay: ask },
				body,
			};
		case 'stories':
			return {
				front: {
					title: name,
					summary,
					...common,
					about: { kind: 'group' },
					startedAt: ask,
					asOf: today.slice(0, 4),
					language: content.site.data.languages[0],
					consent: { basis: 'published', source, scope: ['name'] },
				},
				body,
			};
		case 'timeline':
			return { front: { title: name, summary, ...common, when: ask }, body: 'What happened, and what came of it.' };
		case 'pages':
			return { front: { title: name, summary, ...common, menu: 'none' }, body };
		case 'glossary':
			return { front: { title: name, summary: 'What it means, in one or two plain sentences.', ...common }, body: '' };
	}
}
