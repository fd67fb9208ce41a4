import type { Issue } from '../src/domain/issue.ts';
import { rules } from '../src/domain/rules/all-rules.ts';
import { interfaceLanguages } from '../src/i18n/interface-words.ts';
import { type ReadCache, readContent } from '../src/manuscript/read-content.ts';
import { gradeOf } from './reading-grade.ts';
import { checkDay } from './settings.ts';

/** Every issue of a content folder: what cannot be read, what does not fit its schema, what breaks a rule. By file and line. */
export function checkContent(folder: string, cache?: ReadCache): Issue[] {
	const { content, issues, texts } = readContent(folder, cache);
	if (content) {
		const situation = { today: checkDay(content.site.data.timeZone), interfaceLanguages, texts, gradeOf };
		issues.push(...rules.flatMap((rule) => rule(content, situation)));
	}
	return issues.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
