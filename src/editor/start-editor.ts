import CMS from '@sveltia/cms';
import { type EditedSite, listFormats, makeEditorConfig } from './editor-config.ts';
import { makeFileFormat } from './file-format.ts';
import type { Forms } from './forms.ts';
import forms from './forms.json' with { type: 'json' };
import { FileChanged, type LocalServer, openLocalFolder } from './local-folder.ts';
import { textParts } from './text-parts.ts';

/** What the page tells its script. */
export interface EditorSettings {
	site: EditedSite;
	/** Where the files of this computer are served; only in `npm run edit`. */
	local?: LocalServer | undefined;
}

/** Starts the CMS on the page, with forms for the site's languages and formats that keep its files tidy. */
export async function startEditor({ site, local }: EditorSettings): Promise<void> {
	const all = forms as unknown as Forms;
	keepPlace();
	if (local) await useLocalFolder(local);
	for (const { name, extension, form, example } of listFormats(all)) {
		CMS.registerCustomFormat(name, extension, makeFileFormat(form, example, site.languages[0] ?? 'en'));
	}
	for (const part of textParts) CMS.registerEditorComponent(part);
	await CMS.init({ config: makeEditorConfig(all, site) });
}

/** Parts of a text take the focus as they appear, which would scroll each form to its last part as soon as it is opened. */
function keepPlace(): void {
	let touched: string | undefined;
	for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => (touched = location.hash), true);
	const focus = HTMLElement.prototype.focus;
	HTMLElement.prototype.focus = function (options) {
		if (!this.classList.contains('component') || location.hash === touched) focus.call(this, options);
	};
}

/** Gives the CMS the content folder of this computer in place of the folder that it would ask the browser for. */
async function useLocalFolder(local: LocalServer): Promise<void> {
	const folder = await openLocalFolder(local);
	Object.defineProperty(navigator.storage, 'getDirectory', { value: async () => folder });
	// There is nobody to sign in: whoever can open this page can open the files.
	localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'test-repo' }));
	addEventListener('unhandledrejection', ({ reason }) => explain(reason));
	const tell = console.error;
	console.error = (...said: unknown[]) => {
		for (const each of said) explain(each);
		tell(...said);
	};
}

/** Says in words why a save was refused; the CMS says only that it was. */
function explain(reason: unknown): void {
	const cause = reason instanceof FileChanged ? reason : reason instanceof Error ? reason.cause : undefined;
	if (cause instanceof FileChanged) dispatchEvent(new CustomEvent('file-changed', { detail: cause.path }));
}
