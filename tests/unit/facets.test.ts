import { describe, expect, test } from 'vitest';
import { countShared, toFacets } from '../../src/domain/facets.ts';
import { mayCostMoney } from '../../src/domain/cost.ts';

const ask = { ask: true } as const;
const known = <Value>(value: Value) => ({ value, source: 'a' });
const nothing = { startingPoints: ask, kind: 'course', length: ask, pay: ask, running: ask, leadsTo: ask, place: ask, schedule: ask } as const;

test('a pathway of which only the kind is known is found by its kind alone', () => {
	expect(toFacets(nothing)).toEqual({ start: undefined, kind: ['course'], length: undefined, paid: undefined, status: undefined, role: undefined, place: undefined, schedule: undefined });
});

test.each([
	['P10W', 'short'],
	['P3M', 'short'],
	['P9M', 'medium'],
	['P1Y', 'medium'],
	['P12M', 'medium'],
	['P18M', 'long'],
	['P2Y', 'long'],
	['P5D', 'short'],
])('a length of %s is %s', (length, band) => {
	expect(toFacets({ ...nothing, length: known(length) }).length).toEqual([band]);
});

test('unpaid is not paid, and a stipend is', () => {
	expect(toFacets({ ...nothing, pay: known({ kind: 'none' as const }) }).paid).toEqual(['no']);
	expect(toFacets({ ...nothing, pay: known({ kind: 'stipend' as const }) }).paid).toEqual(['yes']);
});

test('pathways are alike by what both are known to be', () => {
	const one = toFacets({ ...nothing, startingPoints: known(['diploma', 'college']), place: known('remote' as const) });
	expect(countShared(one, toFacets(nothing))).toBe(1);
	expect(countShared(one, toFacets({ ...nothing, kind: 'position', startingPoints: known(['college']) }))).toBe(1);
});

describe('money may be the matter', () => {
	const free = known({ amount: 0, per: 'total' as const });
	const cost = { tuition: ask, fees: ask, unpaidHours: ask, travel: ask, equipment: ask, childcare: ask };
	test.each([
		{ when: 'the price is not published', facts: { kind: 'certificate' as const, cost, pay: ask }, then: true },
		{ when: 'it costs something, though a stipend is paid', facts: { kind: 'course' as const, cost: { ...cost, tuition: known({ amount: 100, per: 'total' as const }) }, pay: known({ kind: 'stipend' as const }) }, then: true },
		{ when: 'people are paid and no price is known', facts: { kind: 'apprenticeship' as const, cost, pay: known({ kind: 'hourly' as const }) }, then: false },
		{ when: 'it is free', facts: { kind: 'course' as const, cost: { ...cost, tuition: free, fees: free }, pay: ask }, then: false },
		{ when: 'it is work', facts: { kind: 'position' as const, cost, pay: ask }, then: false },
	])('$then when $when', ({ facts, then }) => {
		expect(mayCostMoney(facts)).toBe(then);
	});
});
