/** What other features show of accounts. */
export { NoAccount } from './NoAccount';
export { daysSinceStatement } from './needs-import';
export { useAccountWords } from './words';
