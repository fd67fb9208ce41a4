import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntries } from './entries.ts';
import { loadSite } from './site.ts';

/** A file beside a story: a video, a recording, or the captions of one. */
export interface StoryFile {
	slug: string;
	file: string;
}

/** The files of all stories that are public today. Those of the others never reach the site. */
export async function listStoryFiles(): Promise<StoryFile[]> {
	const { languages } = await loadSite();
	const stories = await listEntries('stories', languages[0] ?? 'en');
	return stories.flatMap(({ slug, facts }) => facts.media.flatMap(({ file, captions }) => [file, ...(captions ? [captions] : [])].map((each) => ({ slug, file: each }))));
}

/** Its bytes. Throws if it does not exist, which the check has ruled out. */
export const readStoryFile = ({ slug, file }: StoryFile): Promise<Uint8Array> =>
	readFile(join(process.env['CONTENT_DIR'] ?? 'content', 'stories', slug, file));
