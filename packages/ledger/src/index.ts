export {
  createLedgerStore,
  type LedgerPage,
  type LedgerScope,
  type LedgerStep,
  type LedgerStore,
  type WritableLedgerScope,
} from './ledger-store';
export { type LedgerTables, ledgerTables } from './tables';
export { type Delivery, type LedgerMonths, takeDelivery } from './take-delivery';
export { nothingYet, type Watermark } from './watermark';
