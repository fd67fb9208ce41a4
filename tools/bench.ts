import { parseArgs } from 'node:util';
import { benchImages } from './bench-images.ts';
import { benchQuiz } from './bench-quiz.ts';
import { benchSearch } from './bench-search.ts';

/**
 * How long things take and what they weigh: `npm run bench`. Medians of one run on one machine, to compare with each
 * other; nothing fails on them, since timings on a shared machine are noisy.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { pages: { type: 'string', default: '1000,4000' }, rounds: { type: 'string', default: '5' } },
});
const parts: Record<string, () => void | Promise<void>> = {
	quiz: benchQuiz,
	images: benchImages,
	search: () => benchSearch(values.pages.split(',').map(Number), Number(values.rounds)),
};
const unknown = positionals.find((name) => !(name in parts));
if (unknown !== undefined) {
	console.error(`There is no bench "${unknown}". Name one of ${Object.keys(parts).join(', ')}, or none for all: npm run bench -- search --pages 1000`);
	process.exit(1);
}
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) await parts[name]?.();
