import { type Bar, type BarFigures as BudgetFigures, barOn, extentOf } from '@/ui/kit/budget-table/geometry';

export type BarFigures = Omit<BudgetFigures, 'passed'> & Partial<Pick<BudgetFigures, 'passed'>>;

/** A budget's figures on a bar that holds the largest of them, drawn by the same rule as where they stand in a table. */
export function barOf({ passed = null, ...figures }: BarFigures): Bar {
  const all = { ...figures, passed };
  return barOn(extentOf(all), all);
}
