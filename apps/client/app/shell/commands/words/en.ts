export const en = {
  placeholder: 'Go, find, enter or do',
  none: 'Nothing fits. Try fewer letters.',
  groups: { recent: 'Recent', enter: 'Enter', go: 'Go to', find: 'Found', do: 'Do' },
  entryHint: 'Enter saves it',
  findAll: (rows: number, text: string) => `All ${rows} with “${text}”`,
  budgetLeft: 'Budget, left',
  search: 'Search transactions',
  blur: 'Blur or show figures',
  theme: 'Switch between light and dark',
  density: 'Switch between dense and comfortable rows',
  rail: 'Fold or unfold the sidebar',
  signOut: 'Sign out',
  /** Other words these are found by. */
  alias: {
    entry: 'new enter record spend',
    search: 'find filter',
    account: 'add account bank',
    category: 'add category',
    import: 'upload file csv bank statement',
    blur: 'hide privacy',
    theme: 'colours night day dark mode',
    density: 'compact table height',
    rail: 'menu navigation collapse',
    shortcuts: 'keys help',
    signOut: 'log out leave',
  },
};

export type CommandWords = typeof en;
