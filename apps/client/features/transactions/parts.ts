/** What other features show of transactions. */
export { TransactionRow } from './TransactionRow';
export { useTransactionWords } from './words';
