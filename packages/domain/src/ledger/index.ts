export { applyChanges, blockOf, changesAfter, forgetRemovals } from './apply-changes';
export { emptyBlock, type LedgerBlock } from './block';
export { encodeBlock, ledgerBlockCodec } from './codec';
export {
  type EntryStatus,
  groupByMonth,
  type LedgerEntry,
  type LedgerLine,
  monthsTouched,
  type TransactionChange,
  withoutText,
} from './entry';
export { entriesOf, entryAt, entryOf } from './read-entries';
export { searchBlocks, searchText } from './search';
export {
  type CategoryDaySum,
  type CategorySum,
  sumByCategory,
  sumByCategoryAndDay,
} from './sums';
