import type { APIRoute, GetStaticPaths } from 'astro';
import { listStoryFiles, readStoryFile, type StoryFile } from '../../../../catalogue/story-media.ts';

export const getStaticPaths = (async () => (await listStoryFiles()).map((params) => ({ params: { ...params }, props: { ...params } }))) satisfies GetStaticPaths;

/** A video, a recording or captions of a story. */
export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await readStoryFile(props as StoryFile)));
