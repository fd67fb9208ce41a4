import { find } from './find.ts';
import { carryToLanguages } from './language-links.ts';

/**
 * Keeps the pathways that are compared in the address: `?with=a&with=b`. Which columns show is decided by the style rules
 * of the page; without a script all do.
 */
class PathwayCompare extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('change', this.#keep);
		addEventListener('popstate', this.#read);
		this.#read();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#read);
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
	}

	/** All pathways, unless the address names some that exist. */
	#read = (): void => {
		const wanted = new URLSearchParams(location.search).getAll('with');
		const isChosen = this.#boxes.some(({ value }) => wanted.includes(value));
		for (const box of this.#boxes) box.checked = !isChosen || wanted.includes(box.value);
		this.#show();
	};

	#keep = (): void => {
		history.pushState(null, '', location.pathname + this.#query());
		this.#show();
	};

	#query(): string {
		const chosen = this.#boxes.filter(({ checked }) => checked);
		return chosen.length === this.#boxes.length || chosen.length === 0 ? '' : `?${new URLSearchParams(chosen.map(({ value }) => ['with', value])).toString()}`;
	}

	#show(): void {
		const isNone = this.#boxes.every(({ checked }) => !checked);
		find(this, 'section').hidden = isNone;
		find(this, '[data-none]').textContent = isNone ? (this.dataset['empty'] ?? '') : '';
		carryToLanguages(this.#query());
	}
}

customElements.define('pathway-compare', PathwayCompare);
