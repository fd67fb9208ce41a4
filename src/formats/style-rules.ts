import { type Facets, facetNames } from '../domain/facets.ts';
import type { FacetOptions } from './facet-options.ts';

/**
 * Style rules that let a page react to a choice without a script. They depend on the content, so that each page carries
 * its own in its head.
 */

/** Of the map: what lies near a station keeps its strength while the station is looked at. */
export const renderMapRules = (stations: number): string =>
	Array.from({ length: stations }, (_, at) => `svg.map:has(.s${at}:is(:hover,:focus-visible)) .n${at}{opacity:1}`).join('');

/** Of the list of pathways: a choice hides those whose fact is known, and another one. */
export const renderFilterRules = (filters: readonly FacetOptions[]): string =>
	hide(filters.flatMap(({ name, options }) => options.map(({ id }) => `.filtered:has([data-facet=${name}] [value="${id}"]:checked) [data-facets~="${name}"]:not([data-facets~="${name}:${id}"])`)));

/** What those rules look at in a card: `start start:diploma kind kind:internship`, the facets that are known, and their ids. */
export const toFacetTokens = (facets: Facets): string =>
	facetNames.flatMap((name) => (facets[name] ? [name, ...facets[name].map((id) => `${name}:${id}`)] : [])).join(' ');

/** Of the comparison: a pathway whose box is not ticked has no column. */
export const renderCompareRules = (slugs: readonly string[]): string =>
	hide(slugs.map((slug) => `.compare:has([value="${slug}"]:not(:checked)) [data-pathway="${slug}"]`));

const hide = (selectors: readonly string[]): string => (selectors.length > 0 ? `${selectors.join()}{display:none}` : '');
