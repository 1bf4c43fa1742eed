import type { RouteName } from '../routes';
import type { SheetName } from '../sheets';

export const en = {
  routes: {
    overview: 'Overview',
    transactions: 'Transactions',
    budgets: 'Budget',
    reports: 'Reports',
    import: 'Import a statement',
    notifications: 'Notifications',
    settings: 'Settings',
    welcome: 'Welcome',
    'sign-in': 'Sign in',
    'sign-up': 'Create your account',
  } satisfies Record<RouteName, string>,
  sheets: {
    transaction: 'New transaction',
    account: 'New account',
    category: 'New category',
    commands: 'All commands',
    shortcuts: 'Keyboard shortcuts',
  } satisfies Record<SheetName, string>,
  addTransaction: 'Add a transaction',
  addAccount: 'Add an account',
};

export type NavigationWords = typeof en;
