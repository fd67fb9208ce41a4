import { describe, expect, test } from 'vitest';
import { breakLines, estimateWidth } from '../../src/formats/line-breaks.ts';
import { type LaidOutMap, layOutTall, layOutWide, mapType, type MapSubject, type Station } from '../../src/formats/pathway-map.ts';

/** Sixty pathways between six starting points, twelve first jobs and twelve next ones, with names of all lengths. */
function inventSubject(pathways = 60): MapSubject {
	const words = 'evening certificate apprenticeship for people who change into health information technology support'.split(' ');
	const name = (at: number): string => words.slice(at % 5, (at % 5) + 1 + (at % 4)).join(' ');
	const make = (prefix: string, column: Station['column'], count: number): Station[] =>
		Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, column, label: `${name(at)} ${at}`, address: '#', kind: column === 1 ? 'course' : undefined }));
	const ways = make('p', 1, pathways);
	return {
		stations: [...make('s', 0, 6), ...ways, ...make('f', 2, 12), ...make('n', 3, 12)],
		lines: [
			...ways.flatMap((_, at) => [{ from: `s${at % 6}`, to: `p${at}` }, { from: `s${(at * 5) % 6}`, to: `p${at}` }, { from: `p${at}`, to: `f${at % 12}` }]),
			...ways.slice(1).filter((_, at) => at % 7 === 0 && at + 9 < pathways).map((_, at) => ({ from: `p${at}`, to: `p${at + 9}` })),
			...Array.from({ length: 12 }, (_, at) => ({ from: `f${at}`, to: `n${(at * 7) % 12}` })),
		],
	};
}

const overlaps = ({ stations }: LaidOutMap): string[] =>
	stations.flatMap((one, at) =>
		stations
			.slice(at + 1)
			.filter((other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height)
			.map((other) => `${one.id} and ${other.id}`),
	);

describe.each([
	{ name: 'sixty pathways', subject: inventSubject() },
	{ name: 'five pathways', subject: inventSubject(5) },
])('the map of $name', ({ subject }) => {
	test.each([false, true])('has no two stations in one place, all within the picture, each line of text within its box; mirrored: %s', async (isMirrored) => {
		for (const map of [await layOutWide(subject, isMirrored), layOutTall(subject, isMirrored)]) {
			expect(overlaps(map)).toEqual([]);
			for (const { x, y, width, height, text } of map.stations) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(map.width);
				expect(y + height).toBeLessThanOrEqual(map.height);
				expect(text.length * mapType.leading).toBeLessThan(height);
				for (const line of text) expect(estimateWidth(line, mapType.size)).toBeLessThanOrEqual(width);
			}
			expect(map.tracks.filter(({ path }) => !path.startsWith('M'))).toEqual([]);
			expect(map.width).toBeLessThanOrEqual(1144);
		}
	});

	test('is the same each time', async () => {
		expect(await layOutWide(subject)).toEqual(await layOutWide(subject));
	});

	test('lights up what a line joins', async () => {
		const { stations, tracks } = await layOutWide(subject);
		for (const { ends: [from, to] } of tracks) {
			expect(stations[from]?.near).toContain(to);
			expect(stations[to]?.near).toContain(from);
		}
	});
});

test('columns stand in their order, and from right to left in a mirrored map', async () => {
	const places = async (isMirrored: boolean) => {
		const { stations } = await layOutWide(inventSubject(3), isMirrored);
		return ([0, 1, 2, 3] as const).map((column) => stations.find((station) => station.column === column)?.x ?? 0);
	};
	const [ltr, rtl] = [await places(false), await places(true)];
	expect(ltr).toEqual(ltr.toSorted((a, b) => a - b));
	expect(rtl).toEqual(rtl.toSorted((a, b) => b - a));
});

describe('lines of text', () => {
	test.each([
		['Position after graduation', 140, ['Position after', 'graduation']],
		['GED', 120, ['GED']],
		['Técnico(a) de soporte', 130, ['Técnico(a) de', 'soporte']],
		['資訊科技職涯計劃', 60, ['資訊科技', '職涯計劃']],
		['', 60, []],
	])('"%s" in %i px', (text, width, lines) => {
		const broken = breakLines(text, width, 15);
		expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		for (const line of broken) expect(estimateWidth(line, 15)).toBeLessThanOrEqual(width);
		expect(broken.length).toBe(lines.length);
	});
});
