import { count } from '@/platform/language/count';

export const en = {
  left: 'Left to spend',
  leftSentence: (left: string, days: number, perDay: string) =>
    `${left} left for ${count(days, 'day', 'days')}, ${perDay} a day.`,
  overSentence: (over: string, days: number) =>
    `${over} over your budgets, with ${count(days, 'day', 'days')} to go.`,
  spentSentence: (spent: string, month: string) =>
    `${spent} spent in ${month}. Set a budget to see what is left.`,
  spent: 'Spent this month',
  atRisk: 'Needs a look',
  allOnTrack: 'Every budget is on track.',
  recent: 'Latest transactions',
  seeAll: 'See all',
  accounts: 'Accounts',
  spending: 'Where it went',
  noSpending: 'Nothing spent yet this month.',
  firstTitle: 'Your first transaction',
  firstText: 'Type it the way you would say it: “12.50 lunch yesterday”. Or bring in a file from your bank.',
};

export type OverviewWords = typeof en;
