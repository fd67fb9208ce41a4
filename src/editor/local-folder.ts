/** A file as the server of the working copy tells of it. Text comes along; pictures are fetched when they are shown. */
export interface ListedFile {
	/** Relative to the content folder. */
	path: string;
	/** Changes with the file. */
	etag: string;
	text?: string;
}

/** Where the files of the working copy are served, and the key that opens them to this page alone. */
export interface LocalServer {
	address: string;
	key: string;
	/** The folder's name in the configuration of the CMS. */
	folder: string;
}

/** A save that was refused, because the file is no longer what it was. */
export class FileChanged extends Error {
	readonly path: string;
	constructor(path: string) {
		super(`"${path}" has been changed by something else since you opened it.`);
		this.name = 'FileChanged';
		this.path = path;
	}
}

/**
 * The content folder of the working copy in the form of a folder that a browser's user has chosen: the part of the File
 * System API (https://fs.spec.whatwg.org) that the CMS uses. Every save names the state of the file that it replaces, and
 * is refused with `FileChanged` if something else has changed the file since.
 */
export async function openLocalFolder(server: LocalServer): Promise<FileSystemDirectoryHandle> {
	const ask = (path: string, options: RequestInit = {}): Promise<Response> =>
		fetch(`${server.address}${path}`, { ...options, headers: { ...(options.headers as Record<string, string>), 'X-Editor-Key': server.key } });
	const fileAddress = (path: string): string => `files/?path=${encodeURIComponent(path)}`;

	const listed = (await (await ask('files/')).json()) as ListedFile[];
	/** What this page has last read or written of each file. */
	const seen = new Map(listed.map(({ path, ...state }) => [path, state]));

	const save = async (path: string, data: Blob): Promise<void> => {
		const known = seen.get(path);
		const isText = /\.(?:mdx|yaml)$/.test(path);
		const text = isText ? await data.text() : undefined;
		// The CMS writes an entry in all its languages; those that say what they said are left alone.
		if (text !== undefined && known?.text === text) return;
		const condition: Record<string, string> = known ? { 'If-Match': known.etag } : { 'If-None-Match': '*' };
		const response = await ask(fileAddress(path), { method: 'PUT', body: data, headers: condition });
		if (response.status === 412) throw new FileChanged(path);
		if (!response.ok) throw new Error(await response.text());
		seen.set(path, { etag: response.headers.get('ETag') ?? '', ...(text !== undefined && { text }) });
	};

	const remove = async (path: string): Promise<void> => {
		for (const each of [...seen.keys()].filter((file) => file === path || file.startsWith(`${path}/`))) {
			const response = await ask(fileAddress(each), { method: 'DELETE', headers: { 'If-Match': seen.get(each)?.etag ?? '' } });
			if (response.status === 412) throw new FileChanged(each);
			if (!response.ok && response.status !== 404) throw new Error(await response.text());
			seen.delete(each);
		}
	};

	const notFound = (name: string): DOMException => new DOMException(`There is no "${name}".`, 'NotFoundError');

	/** A file; one whose name begins with a dot is kept in memory until it is moved to its place. */
	const openFile = (path: string, written?: Blob): FileSystemFileHandle => {
		let name = path.split('/').at(-1) ?? '';
		let place = path;
		const handle = {
			kind: 'file',
			get name() { return name; },
			async getFile() {
				const known = seen.get(place);
				if (known?.text !== undefined) return new File([known.text], name);
				if (written) return new File([written], name, { type: written.type });
				const response = await ask(fileAddress(place));
				if (!response.ok) throw notFound(place);
				return new File([await response.blob()], name, { type: response.headers.get('Content-Type') ?? '' });
			},
			async createWritable() {
				return {
					async write(data: FileSystemWriteChunkType) {
						written = data instanceof Blob ? data : new Blob([data as BlobPart]);
						if (!name.startsWith('.')) await save(place, written);
					},
					async close() {},
				};
			},
			async move(folder: { path: string }, newName: string) {
				const from = place;
				const data = written ?? (await this.getFile());
				place = join(folder.path, newName);
				await save(place, data);
				if (!name.startsWith('.')) await remove(from);
				name = newName;
			},
		};
		return handle as unknown as FileSystemFileHandle;
	};

	const openFolder = (path: string): FileSystemDirectoryHandle => {
		const children = (): Map<string, 'file' | 'directory'> => {
			const inside = [...seen.keys()].filter((file) => path === '' || file.startsWith(`${path}/`));
			return new Map(inside.map((file) => {
				const [name = '', ...deeper] = file.slice(path === '' ? 0 : path.length + 1).split('/');
				return [name, deeper.length > 0 ? 'directory' : 'file'];
			}));
		};
		const open = (name: string, kind: 'file' | 'directory') => (kind === 'file' ? openFile(join(path, name)) : openFolder(join(path, name)));
		const handle = {
			kind: 'directory',
			name: path.split('/').at(-1) ?? '',
			path,
			async *entries() {
				for (const [name, kind] of children()) yield [name, open(name, kind)] as const;
			},
			async getDirectoryHandle(name: string, { create = false } = {}) {
				if (!create && children().get(name) !== 'directory') throw notFound(name);
				return openFolder(join(path, name));
			},
			async getFileHandle(name: string, { create = false } = {}) {
				if (!create && children().get(name) !== 'file') throw notFound(name);
				return openFile(join(path, name));
			},
			removeEntry: (name: string) => (name.startsWith('.') ? Promise.resolve() : remove(join(path, name))),
		};
		return handle as unknown as FileSystemDirectoryHandle;
	};

	// The CMS asks for a folder of its own, then for the content folder in it.
	const content = openFolder('');
	const root = {
		kind: 'directory',
		name: server.folder,
		async *entries() { yield [server.folder, content] as const; },
		async getDirectoryHandle(name: string) { return name === server.folder ? content : root; },
	};
	return root as unknown as FileSystemDirectoryHandle;
}

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
