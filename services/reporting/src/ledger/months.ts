import {
  applyChanges,
  emptyBlock,
  groupByMonth,
  type LedgerBlock,
  ledgerBlockCodec,
  type TransactionChange,
} from '@florin/domain/ledger';
import type { ServiceRuntime } from '@florin/kernel';
import { type BlockCache, createBlockCache, sealedBlocks, type WritableRowScope } from '@florin/kernel/rows';
import { ledgerMonth } from '../store/schema';

/** A household's months, transactions in any currency. */
export const ledgerMonths = sealedBlocks<LedgerBlock>(ledgerMonth, ledgerBlockCodec);

/** About ten households of 100,000 transactions. */
const cacheSizeMaxBytes = 64 * 1024 * 1024;
const caches = new WeakMap<ServiceRuntime, BlockCache<LedgerBlock>>();

/** The decoded months of the households in use, kept for as long as the service runs. */
export function monthCacheOf(runtime: ServiceRuntime): BlockCache<LedgerBlock> {
  let cache = caches.get(runtime);
  if (cache === undefined) {
    cache = createBlockCache(cacheSizeMaxBytes);
    caches.set(runtime, cache);
  }
  return cache;
}

/** Takes changes into the months they touch. */
export async function applyToMonths(
  scope: WritableRowScope,
  cache: BlockCache<LedgerBlock>,
  changes: readonly TransactionChange[],
): Promise<void> {
  const groups = groupByMonth(changes);
  if (groups.size === 0) return;
  const before = await ledgerMonths.load(scope, [...groups.keys()], cache);
  const changed = new Map<string, LedgerBlock>();
  for (const [month, group] of groups) {
    const block = before.get(month) ?? emptyBlock(month);
    const next = applyChanges(block, group);
    if (next !== block) changed.set(month, next);
  }
  await ledgerMonths.save(scope, changed);
}
