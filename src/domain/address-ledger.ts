/** One line of `content/addresses.txt`: an address once published, without its language, and where it leads today. */
export interface LedgerLine {
	/** `/pathways/summer-internship/` */
	address: string;
	/** Where it leads if the page has moved: `/pathways/summer-program/`. */
	movedTo: string | undefined;
	/** Line of the file, from 1. */
	line: number;
}

/** Reads the ledger: an address a line, `old -> new` for one that has moved; lines that begin with `#` are remarks. */
export function parseLedger(text: string): LedgerLine[] {
	return text.split('\n').flatMap((line, at) => {
		if (line.trim() === '' || line.startsWith('#')) return [];
		const [address = '', movedTo] = line.split('->').map((part) => part.trim());
		return [{ address, movedTo: movedTo || undefined, line: at + 1 }];
	});
}
