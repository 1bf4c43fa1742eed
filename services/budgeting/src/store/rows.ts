import type { Budget } from '@florin/contracts';
import type { Day } from '@florin/domain/calendar';
import { sealedRows } from '@florin/kernel/rows';
import * as tables from './schema';

/** What is kept of a budget. Both records are keyed by the day a period starts on. */
export type BudgetState = Omit<Budget, 'id' | 'change' | 'period'> & {
  /** Running figures, from the first period on; a period without an entry spent nothing. */
  spentByPeriod: Record<Day, number>;
  /** The percentages told of, so that each is told once in a period. */
  alertsGiven: Record<Day, number[]>;
};

/** `asOf` is the event the setting comes from; of two the later has the say. */
export type SettingState = { currency: string; timeZone: string; asOf: string };

export const budgets = sealedRows<BudgetState>(tables.budget, { version: 1, upgrades: {} });
export const settings = sealedRows<SettingState>(tables.setting, { version: 1, upgrades: {} });
