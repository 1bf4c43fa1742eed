import { count } from '@/platform/language/count';

export const en = {
  one: 'Budget',
  left: 'left',
  leftHeading: 'Left',
  over: 'over',
  partPlanned: 'Planned',
  partCarried: 'Carried over',
  partSpent: 'Spent',
  isOver: 'Over',
  perDay: (amount: string) => `${amount} a day`,
  days: (days: number) => count(days, 'day left', 'days left'),
  spentOf: (spent: string, available: string) => `${spent} spent of ${available}`,
  carried: (amount: string) => `${amount} carried over`,
  headingFor: (amount: string) => `heading for ${amount}`,
  bar: (spent: string, available: string, projected: string) =>
    `${spent} spent of ${available}, heading for ${projected}`,
  planned: 'Planned each month',
  plannedHint: 'The month may start on the day you are paid.',
  startDay: 'The month starts on day',
  rollover: 'What is left over',
  rollovers: {
    none: 'Starts fresh each month',
    surplus: 'Carries over what is left',
    deficit: 'Carries over what is overspent',
    both: 'Carries over both',
  },
  set: 'Set a budget',
  change: 'Change the budget',
  remove: 'Remove the budget',
  removed: (name: string) => `The budget for ${name} is removed`,
  without: 'Without a budget',
  spentLately: (amount: string) => `${amount} spent this month`,
  overBanner: (number: number, amount: string) =>
    `${count(number, 'budget is', 'budgets are')} over, by ${amount} together.`,
  totalLeft: 'Left in all budgets',
  transactions: 'See the transactions',
  emptyTitle: 'No budgets yet',
  emptyText: 'Choose a category, say what you plan to spend in a month, and see every day what is left.',
  saved: (name: string) => `The budget for ${name} is saved`,
  months: 'Months',
};

export type BudgetWords = typeof en;
