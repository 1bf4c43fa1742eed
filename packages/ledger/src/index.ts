export { createLedgerSource } from './ledger-source';
export {
  createLedgerStore,
  type LedgerPage,
  type LedgerScope,
  type LedgerStep,
  type LedgerStore,
  type WritableLedgerScope,
} from './ledger-store';
export { ledgerRebuild, type RebuildLedger, type Rebuilt, rebuildLedgerHandler } from './rebuild-ledger';
export { type LedgerTables, ledgerTables, ledgerWatermarkTable } from './tables';
export { type Delivery, type LedgerMonths, takeDelivery } from './take-delivery';
export { nothingYet, type Watermark } from './watermark';
