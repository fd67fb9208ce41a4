import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const installed = [
	process.env['CHROME'],
	// The same engine without the windows of a browser around it: half the work for the tests.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** With these the browser runs without a screen, in containers, and asks nothing of the network by itself. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The path of Chrome or Chromium: what `CHROME` names, an installed one, or Playwright's own. `undefined` if there is none. */
export function findBrowser(): string | undefined {
	return [...installed, chromium.executablePath()].find((path) => path && isExecutable(path));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

if (import.meta.main) console.log(findBrowser() ?? '');
