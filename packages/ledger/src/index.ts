export {
  createLedgerStore,
  type LedgerPage,
  type LedgerScope,
  type LedgerStep,
  type LedgerStore,
  type WritableLedgerScope,
} from './ledger-store';
export { type LedgerTables, ledgerTables } from './tables';
export type { Delivery, LedgerMonths } from './take-delivery';
