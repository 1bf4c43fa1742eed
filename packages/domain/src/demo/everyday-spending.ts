import type { AccountKey } from './shapes';

/** What a household buys as life goes: a habit with its shops, how often, and what it costs. Every name is invented. */
export type Habit = {
  category: string;
  account: AccountKey;
  /** Purchases on a day, by ISO weekday, Monday first. */
  perDay: readonly [number, number, number, number, number, number, number];
  shops: readonly { payee: string; units: number; spread: number }[];
  /** Months with more, and how many times as much. */
  season?: Readonly<Record<number, number>>;
  notes?: readonly string[];
};

export const habits: readonly Habit[] = [
  {
    category: 'groceries',
    account: 'everyday',
    perDay: [0.25, 0.15, 0.35, 0.15, 0.3, 0.2, 0],
    shops: [
      { payee: 'Greenleaf Market', units: 27, spread: 0.7 },
      { payee: 'Cornerway Foods', units: 14, spread: 0.8 },
      { payee: 'Oak & Barley Grocers', units: 33, spread: 0.6 },
    ],
    season: { 12: 1.25 },
  },
  {
    category: 'groceries',
    account: 'second',
    perDay: [0, 0, 0, 0, 0, 0.9, 0],
    shops: [{ payee: 'Greenleaf Market', units: 72, spread: 0.35 }],
    season: { 8: 0.7, 12: 1.2 },
  },
  {
    category: 'groceries',
    account: 'cash',
    perDay: [0, 0, 0, 0, 0, 0.14, 0.2],
    shops: [
      { payee: 'Morning Loaf Bakery', units: 6.2, spread: 0.5 },
      { payee: 'Farmers’ market', units: 9.5, spread: 0.5 },
    ],
  },
  {
    category: 'eating-out',
    account: 'second',
    perDay: [0.4, 0.35, 0.45, 0.35, 0.4, 0.1, 0.05],
    shops: [{ payee: 'Blue Door Coffee', units: 3.6, spread: 0.25 }],
  },
  {
    category: 'eating-out',
    account: 'everyday',
    perDay: [0.03, 0.05, 0.08, 0.08, 0.3, 0.35, 0.2],
    shops: [
      { payee: 'Noodle Lantern', units: 21, spread: 0.4 },
      { payee: 'Casa Lupo', units: 44, spread: 0.35 },
      { payee: 'The Copper Kettle', units: 17, spread: 0.4 },
      { payee: 'Saffron Yard', units: 36, spread: 0.35 },
    ],
    season: { 7: 1.2, 12: 1.3 },
    notes: ['', '', '', '', 'with Ines and Tom', 'birthday dinner', 'after the match'],
  },
  {
    category: 'fuel',
    account: 'everyday',
    perDay: [0.11, 0.05, 0.05, 0.06, 0.13, 0.08, 0.04],
    shops: [{ payee: 'Northgate Fuel', units: 52, spread: 0.2 }],
    season: { 8: 1.5 },
  },
  {
    category: 'household',
    account: 'everyday',
    perDay: [0.03, 0.03, 0.03, 0.03, 0.05, 0.14, 0],
    shops: [
      { payee: 'Hearth & Home', units: 34, spread: 0.7 },
      { payee: 'Dalton Hardware', units: 22, spread: 0.7 },
      { payee: 'Parcelway', units: 19, spread: 0.8 },
    ],
    season: { 11: 1.4 },
  },
  {
    category: 'health',
    account: 'second',
    perDay: [0.05, 0.04, 0.05, 0.04, 0.05, 0.05, 0],
    shops: [{ payee: 'Willow Pharmacy', units: 14.5, spread: 0.6 }],
    season: { 1: 1.5, 2: 1.4, 11: 1.3 },
  },
  {
    category: 'personal-care',
    account: 'second',
    perDay: [0, 0.02, 0.02, 0.03, 0.05, 0.07, 0],
    shops: [
      { payee: 'Studio Fringe', units: 38, spread: 0.3 },
      { payee: 'Soap & Fig', units: 17, spread: 0.5 },
    ],
  },
  {
    category: 'clothing',
    account: 'second',
    perDay: [0.02, 0.02, 0.02, 0.03, 0.04, 0.12, 0],
    shops: [
      { payee: 'Thread & Thistle', units: 52, spread: 0.6 },
      { payee: 'Stridewell Shoes', units: 79, spread: 0.3 },
      { payee: 'Parcelway', units: 41, spread: 0.6 },
    ],
    season: { 4: 1.4, 10: 1.5 },
  },
  {
    category: 'fun',
    account: 'second',
    perDay: [0.02, 0.03, 0.04, 0.04, 0.13, 0.22, 0.14],
    shops: [
      { payee: 'Aurora Cinema', units: 24, spread: 0.3 },
      { payee: 'Lido Pool', units: 11, spread: 0.2 },
      { payee: 'Turning Page Books', units: 18, spread: 0.5 },
      { payee: 'Climbing Hall Gecko', units: 22, spread: 0.2 },
    ],
  },
  {
    category: 'children',
    account: 'everyday',
    perDay: [0.02, 0.02, 0.03, 0.02, 0.04, 0.08, 0.02],
    shops: [
      { payee: 'Toybox Lane', units: 21, spread: 0.6 },
      { payee: 'Paper Kite Crafts', units: 12, spread: 0.5 },
    ],
    season: { 9: 2 },
  },
  {
    category: 'gifts',
    account: 'everyday',
    perDay: [0.01, 0.01, 0.02, 0.02, 0.03, 0.06, 0],
    shops: [
      { payee: 'Petal Post', units: 32, spread: 0.3 },
      { payee: 'Turning Page Books', units: 24, spread: 0.4 },
      { payee: 'Toybox Lane', units: 29, spread: 0.4 },
    ],
    season: { 12: 5 },
  },
];
