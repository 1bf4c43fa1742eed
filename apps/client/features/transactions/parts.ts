/** What other features show of transactions. */
export { TransactionRow } from './TransactionRow';
export { titleOf } from './title';
export { useTransactionWords } from './words';
