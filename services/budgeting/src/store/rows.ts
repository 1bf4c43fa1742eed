import type { Budget, BudgetFigures } from '@florin/contracts';
import type { Day } from '@florin/domain/calendar';
import { type RowScope, type SealedRow, sealedRows } from '@florin/kernel/rows';
import * as tables from './schema';

export type BudgetState = Omit<Budget, 'id' | 'change'>;

/** What is kept of a budget's figures. Both records are keyed by the day a period starts on. */
export type FiguresState = Omit<BudgetFigures, 'id' | 'change'> & {
  /** Running figures, from the first period on; a period without an entry spent nothing. */
  spentByPeriod: Record<Day, number>;
  /** The percentage that a period was last told of, and that still holds, so that each is told once. */
  alertsGiven: Record<Day, number>;
};

/** `asOf` is the change of the user service that the setting comes from; of two the later has the say. */
export type SettingState = { currency: string; timeZone: string; asOf: number };

export const budgets = sealedRows<BudgetState>(tables.budget, {
  version: 3,
  upgrades: {
    // Figures once stood in the budget itself; they are derived anew where they have no row of their own.
    1: ({ spentByPeriod: _spent, alertsGiven: _given, ...edited }) => edited,
    2: (edited) => ({ ...edited, periodPlans: [] }),
  },
});
export const budgetFigures = sealedRows<FiguresState>(tables.budgetFigures, {
  version: 2,
  upgrades: {
    // Every percentage was told of by itself; the highest stands for them.
    1: ({ alertsGiven, ...rest }) => ({
      ...rest,
      alertsGiven: Object.fromEntries(
        Object.entries(alertsGiven as Record<Day, number[]>)
          .filter(([, percents]) => percents.length > 0)
          .map(([startsOn, percents]) => [startsOn, Math.max(...percents)]),
      ),
    }),
  },
});
export const settings = sealedRows<SettingState>(tables.setting, {
  version: 2,
  // The event that a setting came from says nothing of a change, so whatever comes next is later.
  upgrades: { 1: (state) => ({ ...state, asOf: 0 }) },
});

/** The budget of a category, of which there is at most one. */
export async function budgetOfCategory(
  scope: RowScope,
  categoryId: string,
): Promise<SealedRow<BudgetState> | undefined> {
  const rows = await budgets.where(scope, { text: 'category_id = $2', values: [categoryId] });
  return rows[0];
}

/** The figures of these budgets by their ids. Ones that cannot be read are left out: figures can be derived anew. */
export async function figuresOf(scope: RowScope, ids: readonly string[]): Promise<Map<string, FiguresState>> {
  if (ids.length === 0) return new Map();
  const rows = await budgetFigures.where(scope, { text: 'id = ANY($2::uuid[])', values: [ids] });
  return new Map(rows.map(({ id, value }) => [id, value]));
}
