import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { facetNames, type FacetName, lengthBands, toFacets } from '../domain/facets.ts';
import { pathwayKinds, places, runningStates, schedules } from '../domain/pathway-values.ts';
import { interfaceWords } from '../i18n/interface-words.ts';

/** A filter of the list of pathways: its options in order, each with an id that never changes and its words. */
export interface FacetOptions {
	name: FacetName;
	options: { id: string; label: string }[];
}

/** The filters of a list of pathways. An option that no pathway has is left out, and so is a filter without options. */
export function listFacetOptions(pathways: readonly Entry<'pathways'>[], roles: readonly Entry<'roles'>[], site: SiteIn): FacetOptions[] {
	const words = interfaceWords(site.language);
	const all: Record<FacetName, { id: string; label: string }[]> = {
		start: site.startingPoints,
		kind: pathwayKinds.map((id) => ({ id, label: words.kinds[id] })),
		length: lengthBands.map((id) => ({ id, label: words.lengthBands[id] })),
		paid: [{ id: 'yes', label: words.yes }, { id: 'no', label: words.no }],
		status: runningStates.map((id) => ({ id, label: words.availabilities[id] })),
		role: roles.map(({ slug, words: text }) => ({ id: slug, label: text.title })),
		place: places.map((id) => ({ id, label: words.places[id] })),
		schedule: schedules.map((id) => ({ id, label: words.schedules[id] })),
	};
	const facets = pathways.map(({ facts }) => toFacets(facts));
	return facetNames
		.map((name) => ({ name, options: all[name].filter(({ id }) => facets.some((one) => one[name]?.includes(id))) }))
		.filter(({ options }) => options.length > 0);
}
