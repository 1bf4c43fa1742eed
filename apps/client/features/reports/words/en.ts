import { count } from '@/platform/language/count';

export const en = {
  spending: 'Spending by category',
  total: 'Spent',
  range: 'Range',
  ranges: {
    month: 'This month',
    'last-month': 'Last month',
    quarter: 'Three months',
    year: 'This year',
    custom: 'Own range',
  },
  from: 'From',
  to: 'To',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  other: (number: number) => `${count(number, 'other', 'others')}`,
  category: 'Category',
  share: 'Share',
  amount: 'Amount',
  transactions: 'Transactions',
  noCategory: 'No category',
  byMonth: 'Month by month',
  month: 'Month',
  emptyTitle: 'Nothing spent in this range',
  emptyText: 'Choose another range, or add what you spent.',
  slice: (name: string, amount: string, share: string) => `${name}, ${amount}, ${share}`,
  chart: (name: string, parts: string) => `${name}: ${parts}`,
  wrongRange: 'The first day must not be after the last.',
};

export type ReportWords = typeof en;
