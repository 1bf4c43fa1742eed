import { count } from '@/platform/language/count';

export const en = {
  left: 'Left to spend',
  over: 'Over your budgets',
  leftSentence: (days: number, perDay: string) => `for ${count(days, 'day', 'days')}, ${perDay} a day`,
  lastDaySentence: 'for the rest of today',
  overSentence: (days: number) => `spent more than planned, with ${count(days, 'day', 'days')} to go`,
  spent: 'Spent this month',
  spentSentence: (month: string) => `in ${month}. Set a budget to see what is left.`,
  pace: 'Pace of the month',
  paceLess: (amount: string, month: string, isWhole: boolean) =>
    isWhole ? `${amount} less than in all of ${month}` : `${amount} less than by this day of ${month}`,
  paceMore: (amount: string, month: string, isWhole: boolean) =>
    isWhole ? `${amount} more than in all of ${month}` : `${amount} more than by this day of ${month}`,
  paceSame: (month: string, isWhole: boolean) =>
    isWhole ? `As much as in all of ${month}` : `As much as by this day of ${month}`,
  paceChart: (spent: string, sentence: string) => `${spent} spent so far. ${sentence}.`,
  recent: 'Latest transactions',
  seeAll: 'See all',
  accounts: 'Accounts',
  worth: 'Together',
  worthChange: (change: string, since: string) => `${change} since ${since}`,
  worthLine: (first: string, last: string) =>
    `What all accounts held together: ${first} at first, ${last} now`,
  spending: 'Where it was spent',
  setup: 'Your first ten minutes',
  setupHide: 'Hide',
  setupDone: (done: number, all: number) => `${done} of ${all} done`,
  steps: {
    account: {
      title: 'Start with an account',
      text: 'The one most of your money comes and goes through. Others can follow.',
    },
    entries: {
      title: 'Bring in what happened',
      text: 'Import a statement of your bank, or type the way you would say it: “12.50 lunch yesterday”.',
    },
    categories: {
      title: 'Say what it was for',
      text: 'Payee by payee, a few keys each. Florin remembers it for the next statement.',
    },
    budget: {
      title: 'Set a first budget',
      text: 'Then this page shows what is left, for how long, and how much that is a day.',
    },
  },
  sort: 'Sort transactions',
  setBudget: 'Set a budget',
  isDone: 'done',
};

export type OverviewWords = typeof en;
