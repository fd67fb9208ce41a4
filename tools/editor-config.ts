import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeForms } from '../src/editor/forms.ts';

/** Where the forms of the editor are kept. */
export const formsFile = join(import.meta.dirname, '..', 'src', 'editor', 'forms.json');

/** The forms as they are written to their file. */
export const renderForms = (): string => `${JSON.stringify(makeForms(), undefined, '\t')}\n`;

if (import.meta.main) {
	const text = renderForms();
	const before = readFileSync(formsFile, { encoding: 'utf8', flag: 'a+' });
	if (text !== before) writeFileSync(formsFile, text);
	console.log(text === before ? 'The forms of the editor fit the schemas.' : `Wrote ${formsFile} from the schemas.`);
}
