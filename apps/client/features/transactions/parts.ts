/** What other features show of transactions. */
export { titleOf } from './title';
export { useTransactionWords } from './words';
