/**
 * Pictures drawn from the data in place of stock photos: hills, a trail, a waymark for each part of a pathway, walkers.
 * The same subject always gives the same picture. Shapes carry class names; `src/styles.css` colours them.
 */

/** What a picture shows. */
export interface LandscapeSubject {
	/** Decides everything that the other fields leave open: the slug, usually. */
	seed: string;
	/** Kinds of pathway of the waymarks along the trail, from the start to the end. */
	marks: readonly string[];
	/** How many people walk the trail. */
	walkers: number;
}

export interface LandscapeSize {
	width: number;
	height: number;
	/** The share of the width, from the left, over which words stand: the peaks stay low there. */
	open?: number;
}

/** Numbers from 0 to 1 that look random and depend on the seed alone (FNV-1a into mulberry32). */
function randomFrom(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

type Point = readonly [x: number, y: number];

const at = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;
const path = (name: string, d: string): string => `<path class="${name}" d="${d}"/>`;

/** A line through all points, bending softly. */
function curve(points: readonly Point[]): string {
	const [first, ...rest] = points;
	if (!first) return '';
	let from = first;
	return rest.reduce((line, to) => {
		const middle = (from[0] + to[0]) / 2;
		from = to;
		// `S` takes the earlier bend on, mirrored: one control point a step is enough.
		return `${line}S${at([middle, to[1]])} ${at(to)}`;
	}, `M${at(first)}`);
}

/** Peaks with snow on the higher ones. */
function drawPeaks(random: () => number, { width, height, open = 0 }: LandscapeSize, foot: number): string {
	const count = Math.max(3, Math.round(width / 170));
	const step = width / count;
	// Valley, top, valley, top … from before the left edge to behind the right one.
	const ridge: Point[] = [[-step * 0.5, foot]];
	for (let index = 0; index <= count; index++) {
		const x = (index + random() * 0.4) * step;
		const rise = height * (0.16 + random() * 0.3) * (x < width * open ? 0.4 : 1);
		ridge.push([x, foot - rise], [x + step * 0.55, foot - rise * (0.25 + random() * 0.2)]);
	}
	const snow = ridge
		.map((top, index) => {
			const [before, after] = [ridge[index - 1], ridge[index + 1]];
			if (index % 2 === 0 || !before || !after || foot - top[1] < height * 0.26) return '';
			const depth = Math.min((foot - top[1]) * 0.26, before[1] - top[1], after[1] - top[1]);
			const down = (valley: Point): Point => [top[0] + ((valley[0] - top[0]) * depth) / (valley[1] - top[1]), top[1] + depth];
			const [left, right] = [down(before), down(after)];
			const third = (right[0] - left[0]) / 3;
			return `M${at(top)}L${at(right)} ${at([right[0] - third, top[1] + depth * 0.7])} ${at([left[0] + third, top[1] + depth * 1.1])} ${at(left)}Z`;
		})
		.join('');
	return path('far', `M${ridge.map(at).join('L')}V${height}H0Z`) + (snow && path('snow', snow));
}

function drawHill(name: string, random: () => number, { width, height }: LandscapeSize, level: number, swing: number): string {
	const count = Math.max(2, Math.round(width / 300));
	const points = Array.from({ length: count + 1 }, (_, index): Point => [(index / count) * width, level + (random() - 0.5) * swing]);
	return path(name, `${curve(points)}V${height}H0Z`);
}

/** Evergreens in a few groups along a level, none of them in front of the trail. */
function drawTrees(random: () => number, { width, height }: LandscapeSize, level: number, isFree: (x: number) => boolean): string {
	let trees = '';
	const groups = Math.round(2 + width / 260 + random() * 2);
	for (let group = 0; group < groups; group++) {
		const middle = random() * width;
		for (let tree = 0; tree < 3 + random() * 3; tree++) {
			const x = middle + (tree - 2) * height * 0.055 + random() * 6;
			const tall = height * (0.09 + random() * 0.1);
			const half = tall * 0.24;
			if (!isFree(x)) continue;
			const foot = level + random() * height * 0.05;
			trees += `M${at([x, foot - tall])}l${Math.round(half)} ${Math.round(tall)}h-${Math.round(half * 2)}Z`;
		}
	}
	return trees && path('tree', trees);
}

/** A person seen from behind, with a pack; `scale` is about the height of the head. */
const drawWalker = ([x, y]: Point, scale: number): string =>
	`<g transform="translate(${at([x, y])}) scale(${scale.toFixed(2)})"><path class="walker" d="M-3 0l1-11h4l1 11h-2l-1-7-1 7ZM-4-20q4-4 8 0l1 10h-10Z"/><circle class="walker" cy="-26" r="4"/><rect class="pack" x="-3" y="-20" width="6" height="8" rx="2"/></g>`;

/** A signpost with the blaze of a kind of pathway. */
const drawMark = ([x, y]: Point, kind: string, scale: number): string =>
	`<g class="kind-${kind}" transform="translate(${at([x, y])}) scale(${scale.toFixed(2)})"><path class="post" d="M-1.5 0v-22h3v22Z"/><rect class="mark" x="-9" y="-9" width="18" height="18" rx="3" transform="translate(0 -30) rotate(45)"/></g>`;

/** Draws the inside of an `<svg>` with the size as its viewBox. Nothing in it comes from outside but the class names of kinds. */
export function drawLandscape({ seed, marks, walkers }: LandscapeSubject, size: LandscapeSize): string {
	const { width, height } = size;
	const random = randomFrom(seed);
	const crest = height * (0.62 + random() * 0.06);
	const goal = width * (0.5 + random() * 0.16);
	const sun: Point = [goal + width * (random() * 0.16 - 0.02), height * (0.2 + random() * 0.12)];
	const sunSize = Math.round(height * (0.075 + random() * 0.035));
	const bends = 1.5 + random();
	const lean = random() < 0.5 ? -1 : 1;

	const swing = Math.min(width * 0.2, height * 0.42);
	/** The middle of the trail: 0 at the foot of the picture, 1 where it goes over the hill. */
	const trailAt = (along: number): Point => {
		const near = 1 - along;
		return [goal + lean * Math.sin(near * Math.PI * bends) * near * swing, crest + (height * 1.06 - crest) * near ** 1.35];
	};
	const halfWidth = (along: number): number => 1.5 + (1 - along) ** 1.5 * height * 0.07;
	const steps = 10;
	const [left, right] = ([-1, 1] as const).map((side) =>
		Array.from({ length: steps + 1 }, (_, step): Point => {
			const [x, y] = trailAt(step / steps);
			return [x + side * halfWidth(step / steps), y];
		}),
	) as [Point[], Point[]];
	/** Through the middles of the points, so that the edges of the trail bend and do not break. */
	const bend = (points: readonly Point[]): string =>
		points.slice(1, -1).reduce((line, point, index) => {
			const next = points[index + 2] ?? point;
			return `${line}Q${at(point)} ${at([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
		}, '') + `L${at(points.at(-1) ?? trailAt(1))}`;
	const [start = trailAt(0)] = left;
	const trail = `M${at(start)}${bend(left)}L${at(right.at(-1) ?? trailAt(1))}${bend(right.toReversed())}Z`;
	const isFree = (x: number): boolean => Math.abs(x - goal) > swing * 0.6;

	const markPlaces = marks.map((kind, index) => {
		const along = 0.18 + (0.74 * (index + 0.5)) / marks.length;
		const [x, y] = trailAt(along);
		const scale = (height / 400) * (2.3 - along * 1.75);
		// On the outer side of a bend: there a post never stands in front of the trail behind it.
		const side = x >= goal ? 1 : -1;
		return { kind, along, place: [x + side * (halfWidth(along) + 16 * scale), y] as Point, scale };
	});
	const people = Array.from({ length: walkers }, (_, index) => {
		const along = 0.16 + 0.6 * ((index + random() * 0.5) / Math.max(1, walkers));
		const [x, y] = trailAt(along);
		return { along, place: [x + (random() - 0.5) * halfWidth(along), y] as Point, scale: (height / 400) * (1.75 - along * 1.3) };
	});
	const standing = [
		...markPlaces.map(({ along, place, kind, scale }) => ({ along, svg: drawMark(place, kind, scale) })),
		...people.map(({ along, place, scale }) => ({ along, svg: drawWalker(place, scale) })),
	].sort((one, other) => other.along - one.along);

	return [
		`<path class="sky" d="M0 0h${width}v${height}H0Z"/>`,
		`<circle class="glow" cx="${Math.round(sun[0])}" cy="${Math.round(sun[1])}" r="${Math.round(sunSize * 1.9)}"/>`,
		`<circle class="sun" cx="${Math.round(sun[0])}" cy="${Math.round(sun[1])}" r="${sunSize}"/>`,
		drawPeaks(random, size, height * 0.62),
		drawHill('mid', random, size, height * 0.56, height * 0.16),
		random() < 0.45 ? path('water', `M0 ${Math.round(crest - height * 0.05)}h${width}v${Math.round(height * 0.2)}H0Z`) : '',
		drawTrees(random, size, crest + height * 0.02, isFree),
		path('near', `M0 ${Math.round(crest + (random() - 0.3) * height * 0.1)}Q${at([goal * 0.5, crest - height * 0.04])} ${at([goal, crest])}T${at([width, crest + (random() - 0.3) * height * 0.1])}V${height}H0Z`),
		path('trail', trail),
		...standing.map(({ svg }) => svg),
	].join('');
}
