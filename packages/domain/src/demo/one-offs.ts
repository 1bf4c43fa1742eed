import type { AccountKey } from './shapes';

/** What happens once: in which month of the story (0 is the first of 25), on which date. */
export type OneOff = {
  month: number;
  date: number;
  payee: string;
  category: string;
  account: AccountKey;
  units: number;
  note?: string;
};

export const oneOffs: readonly OneOff[] = [
  {
    month: 3,
    date: 21,
    payee: 'Dalton Hardware',
    category: 'repairs',
    account: 'everyday',
    units: -134.2,
    note: 'Paint for the hall',
  },
  {
    month: 6,
    date: 9,
    payee: 'Northgate Garage',
    category: 'car',
    account: 'everyday',
    units: -642.3,
    note: 'Clutch',
  },
  {
    month: 8,
    date: 14,
    payee: 'Flea market',
    category: 'other-income',
    account: 'cash',
    units: 85,
    note: 'Old bicycles',
  },
  {
    month: 11,
    date: 23,
    payee: 'Volt & Drum Appliances',
    category: 'household',
    account: 'everyday',
    units: -489,
    note: 'Washing machine',
  },
  {
    month: 15,
    date: 12,
    payee: 'Evening School',
    category: 'education',
    account: 'second',
    units: -160,
    note: 'Ceramics course',
  },
  { month: 18, date: 6, payee: 'Flea market', category: 'other-income', account: 'cash', units: 60 },
  {
    month: 22,
    date: 19,
    payee: 'Thistledown Opticians',
    category: 'health',
    account: 'second',
    units: -218,
    note: 'Glasses',
  },
];

/** A holiday: the bookings ahead and the days away. Months of the year; each year it comes a little different. */
export type Holiday = {
  month: number;
  date: number;
  days: number;
  bookings: readonly { monthsBefore: number; date: number; payee: string; units: number }[];
  places: readonly { payee: string; units: number }[];
};

export const holidays: readonly Holiday[] = [
  {
    month: 8,
    date: 8,
    days: 10,
    bookings: [
      { monthsBefore: 3, date: 16, payee: 'Skylark Air', units: -486 },
      { monthsBefore: 1, date: 4, payee: 'Villa Tamarind', units: -740 },
    ],
    places: [
      { payee: 'Trattoria del Molo', units: 47 },
      { payee: 'Gelateria Nuvola', units: 11 },
      { payee: 'Spiaggia Azzurra', units: 24 },
      { payee: 'Mercato Piccolo', units: 19 },
      { payee: 'Ferry Isola', units: 36 },
    ],
  },
  {
    month: 2,
    date: 18,
    days: 3,
    bookings: [{ monthsBefore: 1, date: 22, payee: 'Pinecrest Lodge', units: -265 }],
    places: [
      { payee: 'Pinecrest Lodge', units: 32 },
      { payee: 'Sledge & Ski Hire', units: 41 },
      { payee: 'Café Schneehase', units: 17 },
    ],
  },
];
