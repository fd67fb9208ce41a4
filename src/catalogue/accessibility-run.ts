import { getEntry } from 'astro:content';
import type { AccessibilityRun } from '../domain/accessibility-run.schema.ts';

/** The last look for barriers, as `accessibility.yaml` states it; `undefined` if the site has not been looked at yet. */
export async function loadAccessibilityRun(): Promise<AccessibilityRun | undefined> {
	return (await getEntry('accessibilityRun', 'accessibility'))?.data;
}
