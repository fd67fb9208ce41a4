/**
 * The / key goes to the search field, unless the visitor is writing, or has switched it off by a tick on the search page
 * (`tick-list` keeps it), as WCAG 2.1.4 asks of keys without a modifier.
 */
addEventListener('keydown', (event) => {
	const target = event.target as HTMLElement;
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable || target.matches('input, select, textarea')) return;
	const field = document.querySelector<HTMLInputElement>('input[type="search"]');
	if (!field || isOff()) return;
	event.preventDefault();
	field.focus();
	field.select();
});

function isOff(): boolean {
	try {
		return localStorage.getItem('ticks:search') !== null;
	} catch {
		return false;
	}
}
