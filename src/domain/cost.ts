import { isKnown } from './known.ts';
import type { PathwayEntry } from './pathway.schema.ts';

/** What is asked of a pathway's facts here. */
type CostFacts = Pick<PathwayEntry, 'kind' | 'cost' | 'pay'>;

/**
 * Whether people may have to find money for it: study that costs something, or whose price or pay nobody has published.
 * A position is work, and asks for none.
 */
export function mayCostMoney({ kind, cost, pay }: CostFacts): boolean {
	if (kind === 'position') return false;
	const prices = [cost.tuition, cost.fees];
	if (prices.some((price) => isKnown(price) && price.value.amount > 0)) return true;
	const isPaid = isKnown(pay) && pay.value.kind !== 'none';
	return !isPaid && prices.some((price) => !isKnown(price));
}
