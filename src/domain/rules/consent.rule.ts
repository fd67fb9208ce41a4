import { issueAt } from '../content.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from './rule.ts';

/** A story stands on somebody's consent, as far and as long as it reaches. */
export const consent: Rule = (content, { today }) => {
	const issues: Issue[] = [];
	for (const story of content.entries.stories) {
		const { consent: given, about, picture, media, status } = story.data;
		const add = (rule: string, path: PropertyKey[], problem: string, fix: string): void => {
			issues.push(issueAt(story, path, { rule, problem, fix }));
		};
		if (given.basis === 'written') {
			if (status === 'published' && given.expires < today) {
				add('expired-consent', ['consent', 'expires'], `Consent ended on ${given.expires}. The story, its card, its picture and its search entry are not on the site.`,
					'Ask the person again and write the new dates, or delete the folder of the story.');
			}
			if (given.expires <= given.given) {
				add('expired-consent', ['consent', 'expires'], `Consent ends on ${given.expires}, not after the day it was given, ${given.given}.`, 'Correct one of the two dates.');
			}
			if (given.given > today) {
				add('missing-consent', ['consent', 'given'], `Consent was given on ${given.given}, which is not here yet.`, 'Write the day it was given. Until then the story is a draft.');
			}
			if (given.minor && !given.guardian) {
				add('missing-consent', ['consent', 'guardian'], 'The person is under 18, and no parent or guardian has agreed.', 'Write guardian: true once a parent or guardian has signed. Until then the story is a draft.');
			}
		}
		if (about.kind === 'person' && about.name && !given.scope.includes('name')) {
			add('missing-consent', ['about', 'name'], `The story gives the name "${about.name}", and consent does not reach to the name.`, 'Delete the name, or add name to the scope once the person has agreed.');
		}
		if (picture && !given.scope.includes('photo')) {
			add('missing-consent', ['picture'], 'The story has a picture, and consent does not reach to a photo.', 'Delete the picture, or add photo to the scope once the person has agreed.');
		}
		if (media.length > 0 && !given.scope.includes('voice')) {
			add('missing-consent', ['media'], 'The story has sound or video, and consent does not reach to the voice.', 'Delete it, or add voice to the scope once the person has agreed.');
		}
	}
	return issues;
};
