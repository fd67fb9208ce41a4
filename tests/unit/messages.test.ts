import { expect, test } from 'vitest';
import { measureMessage, writeMessages } from '../../src/formats/messages.ts';

test.each([
	['a'.repeat(160), 1],
	['a'.repeat(161), 161 / 160],
	['ñ'.repeat(160), 1],
	['€'.repeat(80), 1],
	['á'.repeat(70), 1],
	['á'.repeat(71), 71 / 70],
	['مرحبا'.repeat(14), 1],
	['😀'.repeat(35), 1],
	['😀'.repeat(36), 72 / 70],
])('case %#: a message of that text takes so much of one', (text, share) => {
	expect(measureMessage(text)).toBe(share);
});

const subject = { language: 'en', summary: 'Six months.', forWhom: 'For you.', url: 'https://pathways.example.org/go/k7mw/', program: 'Pathways', notice: 'Not official.' };

test('a title that leaves no room is cut at a word, and the link stays whole', () => {
	const { short } = writeMessages({ ...subject, title: 'Un título larguísimo: práctica y formación técnica en el hospital para todas' });
	expect(measureMessage(short)).toBeLessThanOrEqual(1);
	expect(short).toMatch(/^Un título larguísimo:?\S*(?: \S+)*: pathways\.example\.org\/go\/k7mw\/$/);
	expect(writeMessages({ ...subject, title: 'Summer internship' }).short).toBe('Summer internship: pathways.example.org/go/k7mw/');
});

test('the longer texts say whose they are, and lead on', () => {
	const { long, paragraph } = writeMessages({ ...subject, title: 'Summer internship' });
	for (const text of [long, paragraph]) expect(text).toContain(subject.url);
	expect(paragraph).toContain('Not official.');
});
