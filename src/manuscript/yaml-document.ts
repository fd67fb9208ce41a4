import { type Document, LineCounter, parseDocument } from 'yaml';

interface ParsedYaml {
	document: Document.Parsed;
	lines: LineCounter;
}

let last: { text: string; parsed: ParsedYaml } | undefined;

/**
 * Parses YAML 1.2. The last text is remembered: the form and the meaning of a file are looked at one after the other, and
 * parsing is what takes the time.
 */
export function parseYaml(text: string): ParsedYaml {
	if (last?.text === text) return last.parsed;
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
	last = { text, parsed: { document, lines } };
	return last.parsed;
}
