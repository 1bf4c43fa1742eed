/** What other features show of transactions. */
export { filedUnderOf, titleOf } from './title';
export { useTransactionWords } from './words';
