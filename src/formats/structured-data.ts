import type { Article, BreadcrumbList, ContactPoint, EducationalOccupationalProgram, Occupation, Organization, Thing, WebSite, WorkBasedProgram } from 'schema-dts';
import type { Entry } from '../catalogue/entries.ts';
import type { SiteIn } from '../catalogue/site.ts';
import type { NumberedSource } from '../catalogue/sources.ts';
import { entryAddress, homeAddress, pageAddress, type Section } from '../domain/address.ts';
import { isKnown, type Known } from '../domain/known.ts';
import type { PathwayKind } from '../domain/pathway-values.ts';
import { interfaceWords } from '../i18n/interface-words.ts';

/**
 * What pages say of themselves to machines, in the words of schema.org. A fact that nobody has confirmed is left out.
 * Programs take text for what they ask and `timeToComplete` for how long; the vocabulary allows them no `duration`,
 * `audience` or `inLanguage`. A program is never a JobPosting: nobody is hired by reading here.
 */

/** Kinds of pathway in which people work; the others are taught. */
const workKinds: readonly PathwayKind[] = ['internship', 'position', 'fellowship', 'apprenticeship'];

/** Modes as the vocabulary's examples write them. */
const modes = { 'on-site': 'onsite', remote: 'online', hybrid: 'blended' } as const;

const absolute = (site: SiteIn, address: string): string => new URL(address, site.address).href;

const valueOf = <Value>(fact: Known<Value>): Value | undefined => (isKnown(fact) ? fact.value : undefined);

/** The same without what is `undefined`. */
type Present<Data> = { [Key in keyof Data as undefined extends Data[Key] ? never : Key]: Data[Key] } & {
	[Key in keyof Data as undefined extends Data[Key] ? Key : never]?: Exclude<Data[Key], undefined>;
};

const present = <Data extends object>(data: Data): Present<Data> => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Present<Data>;

function toContactPoint({ contact, languages }: SiteIn): ContactPoint | undefined {
	const known = valueOf(contact);
	if (!known) return undefined;
	return { '@type': 'ContactPoint', ...present({ email: known.email, telephone: known.phone, url: known.page, availableLanguage: languages }) };
}

/** An organisation of the site; the host with a way to reach it. */
export function toOrganization(site: SiteIn, id: string): Organization | undefined {
	const organisation = site.organisations.get(id);
	if (!organisation) return undefined;
	const contactPoint = organisation.id === site.host.id ? toContactPoint(site) : undefined;
	return { '@type': 'Organization', ...present({ name: organisation.name, url: organisation.url, contactPoint }) };
}

/** A pathway as a program. */
export function toProgram({ slug, facts, words, language }: Entry<'pathways'>, site: SiteIn, roles: readonly Entry<'roles'>[]): WorkBasedProgram | EducationalOccupationalProgram {
	const provider = facts.organisations.flatMap((id) => toOrganization(site, id) ?? []);
	const place = valueOf(facts.place);
	const tuition = valueOf(facts.cost.tuition);
	const occupations = roles.flatMap(({ facts: { occupation } }) => (isKnown(occupation) ? [`${occupation.value.code} ${occupation.value.name}`] : []));
	const next = facts.intakes.toSorted((a, b) => (a.starts ?? '').localeCompare(b.starts ?? '')).at(-1);
	const shared = present({
		name: words.title,
		alternateName: words.officialName,
		description: words.summary,
		url: absolute(site, entryAddress(language, 'pathways', slug)),
		provider: provider.length > 0 ? provider : undefined,
		timeToComplete: isKnown(facts.length) && !facts.length.about ? facts.length.value : undefined,
		educationalProgramMode: place && modes[place],
		programPrerequisites: facts.requirements.filter(({ weight, test }) => weight === 'must' && test !== undefined).map(({ id }) => words.labels.rules?.[id] ?? '').filter(Boolean).join('. ') || undefined,
		occupationalCategory: occupations.length > 0 ? occupations : undefined,
		offers: tuition && tuition.per === 'total' ? { '@type': 'Offer' as const, category: 'tuition', price: tuition.amount, priceCurrency: site.currency } : undefined,
		applicationStartDate: next?.opens?.slice(0, 10),
		applicationDeadline: next?.closes?.slice(0, 10),
		startDate: next?.starts?.length === 10 ? next.starts : undefined,
	});
	return workKinds.includes(facts.kind)
		? { '@type': 'WorkBasedProgram', ...shared }
		: { '@type': 'EducationalOccupationalProgram', ...shared };
}

/** A role as an occupation. */
export function toOccupation({ slug, facts, words, language }: Entry<'roles'>, site: SiteIn): Occupation {
	const skills = valueOf(facts.skills)?.map((id) => words.labels.skills?.[id] ?? '').filter(Boolean);
	const tasks = facts.tasks.map((id) => words.labels.tasks?.[id] ?? '').filter(Boolean);
	const pay = valueOf(facts.medianPay);
	return {
		'@type': 'Occupation',
		...present({
			name: words.title,
			alternateName: words.aliases.length > 0 ? words.aliases : undefined,
			description: words.summary,
			url: absolute(site, entryAddress(language, 'roles', slug)),
			occupationalCategory: isKnown(facts.occupation) ? `${facts.occupation.value.code} ${facts.occupation.value.name}` : undefined,
			responsibilities: tasks.length > 0 ? tasks.join('; ') : undefined,
			skills: skills && skills.length > 0 ? skills.join('; ') : undefined,
			estimatedSalary: pay && pay.amount.per === 'year' ? { '@type': 'MonetaryAmountDistribution' as const, name: 'median', currency: site.currency, duration: 'P1Y', median: pay.amount.amount } : undefined,
		}),
	};
}

/** A story as an article. It says when it was last compared with its sources, and not when it was first written. */
export function toArticle({ slug, facts, words, language, writtenIn }: Entry<'stories'>, site: SiteIn, sources: readonly NumberedSource[]): Article {
	const based = sources.flatMap(({ url }) => url ?? []);
	return {
		'@type': 'Article',
		...present({
			headline: words.title,
			description: words.summary,
			url: absolute(site, entryAddress(language, 'stories', slug)),
			inLanguage: writtenIn,
			dateModified: facts.checked,
			about: facts.about.kind === 'person' && facts.about.name ? { '@type': 'Person' as const, name: facts.about.name } : undefined,
			isBasedOn: based.length > 0 ? based : undefined,
		}),
	};
}

/** The site itself, with the address of its search; its host as well once the host has adopted it. */
export function toWebSite(site: SiteIn): (WebSite | Organization)[] {
	const host = toOrganization(site, site.host.id);
	const search = {
		'@type': 'SearchAction' as const,
		target: { '@type': 'EntryPoint' as const, urlTemplate: `${absolute(site, pageAddress(site.language, 'search'))}?q={search_term_string}` },
		'query-input': 'required name=search_term_string',
	};
	return [
		{
			'@type': 'WebSite',
			...present({
				name: site.program,
				description: site.summary,
				url: absolute(site, homeAddress(site.language)),
				inLanguage: site.language,
				about: host,
				publisher: site.official ? host : undefined,
				potentialAction: search,
			}),
		},
	];
}

/** Where a page stands: home, the list it is in, itself. The home page has none. */
export function toBreadcrumbs(address: string, title: string, site: SiteIn): BreadcrumbList | undefined {
	const home = homeAddress(site.language);
	if (address === home || !address.startsWith(home)) return undefined;
	const words = interfaceWords(site.language);
	const [section = '', slug] = address.slice(home.length).split('/').filter(Boolean);
	const list = slug !== undefined && ['pathways', 'roles', 'stories'].includes(section) ? [{ name: words[section as Section], address: pageAddress(site.language, section) }] : [];
	return {
		'@type': 'BreadcrumbList',
		itemListElement: [{ name: words.home, address: home }, ...list, { name: title, address }].map(({ name, address: item }, index) => ({
			'@type': 'ListItem' as const,
			position: index + 1,
			name,
			item: { '@id': absolute(site, item) },
		})),
	};
}

/** One or more things as the text of a `<script>`. A `<` in the content must not end the tag. */
export const toJsonLd = (things: readonly Thing[]): string => JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
