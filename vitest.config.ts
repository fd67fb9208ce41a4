import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			// Pure functions need no walls between files, and start twice as fast without.
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'], isolate: false, maxWorkers: 2 } },
			{ test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
