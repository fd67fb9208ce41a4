import { Renderer } from '@takumi-rs/core';

/** The sizes of the sign as a picture, in pixels, and who asks for them. */
export const iconSizes = {
	/** Old browsers, feed readers. */
	'32': { size: 32, sign: 1 },
	/** Home screens of Apple, on a ground of its own. */
	'180': { size: 180, sign: 0.7, ground: '#fbf7ef' },
	'192': { size: 192, sign: 1 },
	'512': { size: 512, sign: 1 },
	/** Android cuts it to a shape: the sign keeps to the middle. */
	'512-maskable': { size: 512, sign: 0.55, ground: '#fbf7ef' },
} as const;

export type IconSize = keyof typeof iconSizes;

const renderer = new Renderer();

/** The sign of the site as a PNG. */
export function renderIcon(svg: string, name: IconSize): Promise<Buffer<ArrayBuffer>> {
	const { size, sign, ...more } = iconSizes[name];
	const side = Math.round(size * sign);
	return renderer.render(
		{
			type: 'container',
			style: { display: 'flex', width: '100%', height: '100%', alignItems: 'center', justifyContent: 'center', ...('ground' in more ? { backgroundColor: more.ground } : {}) },
			children: [{ type: 'image', src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width: side, height: side }],
		},
		{ width: size, height: size, format: 'png' },
	);
}

/** A PNG as `favicon.ico`: the head of such a file, one entry, and the picture. https://en.wikipedia.org/wiki/ICO_(file_format) */
export function toIco(png: Buffer<ArrayBuffer>, size: number): Buffer<ArrayBuffer> {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head.writeUInt8(size, 6);
	head.writeUInt8(size, 7);
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}
