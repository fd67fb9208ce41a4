import type { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '../domain/collections.schema.ts';
import { mediaSchema } from '../domain/media.schema.ts';
import { questionsSchema, quizWordsSchema } from '../domain/quiz.schema.ts';
import { siteSchema, sourcesSchema } from '../domain/site.schema.ts';
import { synonymsSchema } from '../domain/synonyms.schema.ts';
import { wordFields } from '../domain/word-fields.ts';
import { translationSchema } from '../domain/words.schema.ts';
import { contentComponents } from '../manuscript/components.ts';
import type { Form, FormField } from './form-field.ts';
import { fieldOf } from './schema-field.ts';

/** The forms of everything that people write: of entries by collection, and of single files. Made from the schemas. */
export interface Forms {
	entries: Record<CollectionName, Form>;
	files: Record<FileName, Form>;
}

export type FileName = 'site' | 'sources' | 'media' | 'synonyms' | 'questions' | 'quizWords';

/** Makes the forms from the schemas. The result is kept in `forms.json`, so that a change of a schema shows in it. */
export function makeForms(): Forms {
	return {
		entries: Object.fromEntries(collectionNames.map((name) => [name, entryForm(name)])) as Record<CollectionName, Form>,
		files: {
			site: fileForm('site', siteSchema),
			sources: listForm('sources', sourcesSchema),
			media: listForm('media', mediaSchema),
			synonyms: fileForm('synonyms', synonymsSchema),
			questions: listForm('questions', questionsSchema),
			quizWords: fileForm('quizWords', quizWordsSchema, true),
		},
	};
}

const labels: Record<CollectionName | FileName, [many: string, one: string, hint: string]> = {
	pathways: ['Pathways', 'Pathway', 'The ways in: what they are, who can start, and where they lead.'],
	roles: ['Roles', 'Role', 'The jobs that pathways lead to.'],
	stories: ['Stories', 'Story', 'What people did, and agreed that we tell.'],
	timeline: ['Timeline', 'Milestone', 'What happened in the history of the program.'],
	pages: ['Pages', 'Page', 'About, funding, partners, privacy and the like.'],
	glossary: ['Glossary', 'Term', 'Hard words, explained.'],
	site: ['The site', 'The site', 'Who we are: name, organisations, languages, how to reach us.'],
	sources: ['Sources', 'Source', 'Where facts come from. Facts name a source by its id.'],
	media: ['Pictures', 'Picture', 'Pictures of stories, with words for people who do not see them.'],
	synonyms: ['Search words', 'Search word', 'What people type, and what we call it.'],
	questions: ['Quiz: questions', 'Question', 'The questions of the quiz, without their words.'],
	quizWords: ['Quiz: words', 'Words', 'The words of the quiz in each language.'],
};

const formOf = (name: CollectionName | FileName, fields: FormField[]): Form => {
	const [label, labelSingular, hint] = labels[name];
	return { name, label, labelSingular, hint, fields };
};

function entryForm(name: CollectionName): Form {
	const words: readonly string[] = wordFields[name];
	const fields = Object.entries(collections[name].entry.shape as Record<string, z.ZodType>).map(([field, schema]) => fieldOf(field, schema));
	const own = fields.filter((field) => words.includes(field.name)).map(inEachLanguage);
	const isShort = ({ fields: inner, widget }: FormField): boolean => !inner && widget !== 'keyvalue';
	const facts = fields.filter((field) => !words.includes(field.name));
	return formOf(name, [...own.filter(isShort), bodyField(), ...own.filter((field) => !isShort(field)), inEachLanguage(translationField()), ...facts]);
}

function fileForm(name: FileName, schema: z.ZodType, isPerLanguage = false): Form {
	const field = fieldOf(name, schema);
	const fields = field.shape === 'by-language' ? [field] : (field.fields ?? []);
	const own = fields.filter((each) => each.name !== 'translation');
	return formOf(name, isPerLanguage ? [...own, translationField()].map(inEachLanguage) : own);
}

/** A file that is a list, or a record by id: its form has one field, of the file's name. */
const listForm = (name: FileName, schema: z.ZodType): Form => {
	const [label, label_singular] = labels[name];
	return formOf(name, [{ ...fieldOf(name, schema), label, label_singular }]);
};

function translationField(): FormField {
	const field = fieldOf('translation', translationSchema.optional());
	return { ...field, label: 'Translation', shape: 'translation', required: false };
}

const bodyField = (): FormField => ({
	name: 'body',
	label: 'Text',
	widget: 'richtext',
	required: false,
	i18n: true,
	hint: 'The text of the page. Headings begin at level 2. Insert has our own parts: a note, a source, a word of the glossary, "ask the program team".',
	modes: ['rich_text', 'raw'],
	buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'heading-four', 'bulleted-list', 'numbered-list', 'quote'],
	editor_components: ['image', ...Object.keys(contentComponents)],
	allow_nested_components: 'exclude_self',
	linked_images: false,
	use_emoji_autocomplete: false,
	use_markdown_shortcuts: false,
});

/** The field with all that is in it in each language, by its own words. */
function inEachLanguage(field: FormField): FormField {
	return {
		...field,
		i18n: field.widget === 'keyvalue' ? 'duplicate_keys' : true,
		...(field.fields && { fields: field.fields.map(inEachLanguage) }),
		...(field.types && { types: field.types.map((type) => ({ ...type, fields: type.fields.map(inEachLanguage) })) }),
	};
}
