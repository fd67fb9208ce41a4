/**
 * Passes a page on: by the device's own way where it has one, or by copying the link. What it adds to are links that work
 * without it.
 */
class ShareBar extends HTMLElement {
	connectedCallback(): void {
		// What the link for e-mail says; the address is its whole text on a card, and stands beside it on a page.
		const mail = new URL(this.querySelector<HTMLAnchorElement>('[href^="mailto:"]')?.href ?? '', location.href).searchParams;
		const title = mail.get('subject') ?? '';
		const url = this.querySelector<HTMLAnchorElement>('[data-address]')?.href ?? mail.get('body') ?? '';
		const pass = this.querySelector<HTMLElement>('[data-pass]');
		const copy = this.querySelector<HTMLElement>('[data-copy]');
		const status = this.querySelector('[role="status"]');
		if ('share' in navigator && pass) {
			pass.hidden = false;
			pass.addEventListener('click', (event) => {
				event.preventDefault();
				// Whoever closes the device's panel has changed their mind; nothing is to be said.
				navigator.share({ title, url }).catch(() => undefined);
			});
		}
		if (!copy) return;
		copy.hidden = false;
		copy.addEventListener('click', () => {
			navigator.clipboard.writeText(url).then(
				() => status && (status.textContent = this.dataset['done'] ?? ''),
				// The link stands beside the button, to be copied by hand.
				() => getSelection()?.selectAllChildren(this.querySelector('[data-address]') ?? this),
			);
		});
	}
}

customElements.define('share-bar', ShareBar);
