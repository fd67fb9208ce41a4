import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toAnswersLink } from '../../src/domain/quiz-link.ts';
import { exampleFolder } from '../../tools/built-site.ts';
import { personas } from '../personas.ts';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();

const shownQuestion = (page: Page) => page.locator('[data-question]:visible').getAttribute('data-question');
const next = (page: Page) => page.locator('form.quiz-form button[type="submit"]').click();
const verdictsOf = (page: Page): Promise<Record<string, string>> =>
	page.locator('[data-pathway]').evaluateAll((cards) => Object.fromEntries(cards.map((card) => [card.getAttribute('data-pathway'), card.getAttribute('data-verdict')])) as Record<string, string>);
const focused = (page: Page): Promise<string> => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim().slice(0, 60)}`);

/** Chooses one option after another until the result shows. */
async function answerAll(page: Page, option: string): Promise<void> {
	for (let step = 0; step < 20 && (await page.locator('[data-question]:visible').count()) > 0; step++) {
		await page.locator(`[data-option="${option}"]:visible`).click();
		await next(page);
	}
	await page.locator('[data-result] h2:visible').waitFor();
}

/** Answers by keyboard: the answer to each question that comes, or "not sure". */
async function answerByKeyboard(page: Page, answers: Record<string, string>): Promise<string[]> {
	const asked: string[] = [];
	await tabTo(page, '[data-switch="helping"]');
	for (let step = 0; step < 10; step++) {
		const question = page.locator('[data-question]:visible');
		if ((await question.count()) === 0) break;
		const id = (await question.getAttribute('data-question')) ?? '';
		asked.push(id);
		await tabTo(page, `input[name="${id}"]`);
		const wanted = answers[id] ?? 'unsure';
		for (let presses = 0; presses < 12; presses++) {
			await page.keyboard.press('Space');
			const value = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
			if (value === wanted) break;
			await page.keyboard.press('ArrowDown');
			if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === wanted) break;
		}
		await page.keyboard.press('Enter');
	}
	return asked;
}

describe.each([
	{ language: 'en', fits: 'May be a good fit' },
	{ language: 'es', fits: 'Puede ser buena opción' },
])('the quiz in $language', ({ language, fits }) => {
	test('leads by keyboard alone to a verdict, and moves the focus with it', async () => {
		const { page, complaints } = await open(`/${language}/quiz/`);
		const asked = await answerByKeyboard(page, { study: 'diploma', weekdays: 'yes', 'age-18-29': 'yes', income: 'yes', 'it-program-recent': 'no' });
		expect(asked.length).toBeLessThanOrEqual(6);
		expect(new Set(asked).size).toBe(asked.length);
		await page.locator('[data-pathway="year-up-internship"][data-verdict="fits"]').waitFor();
		expect(await focused(page)).toMatch(/^H2/);
		expect(await page.locator('[data-group="fits"]').innerText()).toContain(fits);
		expect(await page.locator('[data-summary]').textContent()).toContain(`${fits}: 1`);
		expect(complaints).toEqual([]);
	});
});

describe('in the browser', () => {
	test.each(personas)('$who is told the same as by the engine', async ({ answers, verdicts, route }) => {
		const { page, complaints } = await open(`/en/quiz/#${toAnswersLink(answers, ['result'])}`);
		await page.locator('[data-result] h2:visible').waitFor();
		const told = await page.locator('[data-pathway]').evaluateAll((cards) =>
			cards.map((card) => [
				card.getAttribute('data-pathway'),
				{ code: card.getAttribute('data-verdict'), reasons: Object.fromEntries([...card.querySelectorAll('[data-requirement]')].map((one) => [one.getAttribute('data-requirement'), one.getAttribute('data-truth')])) },
			]),
		);
		expect(Object.fromEntries(told)).toEqual(verdicts);
		const steps = await page.locator('[data-route] li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.match(/pathways\/([^/]+)/)?.[1]).filter(Boolean));
		expect(steps).toEqual(route ?? []);
		// Whatever nobody has published is said beside every verdict that it could change.
		for (const card of await page.locator('[data-verdict="fits"]').all()) expect(await card.locator('[data-caveat]').isVisible()).toBe(true);
		expect(complaints).toEqual([]);
	});
});

test('"not sure" and "rather not say" count against nobody', async () => {
	const { page } = await open('/en/quiz/');
	await answerAll(page, 'no-say');
	const verdicts = Object.values(await verdictsOf(page));
	expect(verdicts).toHaveLength(5);
	expect(new Set(verdicts)).toEqual(new Set(['check-first']));
});

test('the browser goes back and forward through the questions, and keeps answers over a reload and over an anchor', async () => {
	const { page } = await open('/en/quiz/');
	const first = await shownQuestion(page);
	await page.locator('[data-option="unsure"]:visible').click();
	await next(page);
	const second = await shownQuestion(page);
	expect(second).not.toBe(first);
	expect(await focused(page)).toMatch(/^LEGEND/);
	await page.goBack();
	expect(await shownQuestion(page)).toBe(first);
	expect(await page.locator(`input[name="${first}"][value="unsure"]`).isChecked()).toBe(true);
	await page.goForward();
	expect(await shownQuestion(page)).toBe(second);
	await page.evaluate(() => (location.hash = '#ask'));
	await page.reload();
	expect(await shownQuestion(page)).toBe(second);
});

test('a missing answer is said, and the focus waits at the question', async () => {
	const { page } = await open('/en/quiz/');
	await next(page);
	expect(await page.locator('[role="alert"]:visible').innerText()).toContain('Choose one answer');
	expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
});

test('any answer can be changed from the result, and another path names what would open it', async () => {
	const { page } = await open('/en/quiz/#v1;role=unsure;study=diploma;it-program-recent=no;weekdays=yes;age-18-29=yes;income=yes');
	const card = page.locator('[data-pathway="post-graduate-position"]');
	expect(await card.getAttribute('data-verdict')).toBe('other-path');
	const change = card.locator('[data-change]');
	expect(await change.locator('[data-ways] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/en/pathways/year-up-internship/', '/en/pathways/health-it-certificate/']);
	expect(await card.locator('[data-other] a').getAttribute('href')).toBe('/en/pathways/year-up-internship/');
	await change.locator('button').click();
	expect(await shownQuestion(page)).toBe('it-program-recent');
	expect(await focused(page)).toMatch(/^LEGEND/);
	await page.locator('[data-option="yes"]:visible').click();
	await next(page);
	expect(await card.getAttribute('data-verdict')).toBe('fits');
	await page.locator('[data-answer="study"] button').click();
	expect(await shownQuestion(page)).toBe('study');
	await page.goBack();
	await page.locator('[data-action="restart"]').click();
	expect(await page.locator('input:checked').count()).toBe(0);
});

test('all questions can stand on one page, none of which has to be answered', async () => {
	const { page } = await open('/en/quiz/');
	await page.locator('[data-switch="all"]').check();
	expect(await page.locator('[data-question]:visible').count()).toBe(6);
	await page.locator('[data-question="study"] [data-option="college"]').click();
	await next(page);
	expect((await verdictsOf(page))['summer-internship']).toBe('check-first');
	expect(await page.locator('[data-pathway="summer-internship"] [data-requirement="undergraduate"]').getAttribute('data-truth')).toBe('met');
	expect(await page.locator('[data-answer]:visible').count()).toBe(1);
	await page.goBack();
	expect(await page.locator('[data-question]:visible').count()).toBe(6);
	expect(await page.locator('input:checked:visible').count()).toBe(2);
});

test('to a helper nothing on the page speaks as if to the person', async () => {
	for (const [address, you] of [['/en/quiz/', /\byour?\b/i], ['/es/quiz/', /\busted\b/i]] as const) {
		const { page } = await open(`${address}#v1;role=unsure;study=no-diploma;weekdays=no;it-program-recent=no;helping`);
		await page.locator('[data-result] h2:visible').waitFor();
		expect(await page.locator('[data-switch="helping"]').isChecked()).toBe(true);
		const texts = await page.locator('[data-result] :is(h2, h3, dt, q, [data-truth-label]), [data-requirement] p:first-child').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).innerText));
		expect(texts.length).toBeGreaterThan(15);
		expect(texts.filter((text) => you.test(text.replaceAll(/(the person )?you are helping|a quien usted ayuda/g, '')))).toEqual([]);
	}
});

describe('a link', () => {
	/** Presses a button of the result and reads the link that it gives. */
	async function readLink(page: Page, kind: 'answers' | 'results'): Promise<string> {
		await page.locator(`[data-action="copy"][data-target="${kind}"]`).click();
		return page.locator('[data-link] input').inputValue();
	}

	test('with answers is given when it is asked for, and leads back to the same result without staying in the address bar', async () => {
		const { page, site } = await open('/en/quiz/#v1;study=college;weekdays=no;it-program-recent=yes;role=it-project-coordinator', { permissions: ['clipboard-read', 'clipboard-write'] });
		expect(page.url()).toBe(`${site}/en/quiz/`);
		const before = await verdictsOf(page);
		const link = await readLink(page, 'answers');
		expect(link).toBe(`${site}/en/quiz/#v1;study=college;weekdays=no;it-program-recent=yes;role=it-project-coordinator;result`);
		await expect.poll(() => page.locator('[data-copied]').innerText()).toBe('The link is copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
		const other = await open(link.slice(site.length));
		expect(await verdictsOf(other.page)).toEqual(before);
		expect(other.page.url()).toBe(`${site}/en/quiz/`);
		await other.page.reload();
		expect(await verdictsOf(other.page)).toEqual(before);
	});

	test('with results alone holds no answer, and says so', async () => {
		const { page, site } = await open('/en/quiz/#v1;role=unsure;study=college;weekdays=no;it-program-recent=yes');
		const before = await verdictsOf(page);
		const link = await readLink(page, 'results');
		expect(link).not.toMatch(/study|weekdays|recent=|college;/);
		const { page: theirs } = await open(link.slice(site.length));
		expect(await verdictsOf(theirs)).toEqual(before);
		expect(await theirs.locator('[data-notice]').innerText()).toContain('not in the link');
		expect(await theirs.locator('[data-answer]:visible, [data-change]:visible, [data-truth]').count()).toBe(0);
		expect(await theirs.locator('[data-action="copy"][data-target="answers"]').isVisible()).toBe(false);
		await theirs.locator('[data-action="restart"]').click();
		expect(await shownQuestion(theirs)).toBe('role');
	});

	test.each([
		{ link: '#v0;study=diploma', says: 'earlier version', shows: 'role' },
		{ link: '#v2;study=diploma;weekdays=yes', says: 'earlier version', shows: 'role' },
		{ link: '#v1-results;rules=000000;fits=year-up-internship;check-first=;other-path=', says: 'earlier version', shows: 'role' },
		{ link: '#v1;role=unsure;study=doctorate', says: 'no longer knows', shows: 'study' },
	])('of another time opens with a word, and never with a wrong result: $link', async ({ link, says, shows }) => {
		const { page, complaints } = await open(`/en/quiz/${link}`);
		expect(await page.locator('[data-notice]').innerText()).toContain(says);
		expect(await shownQuestion(page)).toBe(shows);
		expect(page.url()).not.toContain('#');
		expect(complaints).toEqual([]);
	});

	test('can be copied by keyboard alone', async () => {
		const { page } = await open('/en/quiz/#v1;role=unsure;study=no-diploma;it-program-recent=no', { permissions: ['clipboard-read', 'clipboard-write'] });
		await page.locator('[data-result] h2').focus();
		await tabTo(page, '[data-action="copy"][data-target="results"]');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('[data-copied]').innerText()).toBe('The link is copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#v1-results;');
	});

	test.each([
		{ kept: { answers: {}, step: ':result', isHelping: false, isAll: false, rules: 'before', shared: { 'year-up-internship': 'fits' } }, shows: 'role', says: 'earlier version' },
		{ kept: { answers: { role: 'unsure', study: 'doctorate' }, step: ':result', isHelping: false, isAll: false, rules: 'before' }, shows: 'study', says: 'no longer knows' },
	])('is what a state is read like that the browser kept while the rules changed: $says', async ({ kept, shows, says }) => {
		const { page, complaints } = await open('/en/quiz/');
		await page.evaluate((quiz) => history.replaceState({ quiz }, ''), kept);
		await page.reload();
		expect(await page.locator('[data-notice]').innerText()).toContain(says);
		expect(await shownQuestion(page)).toBe(shows);
		expect(complaints).toEqual([]);
	});

	test('pasted into the open page is read as well', async () => {
		const { page } = await open('/en/quiz/');
		await page.evaluate(() => (location.hash = '#v1;role=unsure;study=no-diploma;it-program-recent=no'));
		await page.locator('[data-result] h2:visible').waitFor();
		expect((await verdictsOf(page))['year-up-internship']).toBe('other-path');
		expect(page.url()).not.toContain('study');
	});

	test('to the other language takes the answers along, mid-way and at the result', async () => {
		const { page, site } = await open('/en/quiz/');
		const role = page.locator('[data-option="systems-analyst"]:visible');
		await role.click();
		await next(page);
		await page.locator('[data-option="diploma"]:visible').click();
		await next(page);
		const question = await shownQuestion(page);
		await page.locator('[data-language-switch] a[hreflang="es"]').click();
		await page.waitForURL(`${site}/es/quiz/`);
		expect(await shownQuestion(page)).toBe(question);
		await page.locator('[data-option="no"]:visible').click();
		await next(page);
		await answerAll(page, 'no');
		const verdicts = await verdictsOf(page);
		await page.locator('[data-language-switch] a[hreflang="en"]').click();
		await page.waitForURL(`${site}/en/quiz/`);
		expect(await verdictsOf(page)).toEqual(verdicts);
		expect(await page.locator('[data-answer="study"]').innerText()).toContain('High school diploma or GED');
		expect(await page.locator('[data-answer="role"]').innerText()).toContain('Systems analyst');
	});
});

// Ten thousand take a minute and a half: FRAGMENTS=10000 npx vitest run --project e2e -t fragments. The reading alone is
// held against ten thousand in tests/unit/quiz-link.test.ts.
const fragmentCount = Number(process.env['FRAGMENTS'] ?? 600);

describe(`${fragmentCount} fragments, hostile or torn`, () => {
	// Without the flag the browser itself slows down whoever changes the address so often.
	const { open: openUnhindered } = useBrowser(undefined, ['--disable-ipc-flooding-protection']);

	test('throw nothing, add nothing to the page, and do not stay in the address', async () => {
		const piece = fc.oneof(
			fc.constantFrom('v1', 'v1-results', ';', '=', ',', 'study=diploma', 'weekdays=yes', 'role=', 'result', 'all', 'helping', 'fits=year-up-internship', '__proto__', 'constructor', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '%00', '%E0%A4%A', 'javascript:alert(1)', '../', '\'', '\\'),
			fc.string({ maxLength: 10 }),
		);
		const fragment = fc.tuple(fc.constantFrom('v1;', 'v1-results;', 'v7;', ''), fc.array(piece, { maxLength: 12 })).map(([start, rest]) => encodeURI(start + rest.join('').replaceAll('#', '')));
		const fragments = fc.sample(fragment, { numRuns: fragmentCount, seed: 20_261_125 });
		const { page, complaints } = await openUnhindered('/en/quiz/');
		const outcome = await page.evaluate((all) => {
			const quiz = document.querySelector('pathway-quiz') as HTMLElement;
			const start = history.state as unknown;
			const elements = (): number => quiz.querySelectorAll('img, script, iframe, [onerror], [onload]').length;
			const before = elements();
			const faults: string[] = [];
			addEventListener('error', (event) => faults.push(event.message));
			for (const one of all) {
				history.replaceState(start, '', `#${one}`);
				dispatchEvent(new PopStateEvent('popstate', { state: start }));
				if (elements() !== before) faults.push(`added something: ${one}`);
				if (/^#v\d+(-[a-z]+)?(;|$)/.test(location.hash)) faults.push(`stayed: ${one}`);
				if (quiz.querySelectorAll('[data-question]:not([hidden])').length === 0 && quiz.dataset['state'] !== 'result') faults.push(`shows nothing: ${one}`);
			}
			return { faults: faults.slice(0, 5), count: all.length };
		}, fragments);
		expect(outcome).toEqual({ faults: [], count: fragmentCount });
		expect(complaints).toEqual([]);
	}, 180_000);
});

test('nothing is requested after the page has loaded, and nothing is stored', async () => {
	const { page } = await open('/en/quiz/');
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await answerAll(page, 'unsure');
	await page.locator('[data-action="copy"]').first().click();
	await page.locator('[data-answer="study"] button').click();
	await page.goBack();
	expect(requests).toEqual([]);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
	expect(await page.evaluate(async () => [(await caches.keys()).length, (await indexedDB.databases()).length])).toEqual([0, 0]);
});

describe.each([
	{ name: 'the site', folder: undefined, answers: 'role=service-desk-technician;study=diploma;it-program-recent=no;weekdays=no;age-18-29=no;income=no' },
	{ name: 'the example, with sixteen pathways', folder: exampleFolder, answers: 'role=electrician;study=no-diploma;weekdays=no;driver-license=no;outdoors=no;math-course=no;care-hours=no;language-level=starting' },
])('the result of $name', ({ folder, answers }) => {
	const { open: openHere } = useBrowser(folder);

	test('fits one printed page, with the address on it and what is to be pressed left out', async () => {
		for (const fragment of [`v1;${answers}`, 'v1;result']) {
			const { page } = await openHere(`/en/quiz/#${fragment}`);
			for (const format of ['Letter', 'A4']) {
				const paper = (await page.pdf({ format })).toString('latin1');
				expect(paper.match(/\/Type\s*\/Page\b(?!s)/g), `${fragment} on ${format}`).toHaveLength(1);
			}
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('body > footer').innerText()).toMatch(/https:\/\/\S+\/en\/quiz\//);
			expect(await page.locator('[data-pathway]:visible h4').count()).toBeGreaterThanOrEqual(5);
			expect(await page.locator('button:visible').count()).toBe(0);
		}
	});

	test('does not scroll sideways at 320 px, nor at four times the size, and keeps its marks in the colours of the reader', async () => {
		const { page } = await openHere(`/en/quiz/#v1;${answers}`, { viewport: { width: 320, height: 640 }, forcedColors: 'active' });
		await page.locator('[data-action="copy"]').first().click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		const marks = await page.locator('.truth-mark:visible').evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopWidth + getComputedStyle(one, '::before').content));
		expect(marks.length).toBeGreaterThan(3);
		expect(marks.filter((mark) => !/^2px"/.test(mark))).toEqual([]);
		// 1280 px at 400 % is a window of 320 px whose text is as large.
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.evaluate(() => (document.documentElement.style.fontSize = '400%'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
	});
});

test('what assistive technology is told: of a question, and of the result', async () => {
	const { page } = await open('/en/quiz/#v1;role=unsure;study=diploma');
	await expect(await page.locator('pathway-quiz').ariaSnapshot()).toMatchFileSnapshot('structure/quiz-question.yaml');
	await answerAll(page, 'no');
	await expect(await page.locator('pathway-quiz').ariaSnapshot()).toMatchFileSnapshot('structure/quiz-result.yaml');
});

test('without JavaScript the page is a checklist of every pathway with its rules', async () => {
	const { page } = await open('/en/quiz/', { javaScriptEnabled: false });
	expect(await page.locator('[data-pathway]:visible').count()).toBe(5);
	expect(await page.locator('[data-pathway="year-up-internship"] [data-requirement]:visible').count()).toBe(5);
	expect(await page.locator('form.quiz-form').isVisible()).toBe(false);
	expect(await page.locator('[data-change]:visible, [data-other]:visible, [data-action]:visible').count()).toBe(0);
	expect(await page.locator('main').innerText()).toContain('Ask the program team');
});
