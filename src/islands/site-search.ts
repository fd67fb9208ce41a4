import { type SearchRecord, type SearchSection, type SearchStart, searchFileName } from '../domain/search-index.ts';
import { find } from './find.ts';
import { FullText } from './full-text.ts';
import { type InstantAnswer, InstantSearch } from './instant-search.ts';
import { carryToLanguages } from './language-links.ts';
import { markFound, readExcerpt, renderResult, type ShownResult } from './search-results.ts';
import { findStemmer } from './stemmers.ts';

const mostResults = 20;
/** Milliseconds without a key before the full texts are searched, and before the count is announced. */
const pause = 150;
const announcePause = 600;
/** How fast a place in a list loses its worth when two lists are joined (reciprocal rank fusion). */
const rankOffset = 10;
const namesWeight = 1.5;

/**
 * Search as you type around a plain form. The query stays in the address; results are links in order inside
 * `[data-search-results]`, which carries `data-query` once the query it shows is complete. Names and summaries answer at
 * once; the full texts join in when they do not answer all of the query, or when the visitor asks for them.
 */
class SiteSearch extends HTMLElement {
	#instant: Promise<InstantSearch> | undefined;
	#fullText = new FullText(this.dataset['index'] ?? '');
	/** The query for which the visitor wants the full texts. */
	#thorough = '';
	/** Counts queries, so that a slow answer to an old one is dropped. */
	#turn = 0;
	#announcing: ReturnType<typeof setTimeout> | undefined;
	/** What was found, before it is narrowed, and how the query was understood. */
	#found: ShownResult[] = [];
	#answer: InstantAnswer | undefined;

	connectedCallback(): void {
		const input = this.#input;
		find(this, 'form').addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#search();
		});
		// The page has asked for the file already; whoever comes here is about to search.
		this.#load().catch(() => undefined);
		input.addEventListener('input', () => void this.#search());
		this.addEventListener('change', ({ target }) => {
			if (target === input) return;
			this.#keepAddress();
			this.#show();
		});
		find(this, '[data-action="thorough"]').addEventListener('click', () => {
			this.#thorough = this.#query;
			void this.#search();
			input.focus();
		});
		addEventListener('popstate', this.#read);
		this.#read();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#read);
	}

	get #input(): HTMLInputElement {
		return find<HTMLInputElement>(this, 'input[type="search"]');
	}

	get #query(): string {
		return this.#input.value.trim();
	}

	/** The kind that results are narrowed to; empty for all. */
	get #section(): string {
		return this.querySelector<HTMLInputElement>('[name="in"]:checked')?.value ?? '';
	}

	#read = (): void => {
		const asked = new URLSearchParams(location.search);
		this.#input.value = asked.get('q') ?? '';
		for (const radio of this.querySelectorAll<HTMLInputElement>('[name="in"]')) radio.checked = radio.value === (asked.get('in') ?? '');
		for (const select of this.querySelectorAll('select')) {
			const value = asked.get(select.name) ?? '';
			select.value = [...select.options].some((option) => option.value === value) ? value : '';
		}
		void this.#search();
	};

	#keepAddress(): void {
		const chosen = [...new FormData(find<HTMLFormElement>(this, 'form'))].filter(([name, value]) => value !== '' && (this.#section === 'pathway' || ['q', 'in'].includes(name)));
		const choice = chosen.length > 0 ? `?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value).trim()])).toString()}` : '';
		if (choice !== location.search) history.replaceState(history.state, '', location.pathname + choice);
		carryToLanguages(choice);
	}

	#load(): Promise<InstantSearch> {
		if (this.#instant) return this.#instant;
		const read = async <Content>(file: string): Promise<Content> => {
			const response = await fetch(`${this.dataset['files'] ?? ''}${file}.json`);
			if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
			return (await response.json()) as Content;
		};
		const stemmer = findStemmer(document.documentElement.lang);
		this.#instant = read<SearchStart>('start').then(
			(start) =>
				new InstantSearch(start, stemmer, {
					readPart: (beginning) => read<SearchRecord[]>(searchFileName(beginning)),
					readVocabulary: () => read<string[]>('words'),
				}),
		);
		// A load that failed, for want of a connection say, is tried again with the next query.
		this.#instant.catch(() => (this.#instant = undefined));
		return this.#instant;
	}

	async #search(): Promise<void> {
		this.#keepAddress();
		const query = this.#query;
		const turn = ++this.#turn;
		const isCurrent = (): boolean => turn === this.#turn;
		if (query === '') {
			this.#found = [];
			this.#answer = undefined;
			this.#show();
			return;
		}
		if (!this.#instant) this.#say(this.dataset['loading'] ?? '');
		try {
			const instant = await this.#load();
			const answer = await instant.search(this.#input.value);
			if (!isCurrent()) return;
			const isThorough = answer.needsTexts || this.#thorough === query;
			this.#answer = answer;
			this.#found = answer.hits.map((hit) => this.#toShown(hit, instant));
			this.#show(!isThorough);
			if (!isThorough) return;
			await new Promise((resolve) => setTimeout(resolve, pause));
			if (!isCurrent()) return;
			const texts = await this.#fullText.search(instant.toWords(answer.corrected ?? query)).catch(() => undefined);
			if (!isCurrent()) return;
			if (texts) this.#found = joinRanked(this.#found, texts.map(({ record, excerpt }) => ({ record: instant.find(record.address) ?? record, excerpt: readExcerpt(excerpt), otherName: undefined })));
			this.#show(true, this.#found.length === 0 ? instant.suggest(query) : []);
			if (!texts) this.#say(this.dataset['failed'] ?? '');
		} catch {
			if (isCurrent()) this.#say(this.dataset['failed'] ?? '');
		}
	}

	#toShown({ record, found }: InstantAnswer['hits'][number], instant: InstantSearch): ShownResult {
		const words = new Set(found);
		const isFound = (word: string): boolean => instant.toForms(word).some((form) => words.has(form));
		const excerpt = markFound(record.summary, isFound);
		const isSeen = [...excerpt, ...markFound(record.title, isFound)].some((piece) => piece.isFound);
		const otherName = isSeen ? undefined : record.names.find((name) => markFound(name, isFound).some((piece) => piece.isFound));
		return { record, excerpt, otherName };
	}

	/**
	 * Shows what was found, narrowed as chosen.
	 * @param isComplete whether more is still to come for this query
	 */
	#show(isComplete = true, suggestions: readonly SearchRecord[] = []): void {
		const query = this.#query;
		const answer = this.#answer;
		const section = this.#section;
		const chosen = [...this.querySelectorAll('select')].filter(({ value }) => value !== '');
		// What nobody has published hides no pathway: it may fit.
		const fits = ({ facets }: SearchRecord): boolean => chosen.every(({ name, value }) => facets?.[name as keyof typeof facets]?.includes(value) ?? true);
		const counts = Map.groupBy(this.#found, ({ record }) => record.section);
		const shown = this.#found.filter(({ record }) => section === '' || (record.section === section && (section !== 'pathway' || fits(record)))).slice(0, mostResults);
		const list = find(this, '[data-search-results]');
		const template = find<HTMLTemplateElement>(this, 'template');
		list.replaceChildren(...shown.map((result) => renderResult(template, result, this.#nameSection(result.record.section))));

		find(this, '[data-narrow]').hidden = this.#found.length === 0;
		find(this, '[data-filters]').hidden = section !== 'pathway' || this.#found.length === 0;
		for (const label of this.querySelectorAll<HTMLElement>('[data-kind]')) {
			const kind = label.dataset['kind'] ?? '';
			const count = kind === '' ? this.#found.length : (counts.get(kind as SearchSection)?.length ?? 0);
			label.hidden = count === 0 && kind !== section;
			find(label, '[data-count]').textContent = String(count);
		}
		find(this, '[data-search-empty]').hidden = query !== '';
		const corrected = find(this, '[data-corrected]');
		corrected.hidden = answer?.corrected === undefined || shown.length === 0;
		if (answer?.corrected) find(corrected, 'strong').textContent = answer.corrected;
		const nothing = find(this, '[data-search-nothing]');
		nothing.hidden = !isComplete || query === '' || shown.length > 0;
		const near = find(this, '[data-suggestions]');
		near.hidden = suggestions.length === 0;
		find(near, 'ul').replaceChildren(...suggestions.map(toSuggestion));
		find(this, '[data-thorough]').hidden = !isComplete || query === '' || answer === undefined || answer.needsTexts || this.#thorough === query;
		this.#say(query === '' ? '' : isComplete ? this.#count(shown.length, query) : (this.dataset['loading'] ?? ''));
		if (isComplete) list.dataset['query'] = query;
	}

	#nameSection(section: string): string {
		return this.querySelector<HTMLElement>(`[data-kind="${CSS.escape(section)}"]`)?.dataset['one'] ?? '';
	}

	/** Shows a message at once, and has it announced when the visitor has stopped typing. */
	#say(text: string): void {
		find(this, '[data-search-status]').textContent = text;
		clearTimeout(this.#announcing);
		this.#announcing = setTimeout(() => (find(this, '[role="status"]').textContent = text), announcePause);
	}

	#count(count: number, query: string): string {
		const template = this.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
		return template.replace('{n}', String(count)).replace('{q}', () => query);
	}
}

/** Joins two lists of results into one in which a page stands once: the places it has in both count. */
function joinRanked(names: readonly ShownResult[], texts: readonly ShownResult[]): ShownResult[] {
	const joined = new Map<string, { result: ShownResult; score: number }>();
	const add = (results: readonly ShownResult[], weight: number): void =>
		results.forEach((result, at) => {
			const known = joined.get(result.record.address);
			const score = weight / (rankOffset + at);
			// A text around the words says more than the summary.
			joined.set(result.record.address, { result: known ? { ...known.result, excerpt: result.excerpt } : result, score: (known?.score ?? 0) + score });
		});
	add(names, namesWeight);
	add(texts, 1);
	return [...joined.values()].toSorted((a, b) => b.score - a.score).map(({ result }) => result);
}

function toSuggestion({ address, title }: SearchRecord): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = address;
	link.textContent = title;
	item.append(link);
	return item;
}

customElements.define('site-search', SiteSearch);
