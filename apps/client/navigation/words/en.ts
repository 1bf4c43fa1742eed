import type { PlaceName } from '../places';
import type { RouteName, SettingsPage } from '../routes';
import type { SheetName } from '../sheets';

export const en = {
  routes: {
    overview: 'Overview',
    transactions: 'Transactions',
    budgets: 'Budget',
    reports: 'Reports',
    import: 'Import a statement',
    notifications: 'Notifications',
    account: 'Account',
    more: 'More',
    settings: 'Settings',
    welcome: 'Welcome',
    'sign-in': 'Sign in',
    'sign-up': 'Create your account',
  } satisfies Record<RouteName, string>,
  /** Short: they stand in the rail and under the tabs' icons. */
  places: {
    overview: 'Overview',
    transactions: 'Transactions',
    budgets: 'Budget',
    reports: 'Reports',
    import: 'Import',
    members: 'Members',
    settings: 'Settings',
  } satisfies Record<PlaceName, string>,
  settingsPages: {
    you: 'You',
    household: 'Household',
    members: 'Members',
    security: 'Security',
    notifications: 'Notifications',
    categories: 'Categories',
    rules: 'Rules',
    connections: 'Connections',
    data: 'Data',
    about: 'About',
  } satisfies Record<SettingsPage, string>,
  sheets: {
    transaction: 'New transaction',
    account: 'New account',
    category: 'New category',
    commands: 'All commands',
    shortcuts: 'Keyboard shortcuts',
  } satisfies Record<SheetName, string>,
  addTransaction: 'Add a transaction',
  /** Of the button that stands on every screen. */
  add: 'Add',
  accounts: 'Accounts',
  addAccount: 'Add an account',
};

export type NavigationWords = typeof en;
