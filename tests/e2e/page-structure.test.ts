import { expect, test } from 'vitest';
import { readPages } from '../../tools/built-site.ts';
import { listPageKinds } from '../../tools/page-kinds.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

/** What assistive technology is told of each kind of page: roles, names, landmarks, headings. Read a change before accepting it. */
test.each(listPageKinds(readPages().map(({ address }) => address)))('the structure of %s', async (address) => {
	const { page } = await open(address, { viewport: { width: 1280, height: 800 } });
	// What scripts fill in belongs to the page.
	for (const island of ['pathway-quiz', 'site-search']) if ((await page.locator(island).count()) > 0) await page.waitForFunction((tag) => customElements.get(tag), island);
	const name = address.replaceAll('/', ' ').trim().replaceAll(' ', '-').replace(/\.html$/, '') || 'languages';
	await expect(await page.locator('body').ariaSnapshot()).toMatchFileSnapshot(`structure/${name}.yaml`);
});
