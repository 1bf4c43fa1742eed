import type { Month } from '@florin/domain/calendar';
import {
  applyChanges,
  emptyBlock,
  forgetRemovals,
  groupByMonth,
  type LedgerBlock,
  type TransactionChange,
} from '@florin/domain/ledger';
import { type Watermark, withDelivery } from './watermark';

/** What one change of the source did, and which change told of transactions before it (null: unknown). */
export type Delivery = {
  change: number;
  previousChange: number | null;
  changes: readonly TransactionChange[];
};

export type LedgerMonths = ReadonlyMap<Month, LedgerBlock>;

/**
 * The months after a delivery, only those that are not what they were, and the watermark. `months` holds those that the
 * delivery touches.
 *
 * A delivery at or below the watermark has nothing to say any more and is passed over; that is what makes it safe to
 * forget removals up to the watermark: nothing older than one of them can take effect again.
 */
export function takeDelivery(
  months: LedgerMonths,
  watermark: Watermark,
  delivery: Delivery,
): { changed: Map<Month, LedgerBlock>; watermark: Watermark } {
  const changed = new Map<Month, LedgerBlock>();
  if (delivery.change <= watermark.asOf) return { changed, watermark };
  const next = withDelivery(watermark, delivery);
  for (const [month, group] of groupByMonth(delivery.changes)) {
    const before = months.get(month) ?? emptyBlock(month);
    const after = applyChanges(before, group);
    if (after !== before) changed.set(month, forgetRemovals(after, next.asOf));
  }
  return { changed, watermark: next };
}
