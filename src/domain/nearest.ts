/** The candidate that a mistyped word most likely stands for: at most a third of its letters differ. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
	let nearest: string | undefined;
	let least = Math.floor(word.length / 3) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
		if (distance < least) [nearest, least] = [candidate, distance];
	}
	return nearest;
}

/** Says which candidate was probably meant, or lists them all when none is near: for the last part of a message. */
export function suggest(word: string, candidates: readonly string[]): string {
	const nearest = findNearest(word, candidates);
	if (nearest !== undefined) return `Did you mean "${nearest}"?`;
	if (candidates.length === 0) return 'There is none to name yet.';
	const shown = candidates.slice(0, 12).join(', ');
	return `Write one of: ${shown}${candidates.length > 12 ? ' …' : ''}.`;
}

/** Letters to insert, delete, replace or swap with a neighbour to turn one word into another; `most` or more ends early. */
function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) >= most) return most;
	let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const cost = a[row - 1] === b[column - 1] ? 0 : 1;
			let value = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				value = Math.min(value, (before[column - 2] ?? 0) + 1);
			}
			current.push(value);
		}
		[before, last] = [last, current];
	}
	return last[b.length] ?? most;
}
