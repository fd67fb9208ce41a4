/** A list of boxes whose ticks are kept on this device alone, under `ticks:` and the list's name. */
class TickList extends HTMLElement {
	connectedCallback(): void {
		const key = `ticks:${this.dataset['name'] ?? ''}`;
		const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
		try {
			const kept = (localStorage.getItem(key) ?? '').split(' ');
			for (const box of boxes) box.checked = kept.includes(box.value);
		} catch {
			// The visitor's browser keeps nothing. The boxes work all the same.
		}
		this.addEventListener('change', () => {
			const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
			try {
				if (ticked.length > 0) localStorage.setItem(key, ticked.join(' '));
				else localStorage.removeItem(key);
			} catch {
				// As above.
			}
		});
	}
}

customElements.define('tick-list', TickList);
