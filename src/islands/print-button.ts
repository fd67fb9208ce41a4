/** Buttons that print the page. Without a script the browser's own menu does. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
