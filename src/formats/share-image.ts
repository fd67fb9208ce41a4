import { Renderer } from '@takumi-rs/core';
import { drawLandscape, type LandscapeSubject } from './landscape.ts';
import { shareImageSize } from './share-image-size.ts';

/** What the picture of a page says when somebody passes the page on. It holds no dates: networks keep such pictures for years. */
export interface ShareImageSubject {
	/** Direction of its language. */
	direction: 'ltr' | 'rtl';
	program: string;
	/** What the page is: the kind of a pathway, Job, Story. */
	label: string | undefined;
	title: string;
	/** One more line, such as how long a pathway takes. */
	detail: string | undefined;
	/** The kind of pathway that gives the colours. */
	kind: string;
	landscape: LandscapeSubject;
}

/** A file of a typeface with the letters that it has. Files of one typeface have one name. */
export interface ShareFont {
	name: string;
	/** The bytes of the file (woff2). */
	read: () => Buffer;
	/** First and last code point of each run of letters. */
	unicodeRange: [number, number][];
}

/** Goes up with every change of the drawing, so that pictures that were kept are drawn anew. */
export const shareImageVersion = 4;

/** Height of the landscape at the foot, in pixels. Words stand above it, so that nothing crosses them. */
const landHeight = 240;

/** Some networks load no larger picture. */
const mostBytes = 40_000;

/** Sizes of titles, in pixels. */
const titleSizes = [84, 62, 54, 46];

/** Draws the pictures of pages. */
export class ShareImageRenderer {
	readonly #renderer = new Renderer();
	readonly #families: string;
	readonly #tokens: ReadonlyMap<string, string>;
	readonly #fonts: readonly ShareFont[];
	readonly #registered = new Map<ShareFont, Promise<unknown>>();

	/**
	 * @param fonts files of the typefaces, in the order in which they are asked for a letter
	 * @param stylesheet of the site, from which the colours come
	 */
	constructor(fonts: readonly ShareFont[], stylesheet: string) {
		this.#fonts = fonts;
		this.#families = [...new Set(fonts.map(({ name }) => `"${name}"`))].join(', ');
		this.#tokens = readTokens(stylesheet);
	}

	/** A PNG of 1200 × 630 pixels. Throws if a letter stands in none of the typefaces. */
	async render(subject: ShareImageSubject): Promise<Buffer<ArrayBuffer>> {
		const sizes = titleSizes.filter((size) => size <= fitTitle(subject.title));
		let picture = await this.#draw(subject, sizes[0] ?? 46);
		// Smaller letters have less edge, which is what a picture of words weighs.
		for (const size of sizes.slice(1)) if (picture.length > mostBytes) picture = await this.#draw(subject, size);
		return picture;
	}

	async #draw(subject: ShareImageSubject, titleSize: number): Promise<Buffer<ArrayBuffer>> {
		await this.#registerFor([subject.program, subject.label, subject.title, subject.detail].join(''));
		const { width, height } = shareImageSize;
		const color = this.#color('ink');
		const kindColor = this.#color(`kind-${subject.kind}`);
		const direction = subject.direction;
		const textAlign = direction === 'rtl' ? 'right' : 'left';
		const side = direction === 'rtl' ? 'flex-end' : 'flex-start';
		const text = (content: string, style: object) => ({ type: 'text' as const, text: content, style: { direction, textAlign, fontFamily: this.#families, lineHeight: 1.2, color, ...style } });
		const picture = Buffer.from(this.#paint(subject)).toString('base64');
		return this.#renderer.render(
			{
				type: 'container',
				style: {
					display: 'flex',
					flexDirection: 'column',
					alignItems: side,
					width: '100%',
					height: '100%',
					padding: '48px 64px',
					backgroundColor: this.#fills(subject.kind)['sky'],
					backgroundImage: `url(data:image/svg+xml;base64,${picture})`,
					backgroundSize: `${width}px ${landHeight}px`,
					backgroundPosition: `0 ${height - landHeight}px`,
					backgroundRepeat: 'no-repeat',
				},
				children: [
					text(subject.program, { fontSize: 30, fontWeight: 700 }),
					...(subject.label === undefined ? [] : [text(subject.label, { fontSize: 32, fontWeight: 700, color: kindColor, marginTop: 30 })]),
					text(subject.title, { fontSize: titleSize, fontWeight: 700, lineHeight: 1.15, marginTop: subject.label === undefined ? 40 : 4, lineClamp: 3 }),
					...(subject.detail === undefined ? [] : [text(subject.detail, { fontSize: 34, marginTop: 10 })]),
				],
			},
			{ width, height, format: 'png' },
		);
	}

	/** The landscape with its colours in place of class names, since outside a page no stylesheet gives them. */
	#paint({ landscape, kind }: ShareImageSubject): string {
		const { width } = shareImageSize;
		const fills = this.#fills(kind);
		let markKind = kind;
		const drawing = drawLandscape(landscape, { width, height: landHeight }).replaceAll(/class="([\w-]+)"/g, (_, name: string) => {
			if (name.startsWith('kind-')) markKind = name.slice('kind-'.length);
			if (name === 'mark') return `fill="${this.#color(`kind-${markKind}`)}" stroke="${this.#color('paper')}" stroke-width="2.5"`;
			return name === 'glow' ? `fill="${fills[name]}" opacity="0.22"` : name in fills ? `fill="${fills[name]}"` : '';
		});
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${landHeight}" width="${width}" height="${landHeight}">${drawing}</svg>`;
	}

	/** Layer of a landscape → its colour. */
	#fills(kind: string): Record<string, string> {
		const layer = (name: string): string => mix(this.#color(`kind-${kind}`), this.#color('paper'), Number.parseInt(this.#color(`${name}-part`), 10) / 100);
		const [ink, light] = [this.#color('ink'), this.#color('light')];
		return {
			sky: layer('sky'),
			water: layer('sky'),
			far: layer('far'),
			mid: layer('mid'),
			near: layer('near'),
			tree: layer('tree'),
			snow: this.#color('snow'),
			trail: this.#color('path'),
			sun: light,
			glow: light,
			walker: ink,
			post: ink,
			pack: light,
		};
	}

	/** Brings in the files that a text needs: a script such as Chinese has a hundred. Throws if none has a letter of it. */
	async #registerFor(text: string): Promise<void> {
		for (const letter of new Set(text)) {
			const code = letter.codePointAt(0) ?? 0;
			const font = this.#fonts.find(({ unicodeRange }) => unicodeRange.some(([first, last]) => code >= first && code <= last));
			if (!font) throw new Error(`No typeface of the pictures has the letter "${letter}" of "${text}". Add one that has it: src/catalogue/share-fonts.ts`);
			if (!this.#registered.has(font)) this.#registered.set(font, this.#renderer.registerFont({ name: font.name, data: font.read(), unicodeRange: font.unicodeRange }));
		}
		await Promise.all(this.#registered.values());
	}

	#color(token: string): string {
		const color = this.#tokens.get(token);
		if (color === undefined) throw new Error(`The stylesheet has no --${token}.`);
		return color;
	}
}

/** Long titles are set smaller, so that three lines hold them. Letters that fill a square count as two, Ethiopic ones as one and a half. */
function fitTitle(title: string): number {
	const length = title.replace(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, '**').replace(/\p{Script=Ethiopic}{2}/gu, '***').length;
	return length > 64 ? 46 : length > 28 ? 62 : 84;
}

/** The tokens of the first `:root` of a stylesheet: `kind-internship` → `#a8380b`. */
function readTokens(stylesheet: string): Map<string, string> {
	const [root = ''] = /:root\s*{[^}]*}/.exec(stylesheet) ?? [];
	return new Map([...root.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Two colours mixed, `part` of 0 to 1 of the first: `#a8380b`, `#ffffff`. */
function mix(one: string, other: string, part: number): string {
	const read = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
	const to = read(other);
	return `#${read(one).map((value, at) => Math.round(value * part + (to[at] ?? 0) * (1 - part)).toString(16).padStart(2, '0')).join('')}`;
}
