import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const truthSchema = z.enum(['met', 'open', 'unmet']);
const personaSchema = z.strictObject({
	who: z.string(),
	answers: z.record(z.string(), z.string()),
	verdicts: z.record(z.string(), z.strictObject({ code: z.enum(['fits', 'check-first', 'other-path']), reasons: z.record(z.string(), truthSchema) })),
	route: z.array(z.string()).optional(),
});

export type Persona = z.infer<typeof personaSchema>;

/** The people of `personas.yaml`, for tests of the engine and of the page. */
export const personas: Persona[] = z.array(personaSchema).min(1).parse(parse(readFileSync(join(import.meta.dirname, 'personas.yaml'), 'utf8')));
