import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteFolder } from '../../tools/built-site.ts';
import { ownSite } from '../sites.ts';

const brotli = (text: string | Buffer): number => brotliCompressSync(text).length;

test.each(ownSite.languages)('the quiz in %s sends at most 6 KB of script and 4 KB of data, compressed', (language) => {
	const page = readFileSync(join(siteFolder, language, 'quiz', 'index.html'), 'utf8');
	const files = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address = '']) => address);
	// What the page says to machines in JSON is no script.
	const inline = [...page.matchAll(/<script(?![^>]*application\/(?:ld\+)?json)(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => code);
	// What a script imports in turn counts too.
	const scripts: Buffer[] = [];
	const seen = new Set(files);
	for (const address of seen) {
		const script = readFileSync(join(siteFolder, address));
		scripts.push(script);
		for (const [, imported = ''] of script.toString().matchAll(/(?:import|from)\s*\(?["'](\.[^"']+)["']/g)) seen.add(posix.join(dirname(address), imported));
	}
	const weight = [...scripts, ...inline].reduce((sum, script) => sum + brotli(script), 0);
	const [, data = ''] = page.match(/<script type="application\/json">(.*?)<\/script>/s) ?? [];
	console.log(`${language}: ${weight} bytes of script, ${brotli(data)} bytes of data`);
	expect(weight).toBeGreaterThan(1000);
	expect(weight).toBeLessThanOrEqual(6 * 1024);
	expect(JSON.parse(data)).toHaveProperty('pathways');
	expect(brotli(data)).toBeLessThanOrEqual(4 * 1024);
});
