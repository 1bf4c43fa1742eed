import { addMinor } from '../money/index';
import { type CategoryFlow, type Countable, countsAsFlow, type SpendingScope } from '../spending/index';

type Entry = Countable & { lines: readonly { categoryId: string | null; amountMinor: number }[] };

/**
 * The flows of transactions, added up one line after another: what sums over month blocks and the app's index are
 * held against.
 */
export function flowsOfEntries(entries: Iterable<Entry>, scope: SpendingScope): CategoryFlow[] {
  const flows = new Map<string | null, CategoryFlow>();
  for (const entry of entries) {
    if (!countsAsFlow(entry, scope)) continue;
    const counted = new Set<string | null>();
    for (const { categoryId, amountMinor } of entry.lines) {
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
