/** A fact that somebody has confirmed, with the id of its source. */
export interface KnownFact<Value> {
	value: Value;
	source: string;
	/** The value is not exact. */
	about?: boolean | undefined;
}

/** A fact that nobody has confirmed yet. Pages say "Ask the program team". */
export interface OpenFact {
	ask: true;
}

export type Known<Value> = KnownFact<Value> | OpenFact;

/** Tells a confirmed fact from one to ask about. */
export function isKnown<Value>(fact: Known<Value> | undefined): fact is KnownFact<Value> {
	return fact !== undefined && 'value' in fact;
}
