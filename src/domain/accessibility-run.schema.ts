import { z } from 'zod';
import { calendarDateSchema } from './date.schema.ts';

const countSchema = z.int().min(0);

/**
 * `content/accessibility.yaml`: the last look for barriers in the finished site. `npm run tool access` writes it, and the
 * page about accessibility shows it.
 */
export const accessibilityRunSchema = z.strictObject({
	day: calendarDateSchema.meta({ description: 'The day of the run, such as 2026-12-01.' }),
	pages: countSchema.meta({ description: 'How many pages were looked at: all of the site.' }),
	states: countSchema.meta({
		description: 'How many states of pages were looked at that come only when somebody does something: each step of the quiz, search results, the open menu.',
	}),
	engines: z
		.array(
			z.strictObject({
				name: z.enum(['axe-core', 'accessibility-checker-engine', 'html-validate']).meta({ description: 'The program that looked.' }),
				version: z.string().min(1).meta({ description: 'Its version, in quotation marks if it has one point only.' }),
				combinations: z
					.array(
						z.strictObject({
							width: z.int().positive().meta({ description: 'Width of the window in pixels.' }),
							colours: z.enum(['light', 'dark']).meta({ description: 'The colours the reader asks for.' }),
						}),
					)
					.default([])
					.meta({ description: 'Widths and colours in which it looked at each page. None for a program that reads the markup alone.' }),
			}),
		)
		.min(1)
		.meta({ description: 'The programs that looked at every page.' }),
	findings: countSchema.meta({ description: 'How many barriers were found, all pages and combinations together.' }),
	byRule: z
		.array(
			z.strictObject({
				rule: z.string().min(1).meta({ description: 'The rule that is broken, with the program it belongs to, such as axe color-contrast.' }),
				findings: z.int().positive().meta({ description: 'How often.' }),
				page: z.string().startsWith('/').meta({ description: 'A page on which it is, such as /en/quiz/.' }),
			}),
		)
		.default([])
		.meta({ description: 'The findings by rule, the most frequent first. None if nothing was found.' }),
});

export type AccessibilityRun = z.infer<typeof accessibilityRunSchema>;
