import type { Day } from '../calendar/index';

/** The shapes in which the rest of Florin takes them, without what the services add (change, balances, periods). */
export type DemoAccount = {
  id: string;
  name: string;
  kind: 'checking' | 'savings' | 'cash';
  currency: string;
  /** Before everything that happens. */
  stated: { on: Day; balanceMinor: number };
};

export type DemoCategoryGroup = {
  id: string;
  key: string;
  name: string;
  kind: 'expense' | 'income';
  position: number;
};

export type DemoCategory = { id: string; key: string; groupId: string; name: string; position: number };

export type DemoTransaction = {
  id: string;
  accountId: string;
  on: Day;
  amountMinor: number;
  currency: string;
  payee: string;
  note: string;
  splits: { categoryId: string | null; amountMinor: number }[];
  status: 'posted';
};

export type DemoBudget = {
  id: string;
  categoryId: string;
  cadence: { kind: 'monthly'; startDay: number };
  plannedMinor: number;
  currency: string;
  rollover: 'none' | 'surplus' | 'deficit' | 'both';
  alertPercents: number[];
  firstPeriodStartsOn: Day;
};

export type DemoHousehold = {
  accounts: DemoAccount[];
  categoryGroups: DemoCategoryGroup[];
  categories: DemoCategory[];
  /** By day, the oldest first. */
  transactions: DemoTransaction[];
  budgets: DemoBudget[];
};

export type AccountKey = 'everyday' | 'second' | 'savings' | 'cash';

/** A transaction before it has ids: amounts in units, roughly euros, expenses negative. */
export type Happening = {
  on: Day;
  account: AccountKey;
  payee: string;
  note?: string;
  parts: { category: string | null; units: number }[];
};
