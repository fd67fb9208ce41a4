/**
 * A strict reader of calendar files, by RFC 5545 and 7986, for what this site writes. Programs that read calendars accept
 * broken files; this one names what is wrong.
 */

interface Line {
	name: string;
	parameters: Record<string, string>;
	value: string;
}

/** Properties that a component must have, may have once, and may have often. */
const allowed: Record<string, { must: string[]; once: string[]; often: string[] }> = {
	VCALENDAR: { must: ['PRODID', 'VERSION'], once: ['CALSCALE', 'METHOD', 'UID', 'LAST-MODIFIED', 'URL', 'REFRESH-INTERVAL', 'SOURCE', 'COLOR'], often: ['NAME', 'DESCRIPTION', 'CATEGORIES', 'IMAGE'] },
	VEVENT: {
		must: ['UID', 'DTSTAMP', 'DTSTART'],
		once: ['CLASS', 'CREATED', 'DESCRIPTION', 'GEO', 'LAST-MODIFIED', 'LOCATION', 'ORGANIZER', 'PRIORITY', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL', 'RECURRENCE-ID', 'DTEND', 'DURATION'],
		often: ['ATTACH', 'CATEGORIES', 'COMMENT', 'CONTACT', 'RELATED-TO', 'RESOURCES'],
	},
	VTIMEZONE: { must: ['TZID'], once: ['LAST-MODIFIED', 'TZURL'], often: [] },
	STANDARD: { must: ['DTSTART', 'TZOFFSETTO', 'TZOFFSETFROM'], once: [], often: ['COMMENT', 'RDATE', 'TZNAME'] },
};

const utcMoment = /^\d{8}T\d{6}Z$/;

/** Everything wrong with a calendar file, in words; nothing if it is right. */
export function findCalendarFaults(text: string): string[] {
	const faults: string[] = [];
	if (!text.endsWith('\r\n')) faults.push('does not end with CRLF');
	if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('has a line that does not end with CRLF');
	if (text.startsWith('\uFEFF')) faults.push('begins with a byte order mark');
	const physical = text.split('\r\n').slice(0, -1);
	for (const line of physical) {
		if (Buffer.byteLength(line) > 75) faults.push(`has a line of ${Buffer.byteLength(line)} octets: ${line.slice(0, 30)}`);
		if (line === '') faults.push('has an empty line');
		if (line.includes('\uFFFD')) faults.push('splits a letter');
	}
	const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').slice(0, -1).map((line) => parseLine(line, faults));
	const open: { name: string; properties: Line[]; children: number }[] = [];
	const uids = new Set<string>();
	for (const line of lines) {
		if (!line) continue;
		if (line.name === 'BEGIN') {
			const parent = open.at(-1);
			if (parent) parent.children++;
			else if (line.value !== 'VCALENDAR') faults.push(`begins with ${line.value}`);
			open.push({ name: line.value, properties: [], children: 0 });
		} else if (line.name === 'END') {
			const component = open.pop();
			if (component?.name !== line.value) faults.push(`ends ${line.value} inside ${component?.name}`);
			if (component) faults.push(...checkComponent(component, uids));
		} else {
			const component = open.at(-1);
			if (!component) faults.push(`has ${line.name} outside of everything`);
			component?.properties.push(line);
		}
	}
	if (open.length > 0) faults.push(`does not end ${open.map(({ name }) => name).join()}`);
	return faults;
}

function parseLine(line: string, faults: string[]): Line | undefined {
	const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/s.exec(line);
	if (!match) {
		faults.push(`has a line that is no property: ${line.slice(0, 40)}`);
		return undefined;
	}
	const [, name = '', parameters = '', value = ''] = match;
	// Control characters are forbidden, but for the tab.
	if ([...value].some((letter) => letter < ' ' && letter !== '\t')) faults.push(`${name} holds a control character`);
	const pairs = [...parameters.matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^;]+)/g)].map(([, key = '', of = '']) => [key, of]);
	return { name, parameters: Object.fromEntries(pairs) as Record<string, string>, value };
}

function checkComponent({ name, properties, children }: { name: string; properties: Line[]; children: number }, uids: Set<string>): string[] {
	const rule = allowed[name];
	if (!rule) return [`has a component ${name}`];
	const faults: string[] = [];
	const count = (property: string): number => properties.filter((one) => one.name === property).length;
	const get = (property: string): Line | undefined => properties.find((one) => one.name === property);
	for (const property of rule.must) if (count(property) !== 1) faults.push(`${name} has ${property} ${count(property)} times`);
	for (const property of rule.once) if (count(property) > 1) faults.push(`${name} has ${property} more than once`);
	for (const { name: property, value } of properties) {
		if (!property.startsWith('X-') && ![...rule.must, ...rule.once, ...rule.often].includes(property)) faults.push(`${name} may not have ${property}`);
		if (['SUMMARY', 'DESCRIPTION', 'NAME'].includes(property) && /(^|[^\\])(\\\\)*([;,]|\\[^nN;,\\])/.test(value)) faults.push(`${property} is not escaped: ${value.slice(0, 40)}`);
	}
	if (name === 'VCALENDAR') {
		if (get('VERSION')?.value !== '2.0') faults.push('is not of version 2.0');
		if (children === 0) faults.push('holds no component');
		if (get('METHOD')) faults.push('has a METHOD, which makes a subscription an invitation');
	}
	if (name !== 'VEVENT') return faults;
	const uid = get('UID')?.value ?? '';
	if (uids.has(uid)) faults.push(`has the UID ${uid} twice`);
	uids.add(uid);
	for (const property of ['DTSTAMP', 'LAST-MODIFIED', 'CREATED']) {
		const line = get(property);
		if (line && !utcMoment.test(line.value)) faults.push(`${property} is not in UTC: ${line.value}`);
	}
	if (get('SEQUENCE') && !/^\d+$/.test(get('SEQUENCE')?.value ?? '')) faults.push('SEQUENCE is no number');
	if (get('DTEND') && get('DURATION')) faults.push('has both DTEND and DURATION');
	const [start, end] = [get('DTSTART'), get('DTEND')];
	const isDay = start?.parameters['VALUE'] === 'DATE';
	if (start && !(isDay ? isRealDay(start.value) : utcMoment.test(start.value) && isRealDay(start.value.slice(0, 8)))) faults.push(`DTSTART is wrong: ${start.value}`);
	if (end && (end.parameters['VALUE'] === 'DATE') !== isDay) faults.push('DTEND is not of the kind of DTSTART');
	if (end && start && end.value <= start.value) faults.push(`DTEND ${end.value} is not after DTSTART ${start.value}`);
	return faults;
}

function isRealDay(text: string): boolean {
	const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (!match) return false;
	const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
	return date.toISOString().slice(0, 10).replaceAll('-', '') === text;
}
