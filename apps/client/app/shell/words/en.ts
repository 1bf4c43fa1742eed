import { count } from '@/platform/language/count';

export const en = {
  skipToContent: 'Skip to content',
  navigation: 'Main',
  blur: 'Blur figures',
  notifications: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  accounts: 'Accounts',
  total: 'Together',
  pageMissing: 'There is nothing here',
  pageMissingText: 'The address does not lead anywhere. Your data is where it was.',
  toOverview: 'Go to the overview',
  sync: {
    synced: 'In sync',
    offline: 'Offline',
    pending: (waiting: number) => `${count(waiting, 'change', 'changes')} to send`,
    refused: (refused: number) => `${count(refused, 'change was', 'changes were')} refused`,
    starting: 'Connecting',
  },
  shortcuts: {
    search: 'Search transactions',
    commands: 'Go, find, enter, do',
    help: 'This list',
  },
  keyNames: { control: 'Ctrl', escape: 'Esc', enter: 'Enter' },
  narrowRail: 'Fold the sidebar',
  wideRail: 'Unfold the sidebar',
  command: 'Go or find',
  waiting: 'not sent yet',
  needsImport: (days: number) => `last statement ${count(days, 'day', 'days')} ago`,
};

export type ShellWords = typeof en;
