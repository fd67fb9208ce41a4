import { type Answers, openAnswers } from '../domain/answer-test.ts';
import { assess, smallestChange } from '../domain/eligibility.ts';
import { findRouteOverJobs } from '../domain/routes.ts';
import { byData, find } from './find.ts';
import type { QuizData } from './quiz-data.ts';
import { type QuizState, verdictsOf } from './quiz-state.ts';

/** Fills the result of the quiz, which the server has rendered with every wording that it may need. */
export class QuizResult {
	#root: HTMLElement;
	#data: QuizData;

	constructor(root: HTMLElement, data: QuizData) {
		this.#root = root;
		this.#data = data;
	}

	show(state: QuizState): void {
		const { shared } = state;
		this.#showCards(state);
		for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = group.querySelector('[data-pathway]') === null;
		for (const part of this.#root.querySelectorAll<HTMLElement>('[data-from-answers]')) part.hidden = shared !== undefined;
		this.#find('[data-link]').hidden = true;
		this.#find('[data-copied]').textContent = '';
		this.#showAnswers(state.answers);
		this.#showStories(state.answers);
		this.#showRoute(state.answers);
		this.#find('[data-summary]').textContent = [...this.#root.querySelectorAll<HTMLElement>('[data-group]:not([hidden])')]
			.map((group) => `${find(group, 'h3').innerText}: ${group.querySelectorAll('[data-pathway]').length}`)
			.join('. ');
	}

	#showCards(state: QuizState): void {
		const { answers, shared } = state;
		const { pathways, questions, words } = this.#data;
		const verdicts = verdictsOf(state, this.#data);
		const worthALook = pathways.find(({ slug }) => verdicts[slug] === 'fits') ?? pathways.find(({ slug }) => verdicts[slug] === 'check-first');
		for (const pathway of pathways) {
			const card = this.#card(pathway.slug);
			const code = verdicts[pathway.slug] ?? 'check-first';
			card.dataset['verdict'] = code;
			for (const { requirement, truth } of assess(pathway, answers).reasons) {
				const item = find(card, byData('requirement', requirement));
				if (shared) delete item.dataset['truth'];
				else item.dataset['truth'] = truth;
				find(item, '[data-truth-label]').textContent = shared ? '' : words.truths[truth];
				const more = item.querySelector('details');
				if (more) more.open = !shared && truth === 'unmet';
			}
			this.#showChange(card, pathway.slug, (!shared && smallestChange(pathway, answers, questions)) || {});
			const other = find(card, '[data-other]');
			other.hidden = code !== 'other-path' || !worthALook;
			if (worthALook) find(other, 'span').replaceChildren(this.#link(worthALook.slug));
			find(this.#find(byData('group', code)), '[data-cards]').append(card);
		}
	}

	/** The fewest answers with which a pathway could open, each with the pathways that lead there. */
	#showChange(card: HTMLElement, slug: string, change: Answers): void {
		const box = find(card, '[data-change]');
		box.hidden = Object.keys(change).length === 0;
		const items = Object.entries(change).map(([id, option]) => {
			const item = this.#find<HTMLTemplateElement>('template[data-change-item]').content.cloneNode(true) as DocumentFragment;
			find(item, 'q').replaceChildren(...this.#questionWords(id));
			find(item, 'strong').textContent = this.#optionWords(id, option);
			const ways = this.#data.pathways.filter((pathway) => pathway.slug !== slug && pathway.grants[id] === option);
			const way = find(item, '[data-ways]');
			way.hidden = ways.length === 0;
			way.append(...ways.flatMap((pathway, at) => [at > 0 ? ', ' : ' ', this.#link(pathway.slug)]));
			const button = find(item, 'button');
			button.dataset['target'] = id;
			find(button, '.sr-only').append(': ', ...this.#questionWords(id));
			return item;
		});
		find(box, 'ul').replaceChildren(...items);
	}

	#showAnswers(answers: Answers): void {
		for (const row of this.#root.querySelectorAll<HTMLElement>('[data-answer]')) {
			const id = row.dataset['answer'] ?? '';
			const answer = answers[id];
			row.hidden = answer === undefined;
			if (answer !== undefined) find(row, '[data-answer-text]').textContent = this.#optionWords(id, answer);
		}
	}

	/** Of people whose starting point has the same id as an answer. */
	#showStories(answers: Answers): void {
		const section = this.#find('[data-stories]');
		const points = Object.values(answers);
		const stories = [...section.querySelectorAll<HTMLElement>('[data-started]')];
		for (const story of stories) story.hidden = !points.includes(story.dataset['started'] ?? '');
		section.hidden = stories.every(({ hidden }) => hidden);
	}

	#showRoute(answers: Answers): void {
		const { pathways, roleQuestion, nextRoles, words } = this.#data;
		const section = this.#find('[data-route]');
		const role = roleQuestion && answers[roleQuestion];
		section.hidden = !role || (openAnswers as readonly string[]).includes(role);
		if (!role || section.hidden) return;
		const name = this.#roleLink(role).textContent ?? '';
		const route = findRouteOverJobs(pathways, answers, role, nextRoles);
		find(section, 'h3').textContent = words.route.replace('{role}', name);
		const list = find(section, 'ol');
		list.hidden = !route;
		const stations = (route?.pathways ?? []).map((slug) => {
			const card = this.#card(slug);
			const kind = [...card.classList].find((one) => one.startsWith('kind-')) ?? '';
			return station(kind, find(card, '[data-kind]').cloneNode(true), this.#link(slug));
		});
		const jobs = (route?.roles ?? []).map((slug, at) => {
			const later = document.createElement('p');
			later.textContent = at > 0 ? `${words.laterStep}: ` : '';
			return station('', later, this.#roleLink(slug));
		});
		list.replaceChildren(find(list, '[data-route-start]'), ...stations, ...jobs);
		const none = find(section, 'p');
		none.hidden = route !== undefined;
		none.textContent = words.noRoute.replace('{role}', name);
	}

	#find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => find<Found>(this.#root, selector);

	#card = (slug: string): HTMLElement => this.#find(byData('pathway', slug));

	#link = (slug: string): Node => find(this.#card(slug), 'h4 a').cloneNode(true);

	#roleLink = (role: string): Node => find(this.#find<HTMLTemplateElement>('template[data-roles]').content, byData('role', role)).cloneNode(true);

	#fieldset = (question: string): HTMLElement => this.#find(byData('question', question));

	#questionWords = (id: string): Node[] => [...find(this.#fieldset(id), 'legend').childNodes].map((node) => node.cloneNode(true));

	#optionWords = (id: string, option: string): string => find(this.#fieldset(id), byData('option', option)).textContent?.trim() ?? '';
}

function station(kind: string, ...parts: Node[]): HTMLElement {
	const item = document.createElement('li');
	item.className = kind;
	item.append(...parts);
	return item;
}
