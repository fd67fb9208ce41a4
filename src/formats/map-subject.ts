import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import { entryAddress, pageAddress } from '../domain/address.ts';
import { isKnown } from '../domain/known.ts';
import { isOpenedBy, type RoutePathway } from '../domain/routes.ts';
import type { Line, MapSubject, Station } from './pathway-map.ts';

/**
 * The map of a site: starting points, pathways, the jobs they lead to and what often comes after, as far as anybody has
 * confirmed it. What nobody has confirmed has no line.
 */
export function toMapSubject(
	pathways: readonly Entry<'pathways'>[],
	roles: readonly Entry<'roles'>[],
	/** The same pathways as the quiz reads them: some open another when they are finished. */
	routes: readonly RoutePathway[],
	{ language, startingPoints }: Pick<SiteIn, 'language' | 'startingPoints'>,
): MapSubject {
	const writtenIn = (entry: { writtenIn: string }): string | undefined => (entry.writtenIn === language ? undefined : entry.writtenIn);
	const stations: Station[] = [
		...startingPoints.map(({ id, label }): Station => ({ id: `start-${id}`, column: 0, label, address: `${pageAddress(language, 'pathways')}?start=${id}` })),
		...pathways.map((pathway): Station => ({
			id: `pathway-${pathway.slug}`,
			column: 1,
			label: pathway.words.title,
			address: entryAddress(language, 'pathways', pathway.slug),
			kind: pathway.facts.kind,
			writtenIn: writtenIn(pathway),
		})),
		...roles.map((role): Station => ({
			id: `role-${role.slug}`,
			column: role.facts.level === 'first' ? 2 : 3,
			label: role.words.title,
			address: entryAddress(language, 'roles', role.slug),
			writtenIn: writtenIn(role),
		})),
	];
	const lines: Line[] = [
		...pathways.flatMap(({ slug, facts }) => [
			...(isKnown(facts.startingPoints) ? facts.startingPoints.value : []).map((id): Line => ({ from: `start-${id}`, to: `pathway-${slug}`, kind: facts.kind })),
			...(isKnown(facts.leadsTo) ? facts.leadsTo.value : []).map((id): Line => ({ from: `pathway-${slug}`, to: `role-${id}`, kind: facts.kind })),
		]),
		...routes.flatMap((from) =>
			routes
				.filter((to) => isOpenedBy(to, from))
				.map((to): Line => ({ from: `pathway-${from.slug}`, to: `pathway-${to.slug}`, kind: pathways.find(({ slug }) => slug === to.slug)?.facts.kind })),
		),
		...roles.flatMap(({ slug, facts }) => facts.nextRoles.map((id): Line => ({ from: `role-${slug}`, to: `role-${id}` }))),
	];
	const known = new Set(stations.map(({ id }) => id));
	return { stations, lines: lines.filter(({ from, to }) => known.has(from) && known.has(to)) };
}
