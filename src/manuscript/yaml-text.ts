import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../domain/issue.ts';

/** Where a value stands, both from 1. */
export interface Position {
	line: number;
	column: number;
}

/** Keys and list places that lead to a value: `['phases', 0, 'length']`. */
export type ValuePath = readonly PropertyKey[];

export interface YamlText {
	data: unknown;
	issues: Issue[];
	/** Finds the value at a path, or the nearest thing around it that exists. */
	locate(path: ValuePath): Position;
}

/** What the YAML reader's error codes mean to somebody who edits a file. */
const explanations: Record<string, { problem: string; fix: string }> = {
	DUPLICATE_KEY: {
		problem: 'The same name stands twice in one list of names.',
		fix: 'Keep one of the two lines.',
	},
	TAB_AS_INDENT: {
		problem: 'A line begins with a tab.',
		fix: 'Begin the line with spaces: two for each step inwards.',
	},
	MULTILINE_IMPLICIT_KEY: {
		problem: 'A name and its colon are spread over several lines, or a text with a colon has no quotation marks.',
		fix: 'Put the text in quotation marks: title: "Careers: where to start"',
	},
	BLOCK_AS_IMPLICIT_KEY: {
		problem: 'A text with a colon has no quotation marks.',
		fix: 'Put the text in quotation marks: title: "Careers: where to start"',
	},
	MISSING_CHAR: {
		problem: 'A quotation mark, bracket or brace is opened and not closed.',
		fix: 'Close it on the same line: title: "Careers"',
	},
	BAD_INDENT: {
		problem: 'The line does not begin under the lines it belongs to.',
		fix: 'Begin it with as many spaces as the lines above it in the same block.',
	},
};

const unreadable = {
	problem: 'This line cannot be read.',
	fix: 'Write a name, a colon, a space and a value: title: Health IT Certificate. Put a value with a colon or # in quotation marks.',
};

/**
 * Reads YAML 1.2 (core schema: dates stay text) and remembers where everything stands.
 * @param firstLine the line of the file in which the text begins, from 1.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
	const position = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	const issues = [...document.errors, ...document.warnings].map((error): Issue => {
		const words = explanations[error.code] ?? unreadable;
		return { rule: 'unreadable-yaml', file, ...position(error.pos[0]), severity: 'error', ...words };
	});

	let data: unknown;
	if (issues.length === 0) {
		try {
			data = document.toJS({ maxAliasCount: 0 });
		} catch {
			issues.push({
				rule: 'unreadable-yaml',
				file,
				...position(0),
				severity: 'error',
				problem: 'The text uses an anchor (&) or an alias (*), which are not allowed here.',
				fix: 'Write the value out, and put a text that begins with & or * in quotation marks: title: "*Note"',
			});
		}
	}

	return {
		data,
		issues,
		locate(path) {
			let node: unknown = document.contents;
			let found = 0;
			for (const key of path) {
				if (isMap(node)) {
					const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
					if (!pair) break;
					if (isNode(pair.key) && pair.key.range) found = pair.key.range[0];
					node = pair.value;
				} else if (isSeq(node) && typeof key === 'number') {
					node = node.items[key];
					if (isNode(node) && node.range) found = node.range[0];
				} else break;
			}
			return position(found);
		},
	};
}
