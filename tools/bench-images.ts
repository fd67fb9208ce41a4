import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { generateOpenGraphImage } from 'astro-og-canvas';
import satori from 'satori';
import { listShareFonts } from '../src/catalogue/share-fonts.ts';
import { ShareImageRenderer, type ShareImageSubject } from '../src/formats/share-image.ts';

const require = createRequire(import.meta.url);
const rounds = 20;

const shared = { program: 'Career Pathways', detail: '9 months', landscape: { seed: 'bench', marks: ['certificate', 'certificate'], walkers: 2 } };
/** One subject a script: what differs between engines is letters, their joining and their direction. */
const subjects: Record<string, ShareImageSubject> = {
	en: { ...shared, direction: 'ltr', label: 'Certificate', title: 'Health IT Certificate', kind: 'certificate' },
	es: { ...shared, direction: 'ltr', label: 'Pasantía', title: 'Pasantía de invierno: formación gratuita y luego una pasantía pagada', kind: 'internship' },
	vi: { ...shared, direction: 'ltr', label: 'Thực tập', title: 'Chương trình thực tập mùa hè tại bệnh viện', kind: 'course' },
	ar: { ...shared, direction: 'rtl', label: 'شهادة', title: 'شهادة دعم تقنية المعلومات للمبتدئين', kind: 'apprenticeship' },
};

/** Compares our pictures of pages with what other engines take for the same words on a plain ground, and prints a table. */
export async function benchImages(): Promise<void> {
	const renderer = new ShareImageRenderer(listShareFonts(), readFileSync('src/styles.css', 'utf8'));
	const latin = require.resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff');
	const vietnamese = require.resolve('@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff');
	const arabic = require.resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2');
	// Satori reads no woff2, which is all that the Arabic typeface comes in: it has Latin and Vietnamese letters.
	const fonts = [latin, vietnamese].map((file, at) => ({ name: `Noto ${at}`, data: readFileSync(file), weight: 700 as const }));

	const engines: Record<string, (subject: ShareImageSubject) => Promise<Uint8Array | undefined>> = {
		'ours (takumi)': (subject) => renderer.render(subject),
		'satori + resvg': async ({ direction, program, label, title, detail }) => {
			if (direction === 'rtl') return undefined;
			const line = (text: string | undefined, fontSize: number): object => ({ type: 'div', props: { style: { display: 'flex', fontSize }, children: text } });
			const tree = { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: 64, background: '#fbf7ef', color: '#14302a' }, children: [line(program, 30), line(label, 32), line(title, 62), line(detail, 34)] } };
			return new Resvg(await satori(tree as never, { width: 1200, height: 630, fonts })).render().asPng();
		},
		'astro-og-canvas': async ({ direction, title, program }) => {
			const picture = await generateOpenGraphImage({ cacheDir: false, title, description: program, dir: direction, fonts: [latin, vietnamese, arabic], bgGradient: [[251, 247, 239]], font: { title: { color: [20, 48, 42], families: ['Noto Sans', 'Noto Sans Arabic'] }, description: { color: [20, 48, 42] } } });
			return new Uint8Array(await new Response(picture).arrayBuffer());
		},
	};
	const rows: Record<string, Record<string, number | string>> = {};
	for (const [engine, render] of Object.entries(engines)) {
		for (const [language, subject] of Object.entries(subjects)) {
			console.log(`images: ${engine}, ${language}`);
			const times: number[] = [];
			let bytes = 0;
			for (let round = 0; round < rounds; round++) {
				const start = performance.now();
				bytes = (await render(subject))?.length ?? 0;
				times.push(performance.now() - start);
			}
			rows[`${engine}, ${language}`] = bytes === 0 ? { 'ms, first': '–', 'ms, median': '–', KB: '–' } : { 'ms, first': Number(times[0]?.toFixed(1)), 'ms, median': Number(times.toSorted((a, b) => a - b)[rounds / 2]?.toFixed(1)), KB: Number((bytes / 1000).toFixed(1)) };
		}
	}
	console.log('Pictures of pages, 1200 × 630 PNG. Ours have a landscape, the others the words on a plain ground.');
	console.table(rows);
}
