import { addMinor } from '../money/index';
import type { CategoryFlow } from './spending';

/** The flows of transactions at hand, for a caller without month blocks; each split counts in its own category. */
export function flowsOfEntries(
  entries: Iterable<{ lines: readonly { categoryId: string | null; amountMinor: number }[] }>,
): CategoryFlow[] {
  const flows = new Map<string | null, CategoryFlow>();
  for (const { lines } of entries) {
    const counted = new Set<string | null>();
    for (const { categoryId, amountMinor } of lines) {
      let flow = flows.get(categoryId);
      if (!flow) {
        flow = { categoryId, inflowMinor: 0, outflowMinor: 0, transactionCount: 0 };
        flows.set(categoryId, flow);
      }
      if (amountMinor > 0) flow.inflowMinor = addMinor(flow.inflowMinor, amountMinor);
      else flow.outflowMinor = addMinor(flow.outflowMinor, amountMinor);
      if (!counted.has(categoryId)) flow.transactionCount += 1;
      counted.add(categoryId);
    }
  }
  return [...flows.values()];
}
