import { type CollectionName, collectionNames } from '../domain/collections.schema.ts';

/** What a file of the content folder is, told by where it lies. */
export type ContentFile = { file: string } & (
	| { kind: 'entry'; collection: CollectionName; slug: string; /** `undefined` for the source language. */ language: string | undefined }
	| { kind: 'site' | 'sources' | 'synonyms' | 'questions' | 'media' | 'accessibility-run' }
	| { kind: 'quiz-words'; language: string }
	| { kind: 'addresses' | 'short-links' }
	| { kind: 'picture' }
	| { kind: 'unknown' }
);

const singles: Record<string, 'site' | 'sources' | 'synonyms' | 'questions' | 'media' | 'accessibility-run'> = {
	'site.yaml': 'site',
	'sources.yaml': 'sources',
	'synonyms.yaml': 'synonyms',
	'quiz/questions.yaml': 'questions',
	'media/media.yaml': 'media',
	'accessibility.yaml': 'accessibility-run',
};

/** Files that may lie beside an entry or in `media/` because a text uses them. */
const pictureName = /^(?:media|[a-z]+\/[^/]+)\/[^/]+\.(?:jpe?g|png|webp|avif|svg|gif|vtt|mp4|webm|mp3|ogg|m4a)$/i;
const entryName = /^([a-z]+)\/([^/]+)\/index(?:\.([A-Za-z-]+))?\.mdx$/;
const quizName = /^quiz\/([A-Za-z-]+)\.yaml$/;

/** Tells what a file is from its path inside the content folder: `pathways/summer-internship/index.es.mdx`. */
export function classifyFile(file: string): ContentFile {
	if (file === 'addresses.txt') return { file, kind: 'addresses' };
	if (file === 'short-links.txt') return { file, kind: 'short-links' };
	const single = singles[file];
	if (single) return { file, kind: single };
	const entry = entryName.exec(file);
	if (entry && (collectionNames as string[]).includes(entry[1] ?? '')) {
		return { file, kind: 'entry', collection: entry[1] as CollectionName, slug: entry[2] ?? '', language: entry[3] };
	}
	const quiz = quizName.exec(file);
	if (quiz) return { file, kind: 'quiz-words', language: quiz[1] ?? '' };
	return { file, kind: pictureName.test(file) ? 'picture' : 'unknown' };
}
