/** What other features show of accounts. */
export { type AccountDraft, AccountFields } from './AccountFields';
export { NoAccount } from './NoAccount';
export { daysSinceStatement } from './needs-import';
export { useAccountWords } from './words';
