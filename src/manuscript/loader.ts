import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type ContentFile } from './content-file.ts';
import { listContentFiles, readContentFile } from './content-files.ts';
import { parseText } from './dialect.ts';
import { readManuscript } from './front-matter.ts';
import { formatIssue } from './issue-text.ts';
import { readYaml } from './yaml-text.ts';

/** One entry as it is put into Astro's store. */
interface ReadEntry {
	id: string;
	data: unknown;
	body?: string;
}

/**
 * Loads the files of the content folder that `idOf` gives an id, through the reader that the check uses, so that both
 * see the same. Every load reads every file anew: a schema that changed is held against content that did not.
 *
 * In a build anything unreadable stops it. In dev the page keeps its last good state and the message is logged.
 */
export function contentLoader(folder: string, idOf: (file: ContentFile) => string | undefined): Loader {
	const read = (file: string, id: string): ReadEntry => {
		const text = readContentFile(folder, file);
		const manuscript = file.endsWith('.mdx') ? readManuscript(text, file) : undefined;
		const { data, issues } = manuscript ?? readYaml(text, file);
		if (manuscript) issues.push(...parseText(manuscript.body, file, manuscript.bodyLine).issues);
		if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'));
		return manuscript ? { id, data, body: manuscript.body } : { id, data };
	};

	async function store(context: LoaderContext, file: string, id: string): Promise<void> {
		const entry = read(file, id);
		const absolute = resolve(folder, file);
		const filePath = relative(fileURLToPath(context.config.root), absolute).split(sep).join('/');
		// A file that holds a list is stored whole: Astro's entries are records.
		const raw = Array.isArray(entry.data) ? { items: entry.data } : (entry.data as Record<string, unknown>);
		const data = await context.parseData({ id, data: raw, filePath: absolute });
		const rendered = entry.body === undefined ? {} : { body: entry.body, deferredRender: true };
		context.store.set({ id, data, filePath, ...rendered });
	}

	return {
		name: 'content-folder',
		async load(context) {
			const gone = new Set(context.store.keys());
			for (const file of listContentFiles(folder)) {
				const id = idOf(file);
				if (id === undefined) continue;
				gone.delete(id);
				await attempt(context, () => store(context, file.file, id));
			}
			for (const id of gone) context.store.delete(id);
			watch(context, folder, idOf, (file, id) => store(context, file, id));
		},
	};
}

/** In a build an error stops everything; in dev it is told and the rest goes on. */
async function attempt(context: LoaderContext, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!context.watcher) throw error;
		context.logger.error(error instanceof Error ? error.message : String(error));
	}
}

function watch(
	context: LoaderContext,
	folder: string,
	idOf: (file: ContentFile) => string | undefined,
	store: (file: string, id: string) => Promise<void>,
): void {
	const { watcher } = context;
	if (!watcher) return;
	const root = resolve(folder);
	watcher.add(root);
	const find = (changed: string): { file: string; id: string } | undefined => {
		const file = relative(root, changed).split(sep).join('/');
		if (file.startsWith('..')) return undefined;
		const found = listContentFiles(folder).find((candidate) => candidate.file === file);
		const id = found && idOf(found);
		return id === undefined ? undefined : { file, id };
	};
	const onChange = async (changed: string): Promise<void> => {
		const found = find(changed);
		if (found) await attempt(context, () => store(found.file, found.id));
	};
	watcher.on('change', onChange);
	watcher.on('add', onChange);
	watcher.on('unlink', (changed) => {
		if (relative(root, changed).startsWith('..')) return;
		const present = new Set(listContentFiles(folder).map(idOf));
		for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
	});
}
