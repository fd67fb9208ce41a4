import { parseDocument } from 'yaml';
import { fingerprint } from '../domain/fingerprint.ts';
import { toCanonicalText } from '../manuscript/canonical.ts';
import { contentComponents } from '../manuscript/components.ts';
import { type Form, languageKey, originKey } from './form-field.ts';
import { toFileData, toFormValues, type Values } from './form-values.ts';
import { writeText } from './write-text.ts';
import { writeYaml } from './write-yaml.ts';

/** Reads files of one kind into forms, and writes forms onto the files they came from. */
export interface FileFormat {
	fromFile(text: string): Values;
	/** Rejects a form whose file is not the one that it was filled from. */
	toFile(values: Values): string;
}

/** A file as it was when a form was filled from it. */
interface Origin {
	data: unknown;
	yaml: string;
	body: string;
}

/** How the front matter and the text of an entry are divided. The last line has a newline. */
const frontMatter = /^---\n([\s\S]*?)\n?---(?:\n([\s\S]*))?$/;

/**
 * The format of one kind of file.
 * @param example a path of such a file, from which the check tells what belongs in it: `roles/example/index.mdx`.
 * @param sourceLanguage the language whose files hold facts, and say nothing of a translation.
 */
export function makeFileFormat(form: Form, example: string, sourceLanguage: string): FileFormat {
	const isText = example.endsWith('.mdx');
	// A form knows the file it was filled from by the fingerprint of its text, so that this survives a reload of the page.
	const origins = new Map<string, Origin>();
	const read = (text: string): Origin => {
		const [, yaml = '', body = ''] = isText ? (frontMatter.exec(text) ?? []) : [text, text];
		return { yaml, body: isText ? body.trim() : '', data: parseDocument(yaml, { version: '1.2' }).toJS() };
	};

	return {
		fromFile(text) {
			const origin = read(text);
			const mark = fingerprint(text);
			origins.set(mark, origin);
			return { ...toFormValues(form, origin.data), ...(isText && { body: origin.body }), [originKey]: mark };
		},
		toFile(values) {
			const { body = '', [originKey]: mark, [languageKey]: language = sourceLanguage, ...fields } = values;
			const origin = origins.get(String(mark));
			if (mark !== undefined && !origin) throw new Error('The file has changed since this form was filled. Reload the page.');
			const said = language === sourceLanguage ? withoutTranslation(fields) : wordsOf(form, fields);
			const data = toFileData(form, said, origin?.data);
			const document = parseDocument(origin?.yaml ?? '', { version: '1.2' });
			writeYaml(document, data);
			const yaml = document.toString({ lineWidth: 0 });
			if (!isText) return toCanonicalText(yaml, example);
			const text = writeText(origin?.body ?? '', String(body), Object.keys(contentComponents));
			const file = language === sourceLanguage ? example : example.replace(/\.mdx$/, `.${String(language)}.mdx`);
			return toCanonicalText(`---\n${yaml}---\n\n${text}\n`, file);
		},
	};
}

/** What a translation may say: the CMS hands it some of the facts as well. */
const wordsOf = (form: Form, values: Values): Values => {
	const facts = new Set(form.fields.filter(({ i18n }) => !i18n).map(({ name }) => name));
	return Object.fromEntries(Object.entries(values).filter(([key]) => !facts.has(key)));
};

const withoutTranslation = ({ translation: _translation, ...fields }: Values): Values => fields;
