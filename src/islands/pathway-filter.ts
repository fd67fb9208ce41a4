import { find } from './find.ts';
import { carryToLanguages } from './language-links.ts';

/**
 * Keeps the filters of the list of pathways in the address, so that a link, the browser's back button and the same page in
 * another language show the same list. What is hidden is decided by the style rules of the page; here it is counted.
 */
class PathwayFilter extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('change', () => this.#keep());
		find(this, '[data-clear]').addEventListener('click', (event) => {
			event.preventDefault();
			for (const select of this.querySelectorAll('select')) select.value = '';
			this.#keep();
		});
		addEventListener('popstate', this.#read);
		this.#read();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#read);
	}

	#read = (): void => {
		const chosen = new URLSearchParams(location.search);
		for (const select of this.querySelectorAll('select')) {
			const value = chosen.get(select.dataset['facet'] ?? '') ?? '';
			select.value = [...select.options].some((option) => option.value === value) ? value : '';
		}
		this.#show();
	};

	#keep(): void {
		history.pushState(null, '', location.pathname + this.#query());
		this.#show();
	}

	#query(): string {
		const chosen = [...this.querySelectorAll('select')].filter(({ value }) => value !== '').map(({ dataset, value }) => [dataset['facet'] ?? '', value]);
		return chosen.length > 0 ? `?${new URLSearchParams(chosen).toString()}` : '';
	}

	#show(): void {
		const cards = [...this.querySelectorAll<HTMLElement>('[data-facets]')];
		const shown = cards.filter((card) => getComputedStyle(card).display !== 'none').length;
		find(this, '[data-shown]').textContent = (this.dataset['count'] ?? '').replace('{n}', String(shown)).replace('{m}', String(cards.length));
		find(this, '[data-nothing]').hidden = shown > 0;
		carryToLanguages(this.#query());
	}
}

customElements.define('pathway-filter', PathwayFilter);
