import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { readPages, siteFolder } from '../../tools/built-site.ts';

test('every internal link and fragment of the built site resolves', async () => {
	const pages = readPages();
	const result = await new LinkChecker().check({
		path: pages.map(({ address }) => (address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1))),
		serverRoot: siteFolder,
		checkFragments: true,
		checkCss: true,
		concurrency: 50,
		// Only our own pages: other people's sites are looked at by a nightly job.
		linksToSkip: (link) => Promise.resolve(!/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(link)),
	});
	const checked = result.links.filter(({ state }) => state !== 'SKIPPED');
	expect(checked.length).toBeGreaterThanOrEqual(pages.length);
	expect(checked.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`)).toEqual([]);
});
