/** Buttons that print the page. Where there is no script they are hidden, and the browser's own menu does. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
	button.addEventListener('click', () => print());
}
