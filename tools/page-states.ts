import type { Page } from 'playwright-core';

/**
 * Brings a page from state to state by what a visitor does, and stops in each with a word on where it is. Whoever looks
 * may change colours and width in between.
 */
type Walk = (page: Page) => AsyncGenerator<string>;

/** What comes only when somebody does something. A page or component with states of its own joins with a walk here. */
export const walks: readonly { name: string; /** Where it begins, without the language: `/quiz/`. */ path: string; walk: Walk }[] = [
	{ name: 'the menu', path: '/', walk: walkMenu },
	{ name: 'the quiz', path: '/quiz/', walk: walkQuiz },
	{ name: 'the search', path: '/search/', walk: walkSearch },
	{ name: 'the list of pathways', path: '/pathways/', walk: walkFilters },
	{ name: 'the comparison', path: '/compare/', walk: walkComparison },
	{ name: 'a word that is explained', path: '/about/', walk: walkTerm },
];

async function* walkMenu(page: Page): AsyncGenerator<string> {
	const opener = page.locator('button[popovertarget="menu"]');
	// The button is there on narrow screens only.
	await page.setViewportSize({ width: 320, height: 900 });
	await opener.click();
	await page.locator('#menu:popover-open').waitFor();
	yield 'open';
}

async function* walkQuiz(page: Page): AsyncGenerator<string> {
	const next = page.locator('form.quiz-form button[type="submit"]');
	const question = page.locator('[data-question]:visible');
	await next.click();
	yield 'asked for an answer';
	for (let step = 1; (await question.count()) > 0; step++) {
		if (step > 50) throw new Error('The quiz never comes to an end.');
		await question.locator('[data-option]').first().click();
		yield `question ${step} answered`;
		await next.click();
	}
	yield 'result';
	const reasons = page.locator('[data-result] details:not([open]):visible');
	if ((await reasons.count()) > 0) {
		await reasons.first().locator('summary').click();
		yield 'reasons opened';
	}
	await page.locator('[data-action="copy"][data-target="results"]').click();
	yield 'link shown';
	await page.goto((await page.locator('[data-link] input').inputValue()).replace('/quiz/', '/quiz/?again'));
	yield 'results that somebody passed on';
	await page.locator('[data-action="restart"]').click();
	await page.locator('[data-switch="helping"]').check();
	await page.locator('[data-switch="all"]').check();
	yield 'all questions on one page, for a helper';
}

async function* walkFilters(page: Page): AsyncGenerator<string> {
	const selects = page.locator('pathway-filter select');
	// One choice after another until nothing is left, or nothing is to be chosen.
	for (let at = 0; at < (await selects.count()); at++) {
		await selects.nth(at).selectOption({ index: 1 });
		if (at === 0) yield 'one choice';
	}
	yield 'a choice in every filter';
	await page.locator('.map:visible a').nth(1).focus();
	yield 'a station of the map lights up';
	await page.locator('pathway-filter + details, .map ~ details').first().locator('summary').click();
	yield 'the map as a list';
}

async function* walkComparison(page: Page): AsyncGenerator<string> {
	const boxes = page.locator('pathway-compare input');
	await boxes.first().uncheck();
	yield 'one left out';
	for (const box of await boxes.all()) await box.uncheck();
	yield 'none chosen';
}

async function* walkTerm(page: Page): AsyncGenerator<string> {
	const term = page.locator('.term').first();
	if ((await term.count()) === 0) return;
	await term.click();
	await page.locator('.term-note:popover-open').waitFor();
	yield 'explained';
}

async function* walkSearch(page: Page): AsyncGenerator<string> {
	const input = page.locator('site-search input[type="search"]');
	const results = page.locator('[data-search-results]');
	// The list of all pages stands below the form; one that is not in the reader's language is not in the index either.
	const title = (await page.locator('#all ~ ul > li:not([lang]) a').first().innerText()).trim();
	await input.fill(title);
	await results.and(page.locator(`[data-query=${JSON.stringify(title)}]`)).locator('a').first().waitFor();
	yield 'results';
	await input.fill('zzzzqqqq');
	await page.locator('[data-search-nothing]:visible').waitFor();
	yield 'nothing found';
}
