import ELK, { type ElkEdgeSection, type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { breakLines } from './line-breaks.ts';

/** A station of the map. */
export interface Station {
	/** Unique on the map. */
	id: string;
	/** 0 where people start · 1 pathways · 2 first jobs · 3 next steps. */
	column: 0 | 1 | 2 | 3;
	label: string;
	address: string;
	/** Kind of the pathway, which gives its colour. */
	kind?: string | undefined;
	/** Language of the label, if it is not that of the page. */
	writtenIn?: string | undefined;
}

/** A line from one station to another, in the colour of a kind. */
export interface Line {
	from: string;
	to: string;
	kind?: string | undefined;
}

/** What the map is drawn from: stations in the order of the content, and the lines between them. */
export interface MapSubject {
	stations: readonly Station[];
	lines: readonly Line[];
}

/** A station with its place: a box with its lines of text, in pixels. */
export interface PlacedStation extends Station {
	x: number;
	y: number;
	width: number;
	height: number;
	text: readonly string[];
	/** Numbers of the stations that light up with it: itself and its neighbours. */
	near: readonly number[];
}

/** The map with its places. `path` is the `d` of a line, `ends` are the numbers of its stations. */
export interface LaidOutMap {
	width: number;
	height: number;
	stations: readonly PlacedStation[];
	tracks: readonly { path: string; ends: readonly [number, number]; kind: string | undefined }[];
	/** Where each column's name stands: left edge and baseline. Columns without stations have none. */
	headings: readonly { column: Station['column']; x: number; y: number }[];
}

/** A site with more stations has no map: nobody could follow its lines, and to lay them out takes minutes. */
export const mostStations = 150;

/** Pixels of the type on the map. The stylesheet sets the same. */
export const mapType = { size: 15, leading: 19 } as const;

/** `most` is the room that a page has, `arc` how far a line within a column reaches out of it. */
const wide = { width: 186, padding: 12, heading: 34, corner: 12, most: 1144, arc: 44 } as const;
const tall = { width: 288, gutter: 92, padding: 10, gap: 8, heading: 40 } as const;

const heightOf = (text: readonly string[]): number => Math.max(44, text.length * mapType.leading + 18);

/**
 * Lays the map out from left to right, each column of stations beside the next. ELK orders and places the boxes so that few
 * lines cross; it has no chance in it, so that the same data gives the same map. Lines turn at right angles as long as there
 * is room for all of them side by side; where there are more, they are curves across a gap of the same width everywhere.
 * @param isMirrored for languages that are read from right to left.
 */
export async function layOutWide({ stations, lines }: MapSubject, isMirrored = false): Promise<LaidOutMap> {
	const columnOf = new Map(stations.map(({ id, column }) => [id, column]));
	const isWithin = ({ from, to }: Line): boolean => columnOf.get(from) === columnOf.get(to);
	const boxes = stations.map((station) => {
		const text = breakLines(station.label, wide.width - 2 * wide.padding, mapType.size);
		return { ...station, text, width: wide.width, height: heightOf(text) };
	});
	const graph: ElkNode = {
		id: 'map',
		layoutOptions,
		children: boxes.map(({ id, width, height, column }) => ({ id, width, height, layoutOptions: { 'elk.partitioning.partition': String(column) } })),
		edges: lines.flatMap((line, at): ElkExtendedEdge[] => (isWithin(line) ? [] : [{ id: String(at), sources: [line.from], targets: [line.to] }])),
	};
	const placed = await new ELK().layout(graph);
	const isCrowded = (placed.width ?? 0) > wide.most;
	const columns = [...new Set(stations.map(({ column }) => column))].toSorted();
	const gap = (wide.most - columns.length * wide.width) / Math.max(1, columns.length - 1);
	const width = isCrowded ? wide.most : Math.ceil(placed.width ?? 0);
	const flip = (x: number): number => Math.round(isMirrored ? width - x : x);
	const nodes = new Map((placed.children ?? []).map((node) => [node.id, node]));
	const places = new Map(
		boxes.map((box) => {
			const { x = 0, y = 0 } = nodes.get(box.id) ?? {};
			return [box.id, { ...box, x: isCrowded ? columns.indexOf(box.column) * (wide.width + gap) : x, y: Math.round(y) }];
		}),
	);
	const routed = new Map((placed.edges ?? []).map(({ id, sections = [] }) => [id, sections.map((section) => roundedPath(section, flip)).join('')]));
	const paths = lines.map((line, at) => {
		const [from, to] = [places.get(line.from), places.get(line.to)];
		if (!from || !to) return '';
		const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
		if (!isWithin(line)) return isCrowded ? curve(flip(from.x + from.width), start, flip(to.x), end) : (routed.get(String(at)) ?? '');
		// From one station to another of the same column: an arc beside it.
		const edge = flip(from.x + from.width);
		const reach = flip(from.x + from.width + Math.min(wide.arc, 14 + Math.abs(end - start) * 0.14));
		return `M${edge} ${start}C${reach} ${start} ${reach} ${end} ${edge} ${end}`;
	});
	return describe({ stations, lines }, {
		width,
		height: Math.ceil(placed.height ?? 0),
		stations: [...places.values()].map((box) => ({ ...box, x: isMirrored ? flip(box.x + box.width) : flip(box.x) })),
		paths,
		headingOf: (column, mine) => ({ column, x: isMirrored ? Math.max(...mine.map(({ x }) => x)) + wide.width : Math.min(...mine.map(({ x }) => x)), y: 18 }),
	});
}

const layoutOptions = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.partitioning.activate': 'true',
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
	'elk.spacing.nodeNode': '16',
	'elk.spacing.edgeNode': '14',
	'elk.spacing.edgeEdge': '9',
	'elk.layered.spacing.nodeNodeBetweenLayers': '96',
	'elk.layered.spacing.edgeNodeBetweenLayers': '20',
	'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
	'elk.separateConnectedComponents': 'false',
	'elk.padding': `[top=${wide.heading},left=2,bottom=4,right=2]`,
};

/** A curve that leaves and arrives level. */
function curve(fromX: number, fromY: number, toX: number, toY: number): string {
	const middle = Math.round((fromX + toX) / 2);
	return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}

/**
 * Lays the map out from top to bottom for narrow screens: one station under the other, the lines as arcs beside them.
 * @param isMirrored for languages that are read from right to left.
 */
export function layOutTall({ stations, lines }: MapSubject, isMirrored = false): LaidOutMap {
	const boxWidth = tall.width - tall.gutter;
	const flip = (x: number): number => (isMirrored ? tall.width - x : x);
	let y = 0;
	const headings: { column: Station['column']; y: number }[] = [];
	const placed = new Map<string, Omit<PlacedStation, 'near'>>();
	for (const column of [0, 1, 2, 3] as const) {
		const mine = stations.filter((station) => station.column === column);
		if (mine.length === 0) continue;
		headings.push({ column, y: y + 24 });
		y += tall.heading;
		for (const station of mine) {
			const text = breakLines(station.label, boxWidth - 2 * tall.padding, mapType.size);
			const height = heightOf(text);
			placed.set(station.id, { ...station, text, x: isMirrored ? 0 : tall.gutter, y, width: boxWidth, height });
			y += height + tall.gap;
		}
	}
	const middle = (id: string): number => {
		const box = placed.get(id);
		return box ? box.y + box.height / 2 : 0;
	};
	return describe({ stations, lines }, {
		width: tall.width,
		height: y,
		stations: stations.flatMap(({ id }) => placed.get(id) ?? []),
		paths: lines.map(({ from, to }) => {
			const [top, bottom] = [middle(from), middle(to)];
			// The further apart two stations are, the wider the arc, and none leaves the picture.
			const reach = flip(Math.round(tall.gutter - Math.min(tall.gutter * 1.25, 26 + Math.abs(bottom - top) * 0.16)));
			const edge = flip(tall.gutter);
			return `M${edge} ${top}C${reach} ${top} ${reach} ${bottom} ${edge} ${bottom}`;
		}),
		headingOf: (column) => ({ column, x: flip(tall.gutter), y: headings.find((heading) => heading.column === column)?.y ?? 0 }),
	});
}

/** Joins places with what lies near what. */
function describe(
	{ stations, lines }: MapSubject,
	{ paths, headingOf, ...places }: {
		width: number;
		height: number;
		stations: readonly Omit<PlacedStation, 'near'>[];
		paths: readonly string[];
		headingOf: (column: Station['column'], mine: readonly { x: number }[]) => LaidOutMap['headings'][number];
	},
): LaidOutMap {
	const numberOf = new Map(stations.map(({ id }, at) => [id, at]));
	const ends = lines.map(({ from, to }): [number, number] => [numberOf.get(from) ?? 0, numberOf.get(to) ?? 0]);
	return {
		...places,
		stations: places.stations.map((station, at) => ({
			...station,
			near: [...new Set([at, ...ends.flatMap(([from, to]) => (from === at ? [to] : to === at ? [from] : []))])],
		})),
		tracks: lines.map(({ kind }, at) => ({ path: paths[at] ?? '', ends: ends[at] ?? [0, 0], kind })),
		headings: ([0, 1, 2, 3] as const).flatMap((column) => {
			const mine = places.stations.filter((station) => station.column === column);
			return mine.length > 0 ? [headingOf(column, mine)] : [];
		}),
	};
}

/** A line through its bends, each rounded off. */
function roundedPath({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection, flip: (x: number) => number): string {
	const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: flip(x), y: Math.round(y) }));
	const [first, ...rest] = points;
	if (!first) return '';
	let path = `M${first.x} ${first.y}`;
	for (const [at, point] of rest.entries()) {
		const before = points[at] ?? point;
		const after = points[at + 2];
		if (!after) return `${path}L${point.x} ${point.y}`;
		const into = towards(point, before);
		const out = towards(point, after);
		path += `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
	}
	return path;
}

/** The point a corner's radius away from a bend, at most half-way to the next. */
function towards(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number } {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	const part = Math.min(wide.corner, length / 2) / length;
	return { x: Math.round(from.x + (to.x - from.x) * part), y: Math.round(from.y + (to.y - from.y) * part) };
}
