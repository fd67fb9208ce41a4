import { find } from './find.ts';

/** What Pagefind's own script offers, as far as we use it. */
interface Pagefind {
	init(): Promise<void>;
	debouncedSearch(query: string, options?: object, wait?: number): Promise<{ results: PagefindHit[] } | null>;
}

interface PagefindHit {
	data(): Promise<{ url: string; excerpt: string; meta: { title?: string; section?: string } }>;
}

const mostResults = 20;

/**
 * Search as you type around a plain form: the query stays in the address, results are links in order inside
 * `[data-search-results]`, which carries `data-query` once the query it shows is complete.
 */
class SiteSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	/** Counts queries, so that a slow answer to an old one is dropped. */
	#turn = 0;

	connectedCallback(): void {
		const input = find<HTMLInputElement>(this, 'input[type="search"]');
		input.value = new URLSearchParams(location.search).get('q') ?? '';
		find(this, 'form').addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#search(input.value);
		});
		input.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
		input.addEventListener('input', () => void this.#search(input.value));
		addEventListener('popstate', () => {
			input.value = new URLSearchParams(location.search).get('q') ?? '';
			void this.#search(input.value, false);
		});
		if (input.value) void this.#search(input.value, false);
	}

	#load(): Promise<Pagefind> {
		this.#pagefind ??= import(/* @vite-ignore */ this.dataset['index'] ?? '').then(async (pagefind: Pagefind) => {
			await pagefind.init();
			return pagefind;
		});
		return this.#pagefind;
	}

	async #search(text: string, keepAddress = true): Promise<void> {
		const query = text.trim();
		const turn = ++this.#turn;
		const list = find(this, '[data-search-results]');
		const status = find(this, '[data-search-status]');
		const nothing = find(this, '[data-search-nothing]');
		if (keepAddress) {
			const address = new URL(location.href);
			if (query) address.searchParams.set('q', query);
			else address.searchParams.delete('q');
			history.replaceState(history.state, '', address);
		}
		if (query === '') {
			list.replaceChildren();
			list.dataset['query'] = '';
			status.textContent = '';
			nothing.hidden = true;
			return;
		}
		status.textContent = this.dataset['loading'] ?? '';
		try {
			const found = await (await this.#load()).debouncedSearch(query, {}, 120);
			if (found === null || turn !== this.#turn) return;
			const hits = await Promise.all(found.results.slice(0, mostResults).map((hit) => hit.data()));
			if (turn !== this.#turn) return;
			list.replaceChildren(...hits.map((hit) => this.#toItem(hit)));
			list.dataset['query'] = query;
			status.textContent = this.#count(hits.length, query);
			nothing.hidden = hits.length > 0;
		} catch {
			if (turn !== this.#turn) return;
			status.textContent = this.dataset['failed'] ?? '';
		}
	}

	#count(count: number, query: string): string {
		const template = this.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
		return template.replace('{n}', String(count)).replace('{q}', query);
	}

	#toItem({ url, excerpt, meta }: { url: string; excerpt: string; meta: { title?: string; section?: string } }): HTMLElement {
		const item = find<HTMLTemplateElement>(this, 'template').content.cloneNode(true) as DocumentFragment;
		const link = item.querySelector('a') as HTMLAnchorElement;
		link.href = url;
		link.textContent = meta.title ?? url;
		(item.querySelector('[data-excerpt]') as HTMLElement).append(...toMarked(excerpt));
		const section = meta.section ?? '';
		(item.querySelector('[data-section]') as HTMLElement).textContent = this.dataset[`section${section[0]?.toUpperCase() ?? ''}${section.slice(1)}`] ?? '';
		return item.firstElementChild as HTMLElement;
	}
}

/** Pagefind's excerpt, escaped text with `<mark>` around hits, as nodes: nothing else of it becomes markup. */
function toMarked(excerpt: string): Node[] {
	return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
		const hit = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
		const text = (hit ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
		if (hit === undefined) return document.createTextNode(text);
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

customElements.define('site-search', SiteSearch);
