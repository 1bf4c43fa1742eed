export const en = {
  crossed: (category: string, percent: number) => `${category} is at ${percent} %`,
  over: (category: string) => `${category} is over its budget`,
  withdrawn: (category: string, percent: number) =>
    percent >= 100 ? `${category} is no longer over its budget` : `${category} is no longer at ${percent} %`,
  withdrawnAt: (moment: string) => `settled ${moment}`,
  facts: (spent: string, available: string) => `${spent} spent of ${available}`,
  markAllRead: 'Mark all as read',
  earlier: 'Earlier',
  emptyTitle: 'All quiet',
  emptyText: 'When a budget nears its limit, it says so here and on every open device within a second.',
  budget: 'Budget',
};

export type NotificationWords = typeof en;
