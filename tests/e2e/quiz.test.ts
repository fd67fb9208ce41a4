import { describe, expect, test } from 'vitest';
import { tabTo, useBrowser } from './browser.ts';

const { open } = useBrowser();

/** Answers by keyboard: the answer to each question that comes, or "not sure". */
async function answerByKeyboard(page: Awaited<ReturnType<typeof open>>['page'], answers: Record<string, string>): Promise<string[]> {
	const asked: string[] = [];
	await tabTo(page, '[data-helper-switch]');
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
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
		expect(await page.locator('[data-group="fits"]').innerText()).toContain(fits);
		expect(await page.locator('[data-pathway="post-graduate-position"]').getAttribute('data-verdict')).toBe('other-path');
		expect(await page.locator('[data-pathway="health-it-certificate"]').getAttribute('data-verdict')).toBe('check-first');
		expect(complaints).toEqual([]);
	});
});

test('"not sure" and "rather not say" count against nobody', async () => {
	const { page } = await open('/en/quiz/');
	for (;;) {
		const question = page.locator('[data-question]:visible');
		if ((await question.count()) === 0) break;
		await question.locator('[data-option="no-say"]').click();
		await page.locator('button[type="submit"]:visible').first().click();
	}
	const verdicts = await page.locator('[data-pathway]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-verdict')));
	expect(verdicts).toHaveLength(5);
	expect(new Set(verdicts)).toEqual(new Set(['check-first']));
});

test('the browser goes back and forward through the questions, and keeps answers over a reload', async () => {
	const { page } = await open('/en/quiz/');
	const shown = () => page.locator('[data-question]:visible').getAttribute('data-question');
	const first = await shown();
	await page.locator('[data-option="unsure"]:visible').click();
	await page.locator('form.quiz-form button[type="submit"]').click();
	const second = await shown();
	expect(second).not.toBe(first);
	await page.goBack();
	expect(await shown()).toBe(first);
	expect(await page.locator(`input[name="${first}"][value="unsure"]`).isChecked()).toBe(true);
	await page.goForward();
	expect(await shown()).toBe(second);
	await page.reload();
	expect(await shown()).toBe(second);
});

test('a missing answer is said, and the focus waits at the question', async () => {
	const { page } = await open('/en/quiz/');
	await page.locator('form.quiz-form button[type="submit"]').click();
	expect(await page.locator('[role="alert"]:visible').innerText()).toContain('Choose one answer');
	expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
});

test('nothing is requested after the page has loaded, and nothing is stored', async () => {
	const { page } = await open('/en/quiz/');
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	for (let step = 0; step < 6 && (await page.locator('[data-question]:visible').count()) > 0; step++) {
		await page.locator('[data-option="unsure"]:visible').click();
		await page.locator('form.quiz-form button[type="submit"]').click();
	}
	expect(requests).toEqual([]);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test('without JavaScript the page is a checklist of every pathway with its rules', async () => {
	const { page } = await open('/en/quiz/', { javaScriptEnabled: false });
	expect(await page.locator('[data-pathway]:visible').count()).toBe(5);
	expect(await page.locator('[data-pathway="year-up-internship"] [data-requirement]:visible').count()).toBe(5);
	expect(await page.locator('form.quiz-form').isVisible()).toBe(false);
	expect(await page.locator('main').innerText()).toContain('Ask the program team');
});
