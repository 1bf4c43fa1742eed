import type { Budget } from '@florin/contracts';
import { type PeriodFigures, periodFigures } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState } from '../store/rows';

/** The figures of the period that contains `today`, carry included, derived from the running figures. */
export function figuresOn(budget: BudgetState, today: Day): PeriodFigures & { availableMinor: number } {
  const figures = periodFigures(budget, new Map(Object.entries(budget.spentByPeriod)), today);
  return { ...figures, availableMinor: figures.plannedMinor + figures.carriedInMinor };
}

/** The budget as its contract shows it on a day; what is kept besides stays here. */
export function viewOn(today: Day, row: { id: string; change: number; value: BudgetState }): Budget {
  const { spentByPeriod: _spent, alertsGiven: _given, ...shown } = row.value;
  const { availableMinor: _available, ...period } = figuresOn(row.value, today);
  return { ...shown, id: row.id, period, change: row.change };
}
