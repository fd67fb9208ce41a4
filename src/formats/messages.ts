import { interfaceWords } from '../i18n/interface-words.ts';

/** The alphabet of text messages, GSM 03.38: a message in it has room for 160 letters, any other for 70. */
const gsmLetters = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
/** Letters that take the room of two. */
const gsmPairs = new Set('^{}\\[~]|€');

/** How much of one text message a text takes: up to 1 it is one message. */
export function measureMessage(text: string): number {
	const letters = [...text];
	if (letters.every((letter) => gsmLetters.has(letter) || gsmPairs.has(letter))) return letters.reduce((sum, letter) => sum + (gsmPairs.has(letter) ? 2 : 1), 0) / 160;
	return text.length / 70;
}

/** Ready texts about a page, to be copied into messages of others. */
export interface Messages {
	/** One text message, link included. */
	short: string;
	/** A message to a person or a group. */
	long: string;
	/** A paragraph for a newsletter, with a word on who says this. */
	paragraph: string;
}

interface MessageSubject {
	language: string;
	title: string;
	summary: string;
	forWhom: string;
	/** The whole short link. */
	url: string;
	/** Name of the program. */
	program: string;
	/** That the site is not official; `undefined` once it is. */
	notice: string | undefined;
}

/** Writes the texts. A title that leaves no room for the link in one message is cut at a word. */
export function writeMessages({ language, title, summary, forWhom, url, program, notice }: MessageSubject): Messages {
	const words = interfaceWords(language);
	const bare = url.replace(/^https?:\/\//, '');
	let shown = title;
	while (measureMessage(`${shown}: ${bare}`) > 1 && shown.includes(' ')) shown = shown.slice(0, shown.lastIndexOf(' '));
	return {
		short: `${shown}: ${bare}`,
		long: [words.messageStart(title), summary, forWhom, url].join('\n'),
		paragraph: [`${title} (${program}). ${summary} ${forWhom}`, notice, words.messageMore(url)].filter(Boolean).join(' '),
	};
}
