/** Days that a length of time comes to, a month as 30: `P10W` → 70. Throws on what the content's schema would not let through. */
export function toDays(duration: string): number {
	const match = /^P(\d+)([DWMY])$/.exec(duration);
	if (!match) throw new RangeError(`Not a duration of one unit: ${duration}`);
	return Number(match[1]) * ({ D: 1, W: 7, M: 30, Y: 365 }[match[2] ?? 'D'] ?? 1);
}
