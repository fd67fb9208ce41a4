import type { Issue } from '../src/domain/issue.ts';
import { rules } from '../src/domain/rules/all-rules.ts';
import { interfaceLanguages } from '../src/i18n/interface-words.ts';
import { findUntidy } from '../src/manuscript/untidy.ts';
import { findCutValues } from '../src/manuscript/cut-value.ts';
import { readContent } from '../src/manuscript/read-content.ts';
import { checkDay } from './settings.ts';

/** Every issue of a content folder: what cannot be read, what does not fit its schema, what breaks a rule. By file and line. */
export function checkContent(folder: string): Issue[] {
	const { content, issues, texts } = readContent(folder);
	if (content) {
		const situation = { today: checkDay(content.site.data.timeZone), interfaceLanguages, texts };
		issues.push(...rules.flatMap((rule) => rule(content, situation)));
	}
	issues.push(...findUntidy(texts), ...findCutValues(texts));
	return issues.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
