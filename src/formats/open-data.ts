import type { Entry } from '../catalogue/entries.ts';
import { entryAddress } from '../domain/address.ts';
import { isKnown, type Known } from '../domain/known.ts';
import type { OpenData, OpenPathway } from '../domain/open-data.schema.ts';
import type { Site, Sources } from '../domain/site.schema.ts';

/** Addresses of the data. */
export const openDataAddresses = { json: '/data/pathways.json', schema: '/data/pathways.schema.json', ctdl: '/data/pathways.jsonld' } as const;

/** A pathway in every language of the site, the source language first. */
export type PathwayInLanguages = readonly Entry<'pathways'>[];

/** A text of a pathway in the languages that have words of their own for it. */
export const inLanguages = (entries: PathwayInLanguages, textOf: (entry: Entry<'pathways'>) => string | undefined): Record<string, string> =>
	Object.fromEntries(entries.filter(({ language, writtenIn }) => language === writtenIn).flatMap((entry) => (textOf(entry) ? [[entry.language, textOf(entry) ?? '']] : [])));

/** All pathways as open data. */
export function toOpenData(site: Site, sources: Sources, pathways: readonly PathwayInLanguages[]): OpenData {
	const absolute = (address: string): string => new URL(address, site.address).href;
	const sourceOf = (id: string): string => sources[id]?.url ?? absolute('/');
	const fact = <Value, Shown>(known: Known<Value>, show: (value: Value) => Shown): { value: Shown; source: string; about?: true } | undefined =>
		isKnown(known) ? { value: show(known.value), source: sourceOf(known.source), ...(known.about ? { about: true as const } : {}) } : undefined;
	const same = <Value>(value: Value): Value => value;
	const money = ({ amount, per }: { amount: number; per: 'total' | 'hour' | 'week' | 'month' | 'year' | 'term' }) => ({ amount, per, currency: site.currency });

	const records = pathways.flatMap((entries): OpenPathway[] => {
		const [first] = entries;
		if (!first) return [];
		const { slug, facts } = first;
		const { pay } = facts;
		return [
			{
				id: slug,
				addresses: Object.fromEntries(entries.filter(({ language, writtenIn }) => language === writtenIn).map(({ language }) => [language, absolute(entryAddress(language, 'pathways', slug))])),
				kind: facts.kind,
				title: inLanguages(entries, ({ words }) => words.title),
				summary: inLanguages(entries, ({ words }) => words.summary),
				organisations: facts.organisations.flatMap((id) => site.organisations.filter((organisation) => organisation.id === id)),
				running: fact(facts.running, same),
				startingPoints: fact(facts.startingPoints, same),
				length: fact(facts.length, same),
				hoursPerWeek: fact(facts.hoursPerWeek, same),
				place: fact(facts.place, same),
				schedule: fact(facts.schedule, same),
				pay: fact(pay, ({ kind, amount }) => ({ kind, ...(amount ? { amount: money(amount) } : {}) })),
				tuition: fact(facts.cost.tuition, money),
				leadsTo: fact(facts.leadsTo, same),
				requirements: facts.requirements.map(({ id, setBy, weight, test }) => ({ id, setBy, weight, isConfirmed: test !== undefined, text: inLanguages(entries, ({ words }) => words.labels.rules?.[id]) })),
				intakes: facts.intakes.map(({ id, opens, closes, starts, source }) => ({ id, opens, closes, starts, source: sourceOf(source) })),
				lastChecked: facts.checked,
			},
		];
	});
	const data: OpenData = {
		$schema: absolute(openDataAddresses.schema),
		program: site.program,
		isOfficial: site.official,
		notice: site.notice,
		timeZone: site.timeZone,
		languages: site.languages,
		lastChecked: records.map(({ lastChecked }) => lastChecked).sort().at(-1),
		pathways: records,
	};
	// What is `undefined` is left out, also of the value that tests look at.
	return JSON.parse(JSON.stringify(data)) as OpenData;
}
