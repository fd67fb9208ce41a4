import { isMap, isNode, isPair, isSeq, type YAMLError, type YAMLWarning } from 'yaml';
import type { Issue } from '../domain/issue.ts';
import { parseYaml } from './yaml-document.ts';

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
const explanations: Record<string, (line: string, message: string) => { problem: string; fix: string }> = {
	DUPLICATE_KEY: (line) => ({
		problem: `"${line.split(':')[0]}" stands twice in the same group of lines.`,
		fix: 'Keep one of the two.',
	}),
	TAB_AS_INDENT: (line) => ({
		problem: `The line "${line}" begins with a tab.`,
		fix: 'Begin it with spaces: two for each step inwards.',
	}),
	MULTILINE_IMPLICIT_KEY: (line) => ({ problem: `The line "${line}" has no colon with a space after it, or its text is cut in two.`, fix: quoteFix(line) }),
	BLOCK_AS_IMPLICIT_KEY: (line) =>
		/:\s.*:(?:\s|$)/.test(line)
			? { problem: `The text in the line "${line}" has a colon and no quotation marks.`, fix: quoteFix(line) }
			: { problem: `The lines below "${line}" begin too far in.`, fix: 'Begin each under the line it belongs beside, with as many spaces.' },
	MISSING_CHAR: (line) => ({
		problem: `A quotation mark, bracket or colon is missing near the line "${line}".`,
		fix: 'Put a text in quotation marks at both ends: title: "Careers: where to start"',
	}),
	BAD_INDENT: (line, message) => message.startsWith('Flow') ? ({
		problem: `A bracket or brace is opened before the line "${line}" and not closed.`,
		fix: 'Close it, or put a text that begins with one in quotation marks: title: "[Draft] Careers"',
	}) : ({
		problem: `The line "${line}" does not begin under the lines it belongs to.`,
		fix: 'Begin it with as many spaces as the lines above it in the same group.',
	}),
};

const unreadable = (line: string): { problem: string; fix: string } => ({
	problem: `The line "${line}" cannot be read.`,
	fix: 'Write a name, a colon, a space and a value: title: Health IT Certificate. Put a value with a colon or # in quotation marks.',
});

/** The line with its text in quotation marks, as it can stand in the file. */
function quoteFix(line: string): string {
	const [, name, text] = /^(?:- )?([\w-]+): +(.+)$/.exec(line) ?? [];
	if (!name || !text || /["'…]/.test(text)) return 'Write a name, a colon and a space, and put a text with a colon in quotation marks: title: "Careers: where to start"';
	return `Put the text in quotation marks: ${name}: "${text}"`;
}

/**
 * Reads YAML 1.2 (core schema: dates stay text) and remembers where everything stands.
 * @param firstLine the line of the file in which the text begins, from 1.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
	const { document, lines } = parseYaml(text);
	const position = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	const issues = listIndependent([...document.errors, ...document.warnings]).map((error): Issue => {
		const at = position(error.pos[0]);
		const line = clip(text.split('\n')[at.line - firstLine] ?? '');
		return { rule: 'unreadable-yaml', file, ...at, severity: 'error', ...(explanations[error.code] ?? unreadable)(line, error.message) };
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
				problem: 'A value begins with & or *, which stands for something else in this kind of file.',
				fix: 'Put a text that begins with & or * in quotation marks: title: "*Note"',
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

type Fault = YAMLError | YAMLWarning;

/** After the first fault in the form of a file the reader has lost its place: what it says then only confuses. */
function listIndependent(errors: readonly Fault[]): Fault[] {
	const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
	const first = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
	return first < 0 ? inOrder : inOrder.slice(0, first + 1);
}

const clip = (text: string): string => {
	const line = text.trim().split('\n')[0] ?? '';
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
