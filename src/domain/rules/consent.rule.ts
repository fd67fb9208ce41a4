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
					'Ask the person again and write the new days behind "given:" and "expires:", or delete the folder of the story.');
			}
			if (given.expires <= given.given) {
				add('expired-consent', ['consent', 'expires'], `Consent ends on ${given.expires}, not after the day it was given, ${given.given}.`, 'Correct one of the two days. Consent for two years reads given: 2026-10-01 and expires: 2028-10-01.');
			}
			if (given.given > today) {
				add('missing-consent', ['consent', 'given'], `Consent was given on ${given.given}, which is not here yet.`, `Write the day it was given, ${today} at the latest. Until then write status: draft.`);
			}
			if (given.minor && !given.guardian) {
				add('missing-consent', ['consent', 'guardian'], 'The person is under 18, and no parent or guardian has agreed.', 'Write guardian: true once a parent or guardian has signed. Until then write status: draft.');
			}
		}
		if (about.kind === 'person' && about.name && !given.scope.includes('name')) {
			add('missing-consent', ['about', 'name'], `The story gives the name "${about.name}", and consent does not cover the name.`, 'Delete the name, or add the line - name under "scope:" once the person has agreed.');
		}
		if (picture && !given.scope.includes('photo')) {
			add('missing-consent', ['picture'], 'The story has a picture, and consent does not cover a photo.', 'Delete the line, or add the line - photo under "scope:" once the person has agreed.');
		}
		if (media.length > 0 && !given.scope.includes('voice')) {
			add('missing-consent', ['media'], 'The story has sound or video, and consent does not cover the voice.', 'Delete it, or add the line - voice under "scope:" once the person has agreed.');
		}
	}
	return issues;
};
