import { expect, test } from 'vitest';
import { findRoute, type RoutePathway } from '../../src/domain/routes.ts';

const recent = { id: 'recent', weight: 'must' as const, test: { question: 'recent', anyOf: ['yes'] } };
const open = { id: 'open', weight: 'must' as const };
const course: RoutePathway = { slug: 'course', requirements: [open], leadsTo: [], grants: { recent: 'yes' } };
const position: RoutePathway = { slug: 'position', requirements: [recent], leadsTo: ['desk'], grants: {} };

test.each([
	{ when: 'a pathway leads to the role and is open', pathways: [position], answers: { recent: 'yes' }, then: ['position'] },
	{ when: 'finishing another pathway opens it', pathways: [position, course], answers: { recent: 'no' }, then: ['course', 'position'] },
	{ when: 'nobody has answered: nothing stands in the way', pathways: [position, course], answers: {}, then: ['position'] },
	{ when: 'nothing grants what is missing', pathways: [position], answers: { recent: 'no' }, then: undefined },
	{ when: 'nothing leads to the role', pathways: [course], answers: {}, then: undefined },
])('the route is $then when $when', ({ pathways, answers, then }) => {
	expect(findRoute(pathways, answers, 'desk')).toEqual(then);
});
