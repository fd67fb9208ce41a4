import { type Answers, openAnswers } from '../domain/answer-test.ts';
import { assess, countDeciding, nextQuestion, smallestChange, type VerdictCode, verdictCode } from '../domain/eligibility.ts';
import { parseQuizLink, type QuizFlag, toAnswersLink, toResultsLink } from '../domain/quiz-link.ts';
import { findRouteOverJobs } from '../domain/routes.ts';
import type { QuizData } from './quiz-data.ts';

/** Where a person is in the quiz. */
interface QuizState {
	answers: Answers;
	/** Id of the question on show, `:all` for all of them on one page, or `:result`. */
	step: string;
	isHelping: boolean;
	/** Whether the questions stand on one page. */
	isAll: boolean;
	/** Results that came with a link, without answers. */
	shared?: Readonly<Record<string, VerdictCode>>;
	/** What there is to say of the link that was opened. */
	notice?: 'outdated' | 'partly' | 'shared';
}

const bySelector = (name: string, value: string): string => `[data-${name}="${CSS.escape(value)}"]`;

/**
 * The quiz around a form and cards that the server has rendered. Answers live in memory and in `history.state`, so that
 * the browser's own back and forward buttons walk through the questions; they are never stored or sent. They leave the
 * page in the fragment of a link alone: one that is asked for, or one to the same page in another language.
 */
class PathwayQuiz extends HTMLElement {
	#data!: QuizData;
	#state!: QuizState;

	connectedCallback(): void {
		this.#data = JSON.parse(this.#find('script[type="application/json"]').textContent ?? '') as QuizData;
		const kept = history.state as { quiz?: QuizState } | null;
		this.#state = this.#readLink() ?? kept?.quiz ?? this.#start();
		this.#keep(location.hash);
		addEventListener('popstate', this.#onPopState);
		this.#find('form').addEventListener('submit', this.#onSubmit);
		this.addEventListener('click', this.#onClick);
		this.addEventListener('change', this.#onChange);
		this.#show();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#onPopState);
	}

	/** Also comes when a fragment is typed or followed: a link of the quiz, or an anchor such as `#ask`. */
	#onPopState = (event: PopStateEvent): void => {
		const linked = this.#readLink();
		const state = linked ?? (event.state as { quiz?: QuizState } | null)?.quiz;
		if (state) this.#state = state;
		this.#keep(location.hash);
		if (state) this.#show(this.#heading());
	};

	#onSubmit = (event: Event): void => {
		event.preventDefault();
		const { step, isAll } = this.#state;
		const form = this.#find<HTMLFormElement>('form');
		const given = Object.fromEntries([...new FormData(form)].map(([id, option]) => [id, String(option)]));
		if (isAll) {
			this.#state = { ...this.#state, answers: given };
			this.#keep();
			this.#go({ step: ':result' });
			return;
		}
		const chosen = given[step];
		this.#find('[data-error]', this.#fieldset(step)).hidden = chosen !== undefined;
		if (chosen === undefined) {
			this.#find('input', this.#fieldset(step)).focus();
			return;
		}
		const answers = { ...this.#state.answers, [step]: chosen };
		// The answer belongs to the step it was given in, so that going back shows it.
		this.#state = { ...this.#state, answers };
		this.#keep();
		this.#go({ step: this.#nextStep(answers) });
	};

	#onClick = (event: Event): void => {
		const button = (event.target as Element).closest<HTMLElement>('[data-action]');
		if (!button) return;
		const { action, target = '' } = button.dataset;
		if (action === 'back') history.back();
		if (action === 'change') this.#go({ step: this.#state.isAll ? ':all' : target }, () => this.#find('legend', this.#fieldset(target)));
		if (action === 'restart') this.#go({ ...this.#start(), isHelping: this.#state.isHelping, isAll: this.#state.isAll, step: this.#state.isAll ? ':all' : this.#nextStep({}) });
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
			this.#go({ isAll: checked, step: checked ? ':all' : this.#nextStep(this.#state.answers) }, () => this.#find(bySelector('switch', 'all')));
		}
	};

	#start(): QuizState {
		return { answers: {}, step: this.#nextStep({}), isHelping: false, isAll: false };
	}

	/** What the address says, if it holds a link of the quiz. */
	#readLink(): QuizState | undefined {
		const { questions, pathways, rules } = this.#data;
		const link = parseQuizLink(location.hash.slice(1), { questions, pathways: pathways.map(({ slug }) => slug), rules });
		if (!link) return undefined;
		const start = this.#start();
		if (link.kind === 'outdated') return { ...start, notice: 'outdated' };
		if (link.kind === 'results') return { ...start, step: ':result', shared: link.verdicts, notice: 'shared' };
		const { answers, flags, isWhole } = link;
		const isAll = flags.includes('all');
		// Answers that were left out may have to be given again before there is a result.
		const isResult = flags.includes('result') && isWhole;
		return {
			answers,
			isAll,
			isHelping: flags.includes('helping'),
			step: isResult ? ':result' : isAll ? ':all' : this.#nextStep(answers),
			...(!isWhole && { notice: 'partly' }),
		};
	}

	/** Keeps the state with this step of the browser's history, and takes answers out of the address bar. */
	#keep(anchor = ''): void {
		const isLink = /^#v\d/.test(anchor);
		history.replaceState({ quiz: this.#state }, '', location.pathname + location.search + (isLink ? '' : anchor));
	}

	/** The wished role first, then whatever can still change most verdicts, then the result. */
	#nextStep(answers: Answers): string {
		const { roleQuestion, pathways, questions } = this.#data;
		if (roleQuestion && answers[roleQuestion] === undefined) return roleQuestion;
		return nextQuestion(pathways, answers, questions) ?? ':result';
	}

	/** Moves on; the focus goes to the heading of what comes, or where it is told. */
	#go(change: Partial<QuizState>, focus: () => HTMLElement = () => this.#heading()): void {
		const { notice: _, ...state } = this.#state;
		this.#state = { ...state, ...change };
		if (change.answers) delete this.#state.shared;
		history.pushState({ quiz: this.#state }, '', location.pathname + location.search);
		this.#show();
		focus().focus();
	}

	#heading = (): HTMLElement => {
		const { step } = this.#state;
		if (step === ':result') return this.#find('[data-result] h2');
		return step === ':all' ? this.#find('legend') : this.#find('legend', this.#fieldset(step));
	};

	#show(heading?: HTMLElement): void {
		const { step, answers, isHelping, isAll, notice } = this.#state;
		const { words } = this.#data;
		this.toggleAttribute('data-helping', isHelping);
		this.dataset['state'] = step === ':result' ? 'result' : 'question';
		this.#find<HTMLInputElement>(bySelector('switch', 'helping')).checked = isHelping;
		this.#find<HTMLInputElement>(bySelector('switch', 'all')).checked = isAll;
		for (const fieldset of this.querySelectorAll<HTMLElement>('[data-question]')) {
			const id = fieldset.dataset['question'] ?? '';
			fieldset.hidden = step !== ':all' && id !== step;
			for (const input of fieldset.querySelectorAll('input')) input.checked = answers[id] === input.value;
			this.#find('[data-error]', fieldset).hidden = true;
		}
		const said = this.#find('[data-notice]');
		said.hidden = notice === undefined;
		said.textContent = notice ? words[notice] : '';
		this.#find('[type="submit"]').textContent = isAll ? words.seeResult : words.next;
		this.#find(bySelector('action', 'back')).hidden = isAll || Object.keys(answers).length === 0;
		if (step === ':result') this.#showResult();
		else this.#showProgress();
		this.#carryAnswers();
		heading?.focus();
	}

	#showProgress(): void {
		const { answers, step } = this.#state;
		const { pathways, questions, words } = this.#data;
		const { [step]: _, ...others } = answers;
		const asked = Object.keys(others).length;
		const mayCome = [...countDeciding(pathways, others, questions).keys()].filter((id) => id !== step).length;
		this.#find('[data-progress]').textContent =
			step === ':all' ? '' : words.progress.replace('{n}', String(asked + 1)).replace('{m}', String(asked + 1 + mayCome));
	}

	/** Links to this page in other languages take the answers along. */
	#carryAnswers(): void {
		const { answers, isHelping, isAll, shared } = this.#state;
		const isBlank = Object.keys(answers).length === 0 && !isHelping && !isAll;
		const fragment = shared ? this.#resultsLink() : isBlank ? '' : this.#answersLink();
		for (const link of document.querySelectorAll('[data-language-switch] a')) {
			const [address = ''] = (link.getAttribute('href') ?? '').split('#');
			link.setAttribute('href', fragment === '' ? address : `${address}#${fragment}`);
		}
	}

	#answersLink(): string {
		const { answers, step, isHelping, isAll } = this.#state;
		const flags: Record<QuizFlag, boolean> = { helping: isHelping, all: isAll, result: step === ':result' };
		return toAnswersLink(answers, (Object.keys(flags) as QuizFlag[]).filter((flag) => flags[flag]));
	}

	#resultsLink = (): string => toResultsLink(this.#verdicts(), this.#data.rules);

	#verdicts(): Readonly<Record<string, VerdictCode>> {
		const { shared, answers } = this.#state;
		return shared ?? Object.fromEntries(this.#data.pathways.map((pathway) => [pathway.slug, verdictCode(pathway, answers)]));
	}

	#showResult(): void {
		const { answers, shared } = this.#state;
		const { pathways, words } = this.#data;
		const verdicts = this.#verdicts();
		const worthALook = pathways.find(({ slug }) => verdicts[slug] === 'fits') ?? pathways.find(({ slug }) => verdicts[slug] === 'check-first');
		for (const pathway of pathways) {
			const card = this.#card(pathway.slug);
			const code = verdicts[pathway.slug] ?? 'check-first';
			card.dataset['verdict'] = code;
			for (const { requirement, truth } of assess(pathway, answers).reasons) {
				const item = this.#find(bySelector('requirement', requirement), card);
				if (shared) delete item.dataset['truth'];
				else item.dataset['truth'] = truth;
				this.#find('[data-truth-label]', item).textContent = shared ? '' : words.truths[truth];
				const more = item.querySelector('details');
				if (more) more.open = !shared && truth === 'unmet';
			}
			const change = shared ? undefined : smallestChange(pathway, answers, this.#data.questions);
			this.#showChange(card, pathway.slug, change ?? {});
			const other = this.#find('[data-other]', card);
			other.hidden = code !== 'other-path' || !worthALook;
			if (worthALook) this.#find('span', other).replaceChildren(this.#link(worthALook.slug));
			this.#find('[data-cards]', this.#find(bySelector('group', code))).append(card);
		}
		for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = group.querySelector('[data-pathway]') === null;
		for (const part of this.querySelectorAll<HTMLElement>('[data-from-answers]')) part.hidden = shared !== undefined;
		this.#find('[data-link]').hidden = true;
		this.#showAnswers();
		this.#showStories();
		this.#showRoute();
		this.#find('[data-summary]').textContent = [...this.querySelectorAll<HTMLElement>('[data-group]:not([hidden])')]
			.map((group) => `${this.#find('h3', group).innerText}: ${group.querySelectorAll('[data-pathway]').length}`)
			.join('. ');
	}

	/** The fewest answers with which a pathway could open, each with the pathways that lead there. */
	#showChange(card: HTMLElement, slug: string, change: Answers): void {
		const box = this.#find('[data-change]', card);
		box.hidden = Object.keys(change).length === 0;
		const items = Object.entries(change).map(([id, option]) => {
			const item = this.#find<HTMLTemplateElement>('template[data-change-item]').content.cloneNode(true) as DocumentFragment;
			this.#find('q', item).replaceChildren(...this.#questionWords(id));
			this.#find('strong', item).textContent = this.#optionWords(id, option);
			const ways = this.#data.pathways.filter((pathway) => pathway.slug !== slug && pathway.grants[id] === option);
			const way = this.#find('[data-ways]', item);
			way.hidden = ways.length === 0;
			way.append(...ways.flatMap((pathway, at) => [at > 0 ? ', ' : ' ', this.#link(pathway.slug)]));
			const button = this.#find('button', item);
			button.dataset['target'] = id;
			this.#find('.sr-only', button).append(': ', ...this.#questionWords(id));
			return item;
		});
		this.#find('ul', box).replaceChildren(...items);
	}

	#showAnswers(): void {
		for (const row of this.querySelectorAll<HTMLElement>('[data-answer]')) {
			const id = row.dataset['answer'] ?? '';
			const answer = this.#state.answers[id];
			row.hidden = answer === undefined;
			if (answer !== undefined) this.#find('[data-answer-text]', row).textContent = this.#optionWords(id, answer);
		}
	}

	/** Of people whose starting point has the same id as an answer. */
	#showStories(): void {
		const section = this.#find('[data-stories]');
		const points = Object.values(this.#state.answers);
		const stories = [...section.querySelectorAll<HTMLElement>('[data-started]')];
		for (const story of stories) story.hidden = !points.includes(story.dataset['started'] ?? '');
		section.hidden = stories.every(({ hidden }) => hidden);
	}

	#showRoute(): void {
		const { answers } = this.#state;
		const { pathways, roleQuestion, nextRoles, words } = this.#data;
		const section = this.#find('[data-route]');
		const role = roleQuestion && answers[roleQuestion];
		const isRole = role !== undefined && role !== '' && !(openAnswers as readonly string[]).includes(role);
		section.hidden = !isRole;
		if (!isRole) return;
		const name = this.#roleLink(role).textContent ?? '';
		const route = findRouteOverJobs(pathways, answers, role, nextRoles);
		this.#find('h3', section).textContent = words.route.replace('{role}', name);
		const list = this.#find('ol', section);
		list.hidden = !route;
		const stations = (route?.pathways ?? []).map((slug) => {
			const kind = [...this.#card(slug).classList].find((one) => one.startsWith('kind-')) ?? '';
			return this.#station(kind, this.#find('[data-kind]', this.#card(slug)).cloneNode(true), this.#link(slug));
		});
		const jobs = (route?.roles ?? []).map((slug, at) => {
			const later = document.createElement('p');
			later.textContent = at > 0 ? `${words.laterStep}: ` : '';
			return this.#station('', later, this.#roleLink(slug));
		});
		list.replaceChildren(this.#find('[data-route-start]', list), ...stations, ...jobs);
		const none = this.#find('p', section);
		none.hidden = route !== undefined;
		none.textContent = words.noRoute.replace('{role}', name);
	}

	#roleLink = (role: string): Node =>
		this.#find(bySelector('role', role), this.#find<HTMLTemplateElement>('template[data-roles]').content).cloneNode(true);

	#station(kind: string, ...parts: Node[]): HTMLElement {
		const item = document.createElement('li');
		item.className = kind;
		item.append(...parts);
		return item;
	}

	async #copyLink(kind: string): Promise<void> {
		const { words } = this.#data;
		const fragment = kind === 'results' ? this.#resultsLink() : this.#answersLink();
		const field = this.#find<HTMLInputElement>('[data-link] input');
		field.value = `${location.origin}${location.pathname}#${fragment}`;
		this.#find('[data-link]').hidden = false;
		const status = this.#find('[data-copied]');
		try {
			await navigator.clipboard.writeText(field.value);
			status.textContent = words.copied;
		} catch {
			// Without a secure connection, or if the visitor has refused it.
			field.select();
			status.textContent = words.notCopied;
		}
	}

	#card = (slug: string): HTMLElement => this.#find(bySelector('pathway', slug));

	#fieldset = (question: string): HTMLElement => this.#find(bySelector('question', question));

	#link = (slug: string): Node => this.#find('h4 a', this.#card(slug)).cloneNode(true);

	#questionWords = (id: string): Node[] => [...this.#find('legend', this.#fieldset(id)).childNodes].map((node) => node.cloneNode(true));

	#optionWords = (id: string, option: string): string => this.#find(bySelector('option', option), this.#fieldset(id)).textContent?.trim() ?? '';

	#find<Found extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = this): Found {
		const found = within.querySelector<Found>(selector);
		if (!found) throw new Error(`The quiz page has no ${selector}`);
		return found;
	}
}

customElements.define('pathway-quiz', PathwayQuiz);
