import type { APIRoute, GetStaticPaths } from 'astro';
import { keepFile } from '../../catalogue/file-cache.ts';
import { listPages } from '../../catalogue/page-list.ts';
import { loadQuiz } from '../../catalogue/quiz.ts';
import { listShareFonts } from '../../catalogue/share-fonts.ts';
import { listLanguages, loadSiteIn } from '../../catalogue/site.ts';
import { shareImageAddress } from '../../domain/address.ts';
import { ShareImageRenderer, shareImageVersion } from '../../formats/share-image.ts';
import { toShareSubjects } from '../../formats/share-subject.ts';
import styles from '../../styles.css?raw';

export const getStaticPaths = (async () => {
	const languages = await listLanguages();
	const subjects = await Promise.all(languages.map(async (lang) => toShareSubjects(await listPages(lang), await loadQuiz(lang), await loadSiteIn(lang))));
	return subjects.flat().map(({ address, subject }) => ({
		params: { page: shareImageAddress(address).replace(/^\/share\//, '').replace(/\.png$/, '') },
		props: { subject },
	}));
}) satisfies GetStaticPaths;

let renderer: ShareImageRenderer | undefined;

/** The picture of a page, drawn once for the same words and colours. */
export const GET: APIRoute = async ({ props }) => {
	const { subject } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
	const picture = await keepFile([shareImageVersion, subject, styles], 'png', () => {
		renderer ??= new ShareImageRenderer(listShareFonts(), styles);
		return renderer.render(subject);
	});
	return new Response(picture, { headers: { 'Content-Type': 'image/png' } });
};
