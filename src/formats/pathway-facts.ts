import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { isKnown, type Known } from '../domain/known.ts';
import { formatDuration, formatList, formatMoney } from '../i18n/format.ts';
import { interfaceWords } from '../i18n/interface-words.ts';

/** A fact as pages show it. */
export interface NamedFact {
	/** Its name in the content, such as `hours-per-week`. */
	id: string;
	name: string;
	fact: Known<unknown>;
	/** Its value in words; `undefined` where nobody knows it. */
	text: string | undefined;
	/** What the content says beside it. */
	note: string | undefined;
}

/** The facts of a pathway at a glance and what it costs, in the order in which every page shows them. */
export function listPathwayFacts(pathway: Entry<'pathways'>, site: SiteIn): { glance: NamedFact[]; costs: NamedFact[] } {
	const { language, facts, words: text } = pathway;
	const words = interfaceWords(language);
	const money = ({ amount, per }: { amount: number; per: keyof typeof words.per }): string =>
		amount === 0 ? words.free : words.per[per](formatMoney(amount, site.currency, language));
	const startingPoint = (id: string): string => site.startingPoints.find((point) => point.id === id)?.label ?? id;

	const name = <Value>(id: string, called: string, fact: Known<Value>, say: (value: Value) => string): NamedFact => {
		return { id, name: called, fact, text: isKnown(fact) ? say(fact.value) : undefined, note: text.notes?.[id] };
	};
	const { running, startingPoints, length, hoursPerWeek, schedule, place, pay, cost } = facts;
	const support = (id: 'travel' | 'equipment' | 'childcare'): NamedFact =>
		name(id, words[id], cost[id], ({ kind, amount }) => [words.supportKinds[kind], ...(amount ? [money(amount)] : [])].join(': '));
	return {
		glance: [
			name('running', words.availability, running, (value) => words.availabilities[value]),
			name('starting-points', words.startingPoint, startingPoints, (ids) => formatList(ids.map(startingPoint), language)),
			name('length', words.length, length, (value) => formatDuration(value, language)),
			name('hours-per-week', words.hoursPerWeek, hoursPerWeek, ({ from, to }) => words.hours(from, to)),
			name('schedule', words.schedule, schedule, (values) => formatList(values.map((when) => words.schedules[when]), language)),
			name('place', words.place, place, (value) => words.places[value]),
			name('pay', words.pay, pay, ({ kind, amount }) => [words.payKinds[kind], ...(amount ? [money(amount)] : [])].join(': ')),
		],
		costs: [
			name('tuition', words.tuition, cost.tuition, money),
			name('fees', words.fees, cost.fees, money),
			name('unpaid-hours', words.unpaidHours, cost.unpaidHours, (hours) => words.hours(hours, hours)),
			support('travel'),
			support('equipment'),
			support('childcare'),
		],
	};
}
