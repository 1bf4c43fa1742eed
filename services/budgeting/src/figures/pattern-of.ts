import type { BudgetPeriod } from '@florin/contracts';
import { pastPeriodsMax, type SpendingPattern, spendingPattern } from '@florin/domain/budget';
import { addDays, monthOf, periodContaining } from '@florin/domain/calendar';
import type { LedgerScope } from '@florin/ledger';
import { ledger } from '../store/ledger';
import type { BudgetState } from '../store/rows';
import { daysSpentIn } from './spent';

/** How a budget's category is spent in around a period, from the months it takes. */
export async function patternOf(
  scope: LedgerScope,
  budget: BudgetState,
  period: BudgetPeriod,
): Promise<SpendingPattern> {
  let { startsOn } = period;
  for (let back = 0; back < pastPeriodsMax; back++)
    ({ startsOn } = periodContaining(budget.cadence, addDays(startsOn, -1)));
  const months = await ledger.loadRange(scope, { from: monthOf(startsOn), to: monthOf(period.endsOn) });
  return spendingPattern(budget.cadence, period, daysSpentIn(budget, months));
}
