import type { CmsConfig, Collection, Field } from '@sveltia/cms';
import type { Site } from '../domain/site.schema.ts';
import { type Form, type FormField, languageKey } from './form-field.ts';
import type { FileName, Forms } from './forms.ts';

/** What the configuration of the editor takes from a site. */
export interface EditedSite {
	address: string;
	program: string;
	/** The source language first. */
	languages: readonly string[];
	/** Languages in which everything must have words. */
	completeLanguages: readonly string[];
	/** The content folder as seen from the root of the repository: `content`. */
	folder: string;
	/** Where the files are kept; without it they are those of the computer on which the editor runs. */
	repository?: Site['repository'] | undefined;
}

/** The formats of files, by the name that the configuration gives them: the form and a path of such a file. */
export interface FormatSource {
	name: string;
	extension: string;
	form: Form;
	example: string;
}

const icons: Record<string, string> = {
	pathways: 'route', roles: 'badge', stories: 'person', timeline: 'timeline', pages: 'description', glossary: 'dictionary',
	site: 'home', sources: 'menu_book', media: 'image', synonyms: 'search', questions: 'quiz', quizWords: 'translate',
};

const files: Record<FileName, string> = {
	site: 'site.yaml', sources: 'sources.yaml', media: 'media/media.yaml', synonyms: 'synonyms.yaml', questions: 'quiz/questions.yaml', quizWords: 'quiz/{{locale}}.yaml',
};

/** Every kind of file that the editor reads and writes. The names end as the CMS wants it of files with front matter. */
export const listFormats = (forms: Forms): FormatSource[] => [
	...Object.values(forms.entries).map((form) => ({ name: `${form.name}-frontmatter`, extension: 'mdx', form, example: `${form.name}/example/index.mdx` })),
	...Object.values(forms.files).map((form) => ({ name: `${form.name}-file`, extension: 'yaml', form, example: files[form.name as FileName].replace('{{locale}}', 'en') })),
];

/** The configuration of the CMS for a site: its forms, languages and folders. */
export function makeEditorConfig(forms: Forms, site: EditedSite): CmsConfig {
	const [sourceLanguage = 'en'] = site.languages;
	const base = `/${site.folder}`;
	return {
		load_config_file: false,
		backend: backendOf(site.repository),
		app_title: `Editor · ${site.program}`,
		site_url: site.address,
		display_url: site.address,
		logo: { src: '/favicon.svg' },
		media_folder: `${base}/media`,
		public_folder: '/',
		media_libraries: {
			default: {
				config: {
					max_file_size: 8_000_000,
					slugify_filename: true,
					transformations: { raster_image: { format: 'webp', quality: 82, width: 2000, height: 2000 }, svg: { optimize: true } },
				},
			},
			stock_assets: { providers: [] },
		},
		slug: { encoding: 'ascii', clean_accents: true },
		i18n: {
			structure: 'multiple_files',
			locales: [...site.languages],
			default_locale: sourceLanguage,
			initial_locales: 'default',
			omit_default_locale_from_file_path: true,
		},
		output: { omit_empty_optional_fields: true },
		editor: { preview: false },
		collections: [
			...Object.values(forms.entries).map((form): Collection => entryCollection(form, site)),
			{
				name: 'settings',
				label: 'Settings',
				icon: 'settings',
				description: 'What stands once for the whole site.',
				editor: { preview: false },
				i18n: true,
				files: Object.values(forms.files).map((form) => ({
					name: form.name,
					label: form.label,
					icon: icons[form.name],
					file: `${site.folder}/${files[form.name as FileName]}`,
					format: `${form.name}-file`,
					...(form.name === 'quizWords' && { i18n: { omit_default_locale_from_file_path: false } }),
					...(form.name !== 'quizWords' && { i18n: false }),
					media_folder: `${base}/media`,
					public_folder: '',
					fields: [...form.fields.map((field) => toField(field, site)), ...(form.name === 'quizWords' ? [ownLanguage] : [])],
				})),
			},
		],
	};
}

const ownLanguage: Field = { name: languageKey, widget: 'hidden', default: '{{locale}}', i18n: true };

function entryCollection(form: Form, site: EditedSite): Collection {
	return {
		name: form.name,
		label: form.label,
		label_singular: form.labelSingular,
		description: form.hint,
		icon: icons[form.name],
		folder: `${site.folder}/${form.name}`,
		path: '{{slug}}/index',
		extension: 'mdx',
		format: `${form.name}-frontmatter`,
		create: true,
		delete: true,
		i18n: true,
		// The name of the folder is the address of the page, for ever: it is chosen once.
		slug: { template: '{{title}}', editable: ['create'], pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Write lower case letters, digits and hyphens, such as summer-internship.'], hint: 'The last part of the address of the page. It never changes afterwards.' },
		summary: '{{title}}',
		aliases_field: false,
		media_folder: '',
		public_folder: '',
		thumbnail: false,
		editor: { preview: false },
		view_filters: form.fields.some(({ name }) => name === 'status') ? [{ label: 'Drafts', field: 'status', pattern: 'draft' }] : [],
		fields: [...form.fields.map((field) => toField(field, site)), ownLanguage],
	};
}

/** A field as the CMS knows it, for the languages of the site. */
function toField(field: FormField, site: EditedSite): Field {
	const { shape, each, refersTo, kept: _kept, always: _always, fields, types, ...options } = field;
	if (shape === 'by-language' && each) {
		const needed = [site.languages[0], ...site.completeLanguages];
		const languages = site.languages.map((tag) => toField({ ...each, name: tag, label: nameOf(tag), required: field.required && needed.includes(tag) && each.widget !== 'list' }, site));
		return { ...options, fields: languages } as Field;
	}
	if (refersTo) return { ...options, ...targets[refersTo] } as Field;
	return {
		...options,
		...(fields && { fields: fields.map((inner) => toField(inner, site)) }),
		...(types && { types: types.map((type) => ({ ...type, fields: type.fields.map((inner) => toField(inner, site)) })) }),
	} as Field;
}

const nameOf = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

const entriesOf = (collection: string): object => ({ collection, value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title'] });
const partsOf = (file: string, list: string, name: string): object => ({
	collection: 'settings', file, value_field: `${list}.*.id`, display_fields: [`${list}.*.${name}`], search_fields: [`${list}.*.id`, `${list}.*.${name}`],
});

/** Where the things are that a reference may name. */
const targets: Record<string, object> = {
	pathways: entriesOf('pathways'),
	roles: entriesOf('roles'),
	stories: entriesOf('stories'),
	sources: partsOf('sources', 'sources', 'title'),
	organisations: partsOf('site', 'organisations', 'name'),
	startingPoints: partsOf('site', 'startingPoints', 'id'),
	questions: partsOf('questions', 'questions', 'id'),
	pictures: partsOf('media', 'media', 'id'),
};

function backendOf(repository: EditedSite['repository']): CmsConfig['backend'] {
	// The CMS keeps this backend's files in a folder that the browser gives it: ours is the content folder of this computer.
	if (!repository) return { name: 'test-repo' };
	const { service: name, name: repo, branch, address } = repository;
	const roots = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' };
	return {
		name,
		repo,
		branch,
		auth_methods: ['token'],
		...(address && { base_url: address, api_root: `${address.replace(/\/$/, '')}${roots[name]}` }),
		commit_messages: {
			create: 'Add {{collection}} “{{slug}}”',
			update: 'Change {{collection}} “{{slug}}”',
			delete: 'Delete {{collection}} “{{slug}}”',
			uploadMedia: 'Add “{{path}}”',
			deleteMedia: 'Delete “{{path}}”',
		},
	} as CmsConfig['backend'];
}
