import { SitemapStream, streamToPromise } from 'sitemap';

/** An address for the site map, with the same page in other languages: language → address. */
export interface SiteMapPage {
	address: string;
	alternates: Readonly<Record<string, string>>;
	/** A day: `2026-11-24`. */
	checked?: string | undefined;
}

/** Writes `sitemap.xml` by the protocol of sitemaps.org, with the `xhtml:link` alternates that search engines read. */
export async function toSiteMap(pages: readonly SiteMapPage[], siteAddress: string): Promise<string> {
	const stream = new SitemapStream({ hostname: siteAddress, xmlns: { news: false, image: false, video: false, xhtml: true } });
	for (const { address, alternates, checked } of pages) {
		stream.write({
			url: address,
			...(checked ? { lastmod: checked, lastmodDateOnly: true } : {}),
			links: Object.entries(alternates).map(([lang, url]) => ({ lang, url })),
		});
	}
	stream.end();
	return (await streamToPromise(stream)).toString('utf8');
}
