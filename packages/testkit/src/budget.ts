import { randomUUID } from 'node:crypto';
import type { Budget, BudgetFigures, BudgetPeriod } from '@florin/contracts';
import { expectStatus, type Person } from './person';
import { eventually } from './start-test-system';

/** A budget of 100.00 a month, without rollover, for a category; made once word of the household has arrived. */
export function makeBudget(person: Person, given: Partial<Budget> & { categoryId: string }): Promise<Budget> {
  const body = { id: randomUUID(), plannedMinor: 10_000, ...given };
  return eventually(
    async () => expectStatus(await person.send<Budget>('POST', '/v1/budgets', { body }), 201).body,
  );
}

/** The period of today of a budget, or of the only one there is. */
export async function periodOf(person: Person, budgetId?: string): Promise<BudgetPeriod> {
  const { rows } = await person.changes<BudgetFigures>('budget-figures');
  const figures = rows.find(({ id }) => budgetId === undefined || id === budgetId);
  const period = figures?.periods.at(-1);
  if (period === undefined) throw new Error(`no figures of the budget ${budgetId ?? ''}`);
  return period;
}
