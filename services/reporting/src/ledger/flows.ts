import { type Day, monthRange } from '@florin/domain/calendar';
import { type CategorySum, type LedgerBlock, sumByCategory } from '@florin/domain/ledger';
import { addMinor } from '@florin/domain/money';
import type { CategoryFlow, SpendingScope } from '@florin/domain/spending';

const wholeMonths = new WeakMap<LedgerBlock, { currency: string; sums: CategorySum[] }>();

/**
 * What came and went by category between two days, both included. A block never changes, so the sums of a whole
 * month are made once; of a long range only the first and the last month are looked through.
 */
export function flowsBetween(
  blocks: Iterable<LedgerBlock>,
  from: Day,
  to: Day,
  scope: SpendingScope,
): CategoryFlow[] {
  const flows = new Map<string | null, CategoryFlow>();
  for (const block of blocks) {
    for (const sum of sumsOf(block, from, to, scope)) {
      const flow = flows.get(sum.categoryId);
      if (flow === undefined) {
        const { categoryId, inflowMinor, outflowMinor, transactionCount } = sum;
        flows.set(categoryId, { categoryId, inflowMinor, outflowMinor, transactionCount });
        continue;
      }
      flow.inflowMinor = addMinor(flow.inflowMinor, sum.inflowMinor);
      flow.outflowMinor = addMinor(flow.outflowMinor, sum.outflowMinor);
      flow.transactionCount += sum.transactionCount;
    }
  }
  return [...flows.values()];
}

function sumsOf(block: LedgerBlock, from: Day, to: Day, scope: SpendingScope): readonly CategorySum[] {
  const { startsOn, endsOn } = monthRange(block.month);
  if (from > startsOn || to < endsOn) return sumByCategory(block, from, to, scope);
  const known = wholeMonths.get(block);
  if (known?.currency === scope.currency) return known.sums;
  const sums = sumByCategory(block, startsOn, endsOn, scope);
  wholeMonths.set(block, { currency: scope.currency, sums });
  return sums;
}
