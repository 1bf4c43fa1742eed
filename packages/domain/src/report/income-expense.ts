import { type Day, type Month, monthsBetween } from '../calendar/index';
import { addMinor } from '../money/index';
import { type CategoryFlow, expenseMinor, incomeMinor } from '../spending/index';

export type MonthFlows = { month: Month; flows: Iterable<CategoryFlow> };

/** Income and expense are both positive in an ordinary month; saved is income less expense. */
export type MonthResult = { month: Month; incomeMinor: number; expenseMinor: number; savedMinor: number };

/** Income against expense for each month from the one of `from` to the one of `to`; a month without flows is zero. */
export function incomeAndExpenseByMonth(
  months: Iterable<MonthFlows>,
  incomeCategoryIds: ReadonlySet<string>,
  { from, to }: { from: Day; to: Day },
): MonthResult[] {
  const results = new Map<Month, MonthResult>();
  for (const month of monthsBetween(from, to)) {
    results.set(month, { month, incomeMinor: 0, expenseMinor: 0, savedMinor: 0 });
  }
  for (const { month, flows } of months) {
    const result = results.get(month);
    if (!result) continue;
    for (const flow of flows) {
      result.incomeMinor = addMinor(result.incomeMinor, incomeMinor(flow, incomeCategoryIds));
      result.expenseMinor = addMinor(result.expenseMinor, -expenseMinor(flow, incomeCategoryIds));
    }
    result.savedMinor = addMinor(result.incomeMinor, -result.expenseMinor);
  }
  return [...results.values()];
}
