/** A short fingerprint of a text, six hexadecimal digits: tells whether English has changed since it was translated. */
export function fingerprint(text: string): string {
	// FNV-1a over UTF-16 units, folded to 24 bits: enough to notice a change, short enough to read in a diff.
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		hash ^= text.charCodeAt(at);
		hash = Math.imul(hash, 0x01000193);
	}
	const folded = ((hash >>> 24) ^ hash) & 0xffffff;
	return folded.toString(16).padStart(6, '0');
}

/**
 * Fingerprints of the words of an entry, field by field, and of its text as `body`. Fields without words are left out.
 * @param words the word fields of the source language.
 */
export function fingerprintWords(words: Readonly<Record<string, unknown>>, body: string): Record<string, string> {
	const fields = Object.entries(words).filter(([, value]) => !isEmpty(value));
	const prints = fields.map(([field, value]) => [field, fingerprint(JSON.stringify(value))]);
	const text = body.trim();
	if (text !== '') prints.push(['body', fingerprint(text)]);
	return Object.fromEntries(prints) as Record<string, string>;
}

/** The fields whose English has changed, appeared or gone since the translation was made. */
export function listStaleFields(madeFrom: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
	const fields = new Set([...Object.keys(now), ...Object.keys(madeFrom)]);
	return [...fields].filter((field) => madeFrom[field] !== now[field]);
}

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === '' ||
	(typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));
