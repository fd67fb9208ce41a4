import type { Answers } from '../domain/answer-test.ts';
import { countDeciding, nextQuestion } from '../domain/eligibility.ts';
import { byData, find } from './find.ts';
import { carryToLanguages } from './language-links.ts';
import type { QuizData } from './quiz-data.ts';
import { QuizResult } from './quiz-result.ts';
import { answersLinkOf, type QuizState, readQuizLink, restoreState, resultsLinkOf } from './quiz-state.ts';

/** What the quiz keeps with a step of the browser's history. */
const keptIn = (state: unknown): QuizState | undefined => (state as { quiz?: QuizState } | null)?.quiz;

/**
 * The quiz around a form and cards that the server has rendered. Answers live in memory and in `history.state`, so that
 * the browser's own back and forward buttons walk through the questions; they are never stored or sent. They leave the
 * page in the fragment of a link alone: one that is asked for, or one to the same page in another language.
 */
class PathwayQuiz extends HTMLElement {
	#data!: QuizData;
	#state!: QuizState;
	#result!: QuizResult;

	connectedCallback(): void {
		this.#data = JSON.parse(find(this, 'script[type="application/json"]').textContent ?? '') as QuizData;
		this.#result = new QuizResult(this, this.#data);
		this.#state = this.#readAddress() ?? restoreState(keptIn(history.state), this.#data, this.#nextStep) ?? this.#start();
		this.#keep(location.hash);
		addEventListener('popstate', this.#onPopState);
		find(this, 'form').addEventListener('submit', this.#onSubmit);
		this.addEventListener('click', this.#onClick);
		this.addEventListener('change', this.#onChange);
		this.#show();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#onPopState);
	}

	/** Also comes when a fragment is typed or followed: a link of the quiz, or an anchor such as `#ask`. */
	#onPopState = (event: PopStateEvent): void => {
		const state = this.#readAddress() ?? restoreState(keptIn(event.state), this.#data, this.#nextStep);
		if (state) this.#state = state;
		this.#keep(location.hash);
		if (!state) return;
		this.#show();
		this.#heading().focus();
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		const { step, isAll } = this.#state;
		const given = Object.fromEntries([...new FormData(find<HTMLFormElement>(this, 'form'))].map(([id, option]) => [id, String(option)]));
		const chosen = given[step];
		if (!isAll && chosen === undefined) {
			find(this.#fieldset(step), '[data-error]').hidden = false;
			find(this.#fieldset(step), 'input').focus();
			return;
		}
		const answers = isAll ? given : { ...this.#state.answers, ...(chosen !== undefined && { [step]: chosen }) };
		// The answer belongs to the step it was given in, so that going back shows it.
		this.#state = { ...this.#state, answers };
		this.#keep();
		this.#go({ step: isAll ? ':result' : this.#nextStep(answers) });
	};

	#onClick = (event: Event): void => {
		const button = (event.target as Element).closest<HTMLElement>('[data-action]');
		if (!button) return;
		const { action, target = '' } = button.dataset;
		const { isHelping, isAll } = this.#state;
		if (action === 'back') history.back();
		if (action === 'change') this.#go({ step: isAll ? ':all' : target }, () => find(this.#fieldset(target), 'legend'));
		if (action === 'restart') this.#go({ ...this.#start(), isHelping, isAll, ...(isAll && { step: ':all' }) });
		if (action === 'copy') void this.#copyLink(target);
		if (action === 'print') print();
	};

	#onChange = (event: Event): void => {
		const { checked, dataset } = event.target as HTMLInputElement;
		if (dataset['switch'] === 'helping') {
			this.#state = { ...this.#state, isHelping: checked };
			this.#keep();
			this.#show();
		}
		if (dataset['switch'] === 'all') {
			this.#go({ isAll: checked, step: checked ? ':all' : this.#nextStep(this.#state.answers) }, () => find(this, byData('switch', 'all')));
		}
	};

	#start(): QuizState {
		return { answers: {}, step: this.#nextStep({}), isHelping: false, isAll: false, rules: this.#data.rules };
	}

	#readAddress = (): QuizState | undefined => readQuizLink(location.hash.slice(1), this.#data, this.#nextStep);

	/** Keeps the state with this step of the browser's history, and takes answers out of the address bar. */
	#keep(anchor = ''): void {
		const isLink = /^#v\d/.test(anchor);
		history.replaceState({ quiz: this.#state }, '', location.pathname + location.search + (isLink ? '' : anchor));
	}

	/** The wished role first, then whatever can still change most verdicts, then the result. */
	#nextStep = (answers: Answers): string => {
		const { roleQuestion, pathways, questions } = this.#data;
		if (roleQuestion && answers[roleQuestion] === undefined) return roleQuestion;
		return nextQuestion(pathways, answers, questions) ?? ':result';
	};

	/** Moves on; the focus goes to the heading of what comes, or where it is told. */
	#go(change: Partial<QuizState>, focus = this.#heading): void {
		const { notice: _, ...state } = this.#state;
		this.#state = { ...state, ...change };
		if (change.answers) delete this.#state.shared;
		history.pushState({ quiz: this.#state }, '', location.pathname + location.search);
		this.#show();
		focus().focus();
	}

	#heading = (): HTMLElement => {
		const { step } = this.#state;
		if (step === ':result') return find(this, '[data-result] h2');
		return step === ':all' ? find(this, 'legend') : find(this.#fieldset(step), 'legend');
	};

	#show(): void {
		const { step, answers, isHelping, isAll, shared, notice } = this.#state;
		const { words } = this.#data;
		this.toggleAttribute('data-helping', isHelping);
		this.dataset['state'] = step === ':result' ? 'result' : 'question';
		find<HTMLInputElement>(this, byData('switch', 'helping')).checked = isHelping;
		find<HTMLInputElement>(this, byData('switch', 'all')).checked = isAll;
		for (const fieldset of this.querySelectorAll<HTMLElement>('[data-question]')) {
			const id = fieldset.dataset['question'] ?? '';
			fieldset.hidden = step !== ':all' && id !== step;
			for (const input of fieldset.querySelectorAll('input')) input.checked = answers[id] === input.value;
			find(fieldset, '[data-error]').hidden = true;
		}
		const said = find(this, '[data-notice]');
		said.hidden = notice === undefined;
		said.textContent = notice ? words[notice] : '';
		find(this, '[type="submit"]').textContent = isAll ? words.seeResult : words.next;
		const isBlank = Object.keys(answers).length === 0;
		find(this, byData('action', 'back')).hidden = isAll || isBlank;
		if (step === ':result') this.#result.show(this.#state);
		else this.#showProgress();
		const link = shared ? resultsLinkOf(this.#state, this.#data) : isBlank && !isHelping && !isAll ? '' : answersLinkOf(this.#state);
		carryToLanguages(link && `#${link}`);
	}

	#showProgress(): void {
		const { answers, step } = this.#state;
		const { pathways, questions, words } = this.#data;
		const { [step]: _, ...others } = answers;
		const asked = Object.keys(others).length;
		const mayCome = [...countDeciding(pathways, others, questions).keys()].filter((id) => id !== step).length;
		find(this, '[data-progress]').textContent =
			step === ':all' ? '' : words.progress.replace('{n}', String(asked + 1)).replace('{m}', String(asked + 1 + mayCome));
	}

	async #copyLink(kind: string): Promise<void> {
		const { words } = this.#data;
		const fragment = kind === 'results' ? resultsLinkOf(this.#state, this.#data) : answersLinkOf(this.#state);
		const field = find<HTMLInputElement>(this, '[data-link] input');
		field.value = `${location.origin}${location.pathname}#${fragment}`;
		find(this, '[data-link]').hidden = false;
		const status = find(this, '[data-copied]');
		try {
			await navigator.clipboard.writeText(field.value);
			status.textContent = words.copied;
		} catch {
			// Without a secure connection, or if the visitor has refused it.
			field.select();
			status.textContent = words.notCopied;
		}
	}

	#fieldset = (question: string): HTMLElement => find(this, byData('question', question));
}

customElements.define('pathway-quiz', PathwayQuiz);
