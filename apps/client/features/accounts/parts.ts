import { lazy } from 'react';

/** What other features show of accounts. */
export type { AccountDraft } from './AccountFields';
export { NoAccount } from './NoAccount';
export { daysSinceStatement } from './needs-import';
export { useAccountWords } from './words';

/** With every currency's name, so not part of what is loaded first. */
export const AccountFields = lazy(() =>
  import('./AccountFields').then(({ AccountFields: Fields }) => ({ default: Fields })),
);
