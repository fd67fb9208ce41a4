import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { Content } from '../src/domain/content.ts';
import { listPageAnchors } from '../src/domain/rules/links.rule.ts';
import { listShortLinkAddresses } from '../src/domain/rules/short-links.rule.ts';
import { makeShortCode } from '../src/domain/short-link.ts';
import { listTranslatable } from '../src/domain/translatable.ts';
import { toCanonicalText } from '../src/manuscript/canonical.ts';
import { readContent } from '../src/manuscript/read-content.ts';

/**
 * Mends what is mechanical: writes files in their canonical form, and notes in translations which English they were made
 * from where they do not say. A translation that English has left behind stays stale: only a person can mend that.
 * Gives the files it changed.
 */
export function fixContent(folder: string): string[] {
	const changed = new Set<string>();
	const write = (file: string, before: string, after: string): void => {
		if (after === before) return;
		writeFileSync(join(folder, file), after);
		changed.add(file);
	};
	// Formatting first: a byte order mark or a foreign line end must not hide what is to be mended after it.
	for (const [file, text] of readContent(folder).texts) write(file, text, toCanonicalText(text, file));

	const { content } = readContent(folder);
	for (const { english, translations } of content ? listTranslatable(content) : []) {
		for (const { file, translation } of translations.values()) {
			if (translation?.english) continue;
			const text = readFileSync(join(folder, file), 'utf8');
			write(file, text, toCanonicalText(withFingerprints(text, english), file));
		}
	}
	if (content) {
		addAddresses(content, folder, write);
		addShortLinks(content, folder, write);
	}
	return [...changed].sort();
}

/** Adds to the ledger the addresses of pages that are new. Nothing is ever taken from it. */
function addAddresses(content: Content, folder: string, write: (file: string, before: string, after: string) => void): void {
	const path = join(folder, 'addresses.txt');
	const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const known = new Set(content.ledger.map(({ address }) => address));
	const lines = [...listPageAnchors(content).keys()].filter((page) => !known.has(page)).sort();
	const start = before === '' ? ledgerRemark : before.trimEnd();
	if (lines.length > 0) write('addresses.txt', before, `${[start, ...lines].join('\n')}\n`);
}

/** Gives a code to each page that has none, in the order of their addresses. Nothing is ever taken away. */
function addShortLinks(content: Content, folder: string, write: (file: string, before: string, after: string) => void): void {
	const path = join(folder, 'short-links.txt');
	const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const known = new Set(content.shortLinks.map(({ address }) => address));
	const taken = new Set(content.shortLinks.map(({ code }) => code));
	const lines = listShortLinkAddresses(content)
		.filter((address) => !known.has(address))
		.map((address) => {
			const code = makeShortCode(address, taken);
			taken.add(code);
			return `${code} ${address}`;
		});
	const start = before === '' ? shortLinksRemark : before.trimEnd();
	if (lines.length > 0) write('short-links.txt', before, `${[start, ...lines].join('\n')}\n`);
}

const shortLinksRemark = '# Short links, as they stand on paper: /go/ and the code. The check adds new ones; none is ever deleted or changed.';

const ledgerRemark = `# Every address that was ever published, without its language. The check adds new ones; none is ever deleted.
# A page that has moved: /old-address/ -> /new-address/`;

/** Notes in a translation which English it was made from: `translation: english:` in its front matter, or in its YAML. */
export function withFingerprints(text: string, english: Readonly<Record<string, string>>): string {
	const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
	const front = parseDocument(match?.[1] ?? text);
	// Who made it only a person can say.
	if (!isMap(front.contents) || !isMap(front.get('translation'))) return text;
	front.setIn(['translation', 'english'], front.createNode(english));
	const noted = front.toString({ lineWidth: 0 });
	return match ? `---\n${noted}---\n${match[2] ?? ''}` : noted;
}
