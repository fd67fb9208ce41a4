import type { Entry } from '../catalogue/entries.ts';
import type { LandscapeSubject } from './landscape.ts';

/** A pathway as a landscape: a waymark for each of its parts, two people on the way. */
export const toPathwaySubject = ({ slug, facts }: Pick<Entry<'pathways'>, 'slug' | 'facts'>): LandscapeSubject => ({
	seed: slug,
	marks: facts.phases.slice(0, 5).map(() => facts.kind),
	walkers: 2,
});

/** A story as a landscape: waymarks of the pathways in it, one person or a group on the way. */
export const toStorySubject = (
	{ slug, facts }: Pick<Entry<'stories'>, 'slug' | 'facts'>,
	kindOf: (pathway: string) => string | undefined,
): LandscapeSubject => ({
	seed: slug,
	marks: facts.pathways.map(kindOf).filter((kind) => kind !== undefined),
	walkers: facts.about.kind === 'person' ? 1 : 4,
});
