/** A text with a button that copies it. Without a script the text is there to be selected. */
class CopyText extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		const text = this.querySelector('textarea');
		const status = this.querySelector('[role="status"]');
		if (!button || !text || !status) return;
		button.hidden = false;
		button.addEventListener('click', () => {
			text.select();
			navigator.clipboard.writeText(text.value).then(
				() => (status.textContent = this.dataset['done'] ?? ''),
				// It is selected: the keys of the device copy it.
				() => undefined,
			);
		});
	}
}

customElements.define('copy-text', CopyText);
