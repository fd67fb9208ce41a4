import type { Answers } from '../domain/answer-test.ts';
import { assess, countDeciding, nextQuestion } from '../domain/eligibility.ts';
import { findRoute } from '../domain/routes.ts';
import type { QuizData } from './quiz-data.ts';

/** Where a person is in the quiz: the question on show, or the result. */
interface QuizState {
	answers: Record<string, string>;
	/** Id of the question on show, or `result`. */
	step: string;
	isHelper: boolean;
}

/**
 * The quiz around a form and cards that the server has rendered. Answers live in memory and in `history.state`, so that
 * the browser's own back and forward buttons walk through the questions; they are never stored or sent.
 */
class PathwayQuiz extends HTMLElement {
	#data!: QuizData;
	#state: QuizState = { answers: {}, step: '', isHelper: false };

	connectedCallback(): void {
		this.#data = JSON.parse(this.#find('script[type="application/json"]').textContent ?? '') as QuizData;
		const start: QuizState = { answers: {}, step: this.#nextStep({}), isHelper: false };
		const kept = history.state as { quiz?: QuizState } | null;
		this.#state = kept?.quiz ?? start;
		if (!kept?.quiz) history.replaceState({ quiz: start }, '');
		addEventListener('popstate', this.#onPopState);
		this.#find('form').addEventListener('submit', this.#onSubmit);
		this.addEventListener('click', this.#onClick);
		this.#find('[data-helper-switch]').addEventListener('change', this.#onHelperChange);
		this.#show(false);
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#onPopState);
	}

	#onPopState = (event: PopStateEvent): void => {
		const state = (event.state as { quiz?: QuizState } | null)?.quiz;
		if (!state) return;
		this.#state = state;
		this.#show(true);
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		const { step } = this.#state;
		const chosen = this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(step)}"]:checked`);
		const hint = this.#find(`[data-question="${CSS.escape(step)}"] [data-error]`);
		hint.hidden = chosen !== null;
		if (!chosen) {
			this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(step)}"]`)?.focus();
			return;
		}
		const answers = { ...this.#state.answers, [step]: chosen.value };
		// The answer belongs to the step it was given in, so that going back shows it.
		history.replaceState({ quiz: { ...this.#state, answers } }, '');
		this.#go({ ...this.#state, answers, step: this.#nextStep(answers) });
	};

	#onClick = (event: Event): void => {
		const button = (event.target as Element).closest<HTMLElement>('[data-action]');
		if (!button) return;
		const { action, target = '' } = button.dataset;
		if (action === 'back') history.back();
		if (action === 'change') this.#go({ ...this.#state, step: target });
		if (action === 'restart') this.#go({ ...this.#state, answers: {}, step: this.#nextStep({}) });
	};

	#onHelperChange = (event: Event): void => {
		this.#state = { ...this.#state, isHelper: (event.target as HTMLInputElement).checked };
		history.replaceState({ quiz: this.#state }, '');
		this.#show(false);
	};

	/** The wished role first, then whatever can still change most verdicts, then the result. */
	#nextStep(answers: Answers): string {
		const { roleQuestion, pathways, questions } = this.#data;
		if (roleQuestion && answers[roleQuestion] === undefined) return roleQuestion;
		return nextQuestion(pathways, answers, questions) ?? 'result';
	}

	#go(state: QuizState): void {
		this.#state = state;
		history.pushState({ quiz: state }, '');
		this.#show(true);
	}

	#show(moveFocus: boolean): void {
		const { step, answers, isHelper } = this.#state;
		this.toggleAttribute('data-helping', isHelper);
		this.dataset['state'] = step === 'result' ? 'result' : 'question';
		this.#find<HTMLInputElement>('[data-helper-switch]').checked = isHelper;
		for (const fieldset of this.querySelectorAll<HTMLElement>('[data-question]')) {
			const id = fieldset.dataset['question'] ?? '';
			fieldset.hidden = id !== step;
			for (const input of fieldset.querySelectorAll<HTMLInputElement>('input')) input.checked = answers[id] === input.value;
			this.#find('[data-error]', fieldset).hidden = true;
		}
		if (step === 'result') this.#showResult();
		else this.#showProgress();
		this.#find('[data-action="back"]').hidden = Object.keys(answers).length === 0;
		if (!moveFocus) return;
		const heading = step === 'result' ? this.#find('[data-result] h2') : this.#find(`[data-question="${CSS.escape(step)}"] legend`);
		heading.focus();
	}

	#showProgress(): void {
		const { answers, step } = this.#state;
		const { pathways, questions, words } = this.#data;
		const others = { ...answers };
		delete others[step];
		const asked = Object.keys(others).length;
		const mayCome = [...countDeciding(pathways, others, questions).keys()].filter((id) => id !== step).length;
		this.#find('[data-progress]').textContent = words.progress
			.replace('{n}', String(asked + 1))
			.replace('{m}', String(asked + 1 + mayCome));
	}

	#showResult(): void {
		const { answers } = this.#state;
		const { pathways, words } = this.#data;
		for (const pathway of pathways) {
			const card = this.#find(`[data-pathway="${CSS.escape(pathway.slug)}"]`);
			const verdict = assess(pathway, answers);
			card.dataset['verdict'] = verdict.code;
			for (const { requirement, truth, known } of verdict.reasons) {
				const item = card.querySelector<HTMLElement>(`[data-requirement="${CSS.escape(requirement)}"]`);
				if (!item) continue;
				item.dataset['truth'] = truth;
				const label = item.querySelector<HTMLElement>('[data-truth-label]');
				if (label) label.textContent = known ? words.truths[truth] : words.truths.open;
			}
			this.#find(`[data-group="${verdict.code}"] [data-cards]`).append(card);
		}
		for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
			group.hidden = group.querySelector('[data-pathway]') === null;
		}
		this.#showAnswers();
		this.#showRoute();
	}

	#showAnswers(): void {
		for (const row of this.querySelectorAll<HTMLElement>('[data-answer]')) {
			const id = row.dataset['answer'] ?? '';
			const answer = this.#state.answers[id];
			row.hidden = answer === undefined;
			if (answer === undefined) continue;
			this.#find('[data-answer-text]', row).textContent = this.#find(`[data-question="${CSS.escape(id)}"] [data-option="${CSS.escape(answer)}"]`).textContent?.trim() ?? '';
		}
	}

	#showRoute(): void {
		const { answers } = this.#state;
		const { pathways, roleQuestion, words } = this.#data;
		const section = this.#find('[data-route]');
		const role = roleQuestion && answers[roleQuestion];
		const isRole = role !== undefined && role !== '' && !['unsure', 'no-say'].includes(role);
		section.hidden = !isRole;
		if (!isRole || !roleQuestion) return;
		const name = this.#find(`[data-question="${CSS.escape(roleQuestion)}"] [data-option="${CSS.escape(role)}"]`).textContent?.trim() ?? '';
		const steps = findRoute(pathways, answers, role);
		this.#find('h3', section).textContent = words.route.replace('{role}', name);
		const list = this.#find('ol', section);
		list.replaceChildren(
			...(steps ?? []).map((slug) => {
				const link = this.#find(`[data-pathway="${CSS.escape(slug)}"] a`).cloneNode(true);
				const item = document.createElement('li');
				item.append(link);
				return item;
			}),
		);
		const none = this.#find('p', section);
		none.hidden = steps !== undefined;
		none.textContent = words.noRoute.replace('{role}', name);
	}

	#find<Found extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = this): Found {
		const found = within.querySelector<Found>(selector);
		if (!found) throw new Error(`The quiz page has no ${selector}`);
		return found;
	}
}

customElements.define('pathway-quiz', PathwayQuiz);
