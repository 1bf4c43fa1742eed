import type { AccountKey } from './shapes';

/** What comes every month, quarter or year. Every name here is invented. */
export type RegularPayment = {
  payee: string;
  category: string;
  account: AccountKey;
  units: number;
  /** Day of the month; moved to Monday from a weekend where banks do not book. */
  date: number;
  /** Months it comes in, 1 to 12; every month when absent. */
  months?: readonly number[];
  /** How far the amount wanders, as a share. */
  spread?: number;
  /** How much more it is in mid-winter than the mean, as a share. */
  winter?: number;
  /** From this month of the story (0 is the first of 25) the amount is another. */
  change?: { fromMonth: number; units: number };
  note?: string;
};

const quarterly = [1, 4, 7, 10];

export const regularPayments: readonly RegularPayment[] = [
  {
    payee: 'Harbour & Field Design',
    category: 'salary',
    account: 'everyday',
    units: 2455,
    date: 27,
    change: { fromMonth: 12, units: 2530 },
  },
  {
    payee: 'Linden Primary School',
    category: 'salary',
    account: 'second',
    units: 1236.4,
    date: 25,
    change: { fromMonth: 9, units: 1271.2 },
  },
  {
    payee: 'Harbour & Field Design',
    category: 'salary',
    account: 'everyday',
    units: 700,
    date: 15,
    months: [12],
    note: 'Year-end bonus',
  },
  { payee: 'Family Office', category: 'benefits', account: 'everyday', units: 140, date: 5 },
  {
    payee: 'Tax refund',
    category: 'other-income',
    account: 'everyday',
    units: 318.4,
    date: 18,
    months: [6],
    spread: 0.2,
  },
  {
    payee: 'Millbrook Savings Bank',
    category: 'interest',
    account: 'savings',
    units: 24.1,
    date: 30,
    months: [3, 6, 9, 12],
    spread: 0.1,
  },

  {
    payee: 'Marlow Lettings',
    category: 'rent',
    account: 'everyday',
    units: -1150,
    date: 1,
    change: { fromMonth: 14, units: -1185 },
  },
  {
    payee: 'Brightwater Energy',
    category: 'utilities',
    account: 'everyday',
    units: -104,
    date: 8,
    spread: 0.08,
    winter: 0.55,
  },
  {
    payee: 'Vale Water',
    category: 'utilities',
    account: 'everyday',
    units: -71.5,
    date: 12,
    months: quarterly,
    spread: 0.06,
  },
  { payee: 'Fernline Broadband', category: 'internet-phone', account: 'everyday', units: -39.99, date: 3 },
  { payee: 'Pebble Mobile', category: 'internet-phone', account: 'everyday', units: -18, date: 14 },
  { payee: 'Pebble Mobile', category: 'internet-phone', account: 'second', units: -14, date: 14 },
  {
    payee: 'Tilia Insurance',
    category: 'insurance',
    account: 'everyday',
    units: -21.8,
    date: 2,
    note: 'Home',
  },
  {
    payee: 'Tilia Insurance',
    category: 'insurance',
    account: 'everyday',
    units: -412.6,
    date: 16,
    months: [3],
    note: 'Car, one year',
  },
  { payee: 'Account fee', category: 'fees', account: 'everyday', units: -4.5, date: 28 },

  {
    payee: 'Streamly',
    category: 'subscriptions',
    account: 'everyday',
    units: -12.99,
    date: 9,
    change: { fromMonth: 20, units: -15.99 },
  },
  { payee: 'Tunebox Family', category: 'subscriptions', account: 'second', units: -16.99, date: 19 },
  { payee: 'Cloudnest Storage', category: 'subscriptions', account: 'everyday', units: -2.99, date: 21 },
  { payee: 'Pagewise Magazine', category: 'subscriptions', account: 'everyday', units: -7.5, date: 4 },
  {
    payee: 'Ironwood Gym',
    category: 'health',
    account: 'second',
    units: -34,
    date: 6,
    change: { fromMonth: 16, units: -36 },
  },

  {
    payee: 'City Transit',
    category: 'public-transport',
    account: 'second',
    units: -62,
    date: 1,
    change: { fromMonth: 13, units: -65 },
  },
  {
    payee: 'Little Sparks Club',
    category: 'children',
    account: 'everyday',
    units: -85,
    date: 10,
    months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
  },
  {
    payee: 'Northgate Garage',
    category: 'car',
    account: 'everyday',
    units: -286,
    date: 11,
    months: [5],
    spread: 0.15,
    note: 'Service',
  },
  {
    payee: 'Dr Odile Marten, dentist',
    category: 'health',
    account: 'everyday',
    units: -95,
    date: 17,
    months: [2, 9],
    spread: 0.2,
  },
  {
    payee: 'River Trust',
    category: 'gifts',
    account: 'second',
    units: -15,
    date: 20,
    note: 'Monthly donation',
  },
];
