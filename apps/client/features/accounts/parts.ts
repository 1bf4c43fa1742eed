/** What other features show of accounts. */
export { NoAccount } from './NoAccount';
export { useAccountWords } from './words';
