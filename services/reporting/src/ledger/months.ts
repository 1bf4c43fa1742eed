import type { Month } from '@florin/domain/calendar';
import {
  applyChanges,
  decodeBlock,
  emptyBlock,
  encodeBlock,
  groupByMonth,
  type LedgerBlock,
  type TransactionChange,
} from '@florin/domain/ledger';
import type { ServiceRuntime } from '@florin/kernel';
import { type BlockCache, createBlockCache, sealedBlocks, type WritableRowScope } from '@florin/kernel/rows';
import { ledgerMonth } from '../store/schema';

/**
 * A household's months. Transactions in its own currency stand under the month, all others under
 * `foreign/<month>`: without rates they can be found, but not added up.
 */
export const ledgerMonths = sealedBlocks<LedgerBlock>(ledgerMonth, {
  encode: encodeBlock,
  decode: decodeBlock,
});

export type Side = 'home' | 'foreign';
const foreignPrefix = 'foreign/';

export function nameOf(side: Side, month: Month): string {
  return side === 'home' ? month : `${foreignPrefix}${month}`;
}

/** The side a block stands on, by its name. */
export function sideOf(name: string): Side {
  return name.startsWith(foreignPrefix) ? 'foreign' : 'home';
}

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

/**
 * Takes changes into the months of one side. `isElsewhere` says that the transactions now stand on the other
 * side, so that an account in another currency does not leave a copy behind.
 */
export async function applyToMonths(
  scope: WritableRowScope,
  cache: BlockCache<LedgerBlock>,
  side: Side,
  changes: readonly TransactionChange[],
  isElsewhere: boolean,
): Promise<void> {
  const given = isElsewhere ? changes.map((change) => ({ ...change, entry: null })) : changes;
  const groups = groupByMonth(given);
  if (groups.size === 0) return;
  const names = [...groups.keys()].map((month) => nameOf(side, month));
  const before = await ledgerMonths.load(scope, names, cache);
  const changed = new Map<string, LedgerBlock>();
  for (const [month, group] of groups) {
    const name = nameOf(side, month);
    const standing = before.get(name);
    if (standing === undefined && isElsewhere) continue;
    const block = standing ?? emptyBlock(month);
    const next = applyChanges(block, group);
    if (next !== block) changed.set(name, next);
  }
  await ledgerMonths.save(scope, changed);
}
