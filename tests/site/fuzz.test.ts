import { expect, test } from 'vitest';
import { fuzz } from '../../tools/fuzz.ts';

// A small part of what `npm run tool fuzz` does: the same damage each time.
test('a damaged file is named by the check, or builds with every page in its place', async () => {
	const { tried, caught, faults } = await fuzz(80, 42);
	expect(faults).toEqual([]);
	expect(tried).toBe(80);
	expect(caught).toBeGreaterThan(20);
}, 300_000);
