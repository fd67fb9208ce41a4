import { homeAddress } from '../domain/address.ts';
import type { Issue } from '../domain/issue.ts';

interface DeskSettings {
	/** Where the server of `npm run edit` answers. */
	address: string;
	key: string;
	sourceLanguage: string;
}

/** What the form shows: an entry of a collection, or nothing in particular. */
interface Shown {
	collection: string;
	slug: string;
}

/** The page of an entry, such as `/en/pathways/summer-internship/`; the home page for what has none. */
export function pageOf({ collection, slug }: Shown, language: string): string {
	const home = homeAddress(language);
	if (slug === '') return ['pathways', 'roles', 'stories', 'timeline', 'glossary'].includes(collection) ? `${home}${collection}/` : home;
	if (collection === 'pages') return `${home}${slug}/`;
	if (collection === 'glossary' || collection === 'timeline') return `${home}${collection}/#${slug}`;
	if (collection === 'settings') return slug.startsWith('quiz') || slug === 'questions' ? `${home}quiz/` : home;
	return `${home}${collection}/${slug}/`;
}

/** What the address of the form says it shows: `#/collections/roles/entries/systems-analyst/index`. */
export function shownBy(hash: string): Shown {
	const [, collection = '', slug = ''] = /^#\/collections\/([^/?]+)(?:\/entries\/([^/?]+))?/.exec(hash) ?? [];
	return { collection, slug };
}

const looking = 400;

/** Joins the parts of the desk: the page follows the form, and the check follows the files. */
export function startDesk({ address, key, sourceLanguage }: DeskSettings): void {
	const find = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector) as Found;
	const form = find<HTMLIFrameElement>('.desk-form');
	const page = find<HTMLIFrameElement>('.desk-page iframe');
	const language = find<HTMLSelectElement>('[name="language"]');
	const open = find<HTMLAnchorElement>('[data-is="open"]');
	const dialog = find<HTMLDialogElement>('.desk-dialog');
	const post = (path: string): Promise<Response> => fetch(`${address}${path}`, { method: 'POST', headers: { 'X-Editor-Key': key } });
	let shown: Shown = { collection: '', slug: '' };
	let issues: Issue[] = [];

	const showPage = (): void => {
		const wanted = pageOf(shown, language.value || sourceLanguage);
		open.href = wanted;
		page.contentWindow?.location.replace(wanted);
	};
	// The CMS changes its address without an event that could be heard here.
	setInterval(() => {
		const now = shownBy(form.contentWindow?.location.hash ?? '');
		if (now.collection === shown.collection && now.slug === shown.slug) return;
		shown = now;
		showPage();
		showIssues();
	}, looking);
	language.addEventListener('change', showPage);

	form.addEventListener('load', () => {
		form.contentWindow?.addEventListener('file-changed', (event) => {
			find('[data-is="file"]').textContent = (event as CustomEvent<string>).detail;
			if (!dialog.open) dialog.showModal();
		});
	});
	dialog.addEventListener('close', () => {
		if (dialog.returnValue === 'reload') form.contentWindow?.location.reload();
	});

	const showIssues = (): void => {
		const isHere = ({ file }: Issue): boolean => shown.slug !== '' && file.startsWith(`${shown.collection}/${shown.slug}/`);
		const ordered = [...issues.filter(isHere), ...issues.filter((issue) => !isHere(issue))];
		find('[data-is="issues"]').replaceChildren(...ordered.map((issue) => renderIssue(issue, isHere(issue))));
		const errors = issues.filter(({ severity }) => severity === 'error').length;
		const counts = [errors > 0 && `${errors} to mend`, issues.length > errors && `${issues.length - errors} to look at`].filter(Boolean).join(', ');
		find('[data-is="summary"]').textContent = counts === '' ? 'Nothing to mend.' : counts;
		find('[data-is="count"]').textContent = issues.length > 0 ? `(${issues.length})` : '';
	};
	const renderIssue = (issue: Issue, isHere: boolean): HTMLElement => {
		const item = document.createElement('article');
		item.className = `desk-issue ${issue.severity}`;
		const say = (tag: string, text: string): void => {
			item.append(Object.assign(document.createElement(tag), { textContent: text }));
		};
		say('h3', `${isHere ? 'Here: ' : ''}${issue.file}${issue.line === undefined ? '' : `, line ${issue.line}`}`);
		say('p', issue.problem);
		say('p', `${issue.fix} [${issue.rule}]`);
		if (issue.rule === 'stale-translation') {
			const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'It is right as it is' });
			button.addEventListener('click', () => void post(`accept/?file=${encodeURIComponent(issue.file)}`));
			item.append(button);
		}
		return item;
	};

	const events = new EventSource(`${address}events/?key=${key}`);
	events.addEventListener('check', ({ data }) => {
		issues = JSON.parse(data as string) as Issue[];
		showIssues();
	});
	events.addEventListener('error', () => {
		find('[data-is="summary"]').textContent = 'The check does not answer. Is npm run edit still running?';
	});

	const tabs = [...document.querySelectorAll<HTMLButtonElement>('[data-show]')];
	for (const tab of tabs) {
		tab.addEventListener('click', () => {
			document.body.dataset['shows'] = tab.dataset['show'] ?? 'form';
			for (const each of tabs) each.setAttribute('aria-pressed', String(each === tab));
		});
	}
}
