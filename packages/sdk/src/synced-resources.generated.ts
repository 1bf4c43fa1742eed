// Written by generate-routes.ts from the contracts; do not edit.
/** The service each resource belongs to, in the order in which a device is told of them. */
export const syncedResources = {
  households: 'user',
  accounts: 'transaction',
  'account-balances': 'transaction',
  'category-groups': 'transaction',
  categories: 'transaction',
  transactions: 'transaction',
  statements: 'transaction',
  budgets: 'budgeting',
  'budget-figures': 'budgeting',
  notifications: 'notification',
} as const;
export const syncedServices = ['user', 'transaction', 'budgeting', 'notification'] as const;
/** Another one where the shape of any row is another. */
export const rowShapes = 'kfoqxstciop3';
