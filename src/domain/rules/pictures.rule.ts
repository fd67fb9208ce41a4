import { issueAt, listAllEntries } from '../content.ts';
import type { Issue } from '../issue.ts';
import { suggest } from '../nearest.ts';
import type { Rule } from './rule.ts';

const suggestFile = (name: string, there: readonly string[]): string =>
	there.length > 0 ? suggest(name, there) : `Put "${name}" into that folder, or delete the line.`;

/** Pictures exist, and people who do not see them are told what they show. */
export const pictures: Rule = (content) => {
	const issues: Issue[] = [];
	const beside = (file: string, name: string): string => `${file.slice(0, file.lastIndexOf('/'))}/${name.replace(/^\.\//, '')}`;
	const names = (file: string): string[] => {
		const folder = file.slice(0, file.lastIndexOf('/') + 1);
		return content.pictures.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
	};
	for (const entry of listAllEntries(content)) {
		for (const text of [entry, ...entry.translations.values()]) {
			for (const { address, alt, position } of text.outline.images) {
				if (alt.trim() === '') {
					issues.push(issueAt(text, position, {
						rule: 'picture-without-alt',
						problem: `The picture "${address}" has no words for people who do not see it.`,
						fix: `Write what it shows between the brackets: ![Two people at a desk](${address}).`,
					}));
				}
				if (!content.pictures.includes(beside(text.file, address))) {
					issues.push(issueAt(text, position, {
						rule: 'missing-picture',
						problem: `The picture "${address}" does not lie beside the text.`,
						fix: /^https?:/.test(address) ? 'Put a copy beside the text and write ./its-name.jpg: the site loads nothing from elsewhere.' : suggestFile(address.replace(/^\.\//, ''), names(text.file)),
					}));
				}
			}
		}
	}
	for (const story of content.entries.stories) {
		story.data.media.forEach(({ kind, file, captions }, at) => {
			for (const [field, name] of [['file', file], ['captions', captions]] as const) {
				if (name === undefined || content.pictures.includes(beside(story.file, name))) continue;
				issues.push(issueAt(story, ['media', at, field], {
					rule: 'missing-picture',
					problem: `The file "${name}" does not lie beside the story.`,
					fix: suggestFile(name, names(story.file)),
				}));
			}
			if (kind === 'video' && !captions) {
				issues.push(issueAt(story, ['media', at], {
					rule: 'video-without-captions',
					problem: `The video "${file}" has no captions.`,
					fix: 'Put a caption file beside it and name it: captions: interview.vtt',
				}));
			}
		});
	}
	const media = content.media;
	for (const [id, { file, alt }] of Object.entries(media?.data ?? {})) {
		if (!media) break;
		if (!content.pictures.includes(`media/${file}`)) {
			issues.push(issueAt(media, [id, 'file'], { rule: 'missing-picture', problem: `The picture "${file}" is not in media/.`, fix: suggestFile(file, names(media.file)) }));
		}
		const source = content.site.data.languages[0] ?? 'en';
		if (!alt[source]) {
			issues.push(issueAt(media, [id, 'alt'], {
				rule: 'picture-without-alt',
				problem: `The picture "${id}" has no words in ${source} for people who do not see it.`,
				fix: `Add a line under "alt:" such as "${source}: Two people at a desk".`,
			}));
		}
	}
	return issues;
};
