import type { Entry } from '../catalogue/entries.ts';
import { entryAddress } from '../domain/address.ts';
import { isKnown } from '../domain/known.ts';
import type { Site } from '../domain/site.schema.ts';
import { inLanguages, type PathwayInLanguages } from './open-data.ts';

/**
 * The pathways in the words of the Credential Transparency Description Language, https://credreg.net/ctdl/terms. Parts of a
 * pathway and the jobs it leads to are its components, the rules about who can start are the conditions of its first part.
 * It makes no claim to be in a registry: nothing here has a CTID, which only owners may give.
 */
export function toCtdl(site: Site, pathways: readonly PathwayInLanguages[], roles: ReadonlyMap<string, readonly Entry<'roles'>[]>): object {
	const absolute = (address: string): string => new URL(address, site.address).href;
	const [source = 'en'] = site.languages;
	const organisationId = (id: string): string => absolute(`/data/pathways.jsonld#organisation-${id}`);

	const organisations = site.organisations.map(({ id, name, url }) => ({
		'@id': organisationId(id),
		'@type': 'ceterms:Organization',
		'ceterms:name': { [source]: name },
		...(url ? { 'ceterms:subjectWebpage': url } : {}),
	}));

	const graphs = pathways.flatMap((entries) => {
		const [first] = entries;
		if (!first) return [];
		const { slug, facts } = first;
		const page = absolute(entryAddress(source, 'pathways', slug));
		const partId = (part: string): string => `${page}#component-${part}`;
		const confirmed = facts.requirements.filter(({ weight, test }) => weight === 'must' && test !== undefined);
		const conditions = confirmed.map(({ id }) => ({
			'@type': 'ceterms:ComponentCondition',
			'ceterms:description': inLanguages(entries, ({ words }) => words.labels.rules?.[id]),
		}));
		const phases = facts.phases.map(({ id, length }, index) => {
			const next = facts.phases[index + 1];
			return {
				'@id': partId(id),
				'@type': componentType(facts.kind),
				'ceterms:name': inLanguages(entries, ({ words }) => words.labels.phases?.[id]),
				'ceterms:isPartOf': { '@id': page },
				...(isKnown(length) && !length.about ? { 'ceterms:estimatedDuration': [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': length.value }] } : {}),
				...(index === 0 && conditions.length > 0 ? { 'ceterms:hasCondition': conditions } : {}),
				...(next ? { 'ceterms:precedes': [{ '@id': partId(next.id) }] } : {}),
			};
		});
		const jobs = (isKnown(facts.leadsTo) ? facts.leadsTo.value : []).flatMap((id) => {
			const role = roles.get(id);
			const [job] = role ?? [];
			if (!role || !job) return [];
			const { occupation } = job.facts;
			return [
				{
					'@id': partId(`job-${id}`),
					'@type': 'ceterms:JobComponent',
					'ceterms:name': Object.fromEntries(role.filter(({ language, writtenIn }) => language === writtenIn).map(({ language, words }) => [language, words.title])),
					'ceterms:subjectWebpage': absolute(entryAddress(source, 'roles', id)),
					'ceterms:isPartOf': { '@id': page },
					...(isKnown(occupation)
						? {
								'ceterms:occupationType': [
									{
										'@type': 'ceterms:CredentialAlignmentObject',
										'ceterms:framework': 'https://www.onetcenter.org/taxonomy.html',
										'ceterms:codedNotation': occupation.value.code,
										'ceterms:targetNodeName': { en: occupation.value.name },
									},
								],
							}
						: {}),
				},
			];
		});
		const parts = [...phases, ...jobs];
		const destinations = jobs.length > 0 ? jobs : phases.slice(-1);
		const pathway = {
			'@id': page,
			'@type': 'ceterms:Pathway',
			'ceterms:name': inLanguages(entries, ({ words }) => words.title),
			'ceterms:description': inLanguages(entries, ({ words }) => words.summary),
			'ceterms:subjectWebpage': page,
			'ceterms:inLanguage': entries.filter(({ language, writtenIn }) => language === writtenIn).map(({ language }) => language),
			'ceterms:offeredBy': facts.organisations.map((id) => ({ '@id': organisationId(id) })),
			'ceterms:hasPart': parts.map((part) => ({ '@id': part['@id'] })),
			'ceterms:hasDestinationComponent': destinations.map((part) => ({ '@id': part['@id'] })),
		};
		return [pathway, ...parts];
	});
	return { '@context': 'https://credreg.net/ctdl/schema/context/json', '@graph': [...organisations, ...graphs] };
}

/** Kinds of pathway whose parts are taught; in the others people work. */
const taughtKinds: readonly string[] = ['certificate', 'course'];

const componentType = (kind: string): string =>
	taughtKinds.includes(kind) ? 'ceterms:CourseComponent' : kind === 'mentoring' ? 'ceterms:CocurricularComponent' : 'ceterms:WorkExperienceComponent';
