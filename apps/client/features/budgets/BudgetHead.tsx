import { leftInAll } from '@florin/domain/budget';
import { type Month, monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { plannableIncome } from '@florin/domain/planning';
import { type BudgetView, useSpending } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { FigureStrip } from '@/ui/kit/figure-strip';
import { useBudgetWords } from './words';

function useIncome(month: Month): number {
  const { startsOn, endsOn } = monthRange(month);
  return useSpending(startsOn, endsOn)?.incomeMinor ?? 0;
}

/** What is left of all budgets and for how long, what they spent, and how much of the income has no budget yet. */
export function BudgetHead({ budgets, month }: { budgets: readonly BudgetView[]; month: Month }) {
  const words = useBudgetWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency } = useRegional();
  const thisMonth = monthOf(today);
  const before = month < thisMonth ? month : thisMonth;
  const received = useIncome(month);
  const past = [
    useIncome(shiftMonth(before, -1)),
    useIncome(shiftMonth(before, -2)),
    useIncome(shiftMonth(before, -3)),
  ];
  const { incomeMinor, isUsual } = plannableIncome(
    received,
    past.filter((minor) => minor > 0),
    month < thisMonth,
  );

  const own = budgets.filter(({ budget }) => budget.currency === currency);
  const sum = (of: (view: BudgetView) => number) => own.reduce((total, view) => total + of(view), 0);
  const { leftMinor, daysLeft, perDayMinor } = leftInAll(
    own.map((view) => ({ remainingMinor: view.period.remainingMinor, daysLeft: view.daysLeft })),
  );
  const plannedMinor = sum(({ period }) => period.plannedMinor);
  const income = money(incomeMinor, currency);
  const { startsOn, endsOn } = monthRange(month);
  return (
    <FigureStrip
      label={words.inAll}
      currency={currency}
      figures={[
        {
          key: 'left',
          label: leftMinor < 0 ? words.totalOver : words.totalLeft,
          amountMinor: Math.abs(leftMinor),
          tone: leftMinor < 0 ? 'over' : 'ink',
          note: leftNote(),
        },
        {
          key: 'spent',
          label: words.partSpent,
          amountMinor: sum(({ period }) => period.spentMinor),
          note: words.ofPlanned(money(plannedMinor, currency)),
          to: {
            route: 'transactions',
            params: {
              categoryId: own.map(({ budget }) => budget.categoryId).join(','),
              from: own.map(({ period }) => period.startsOn).sort()[0] ?? startsOn,
              to:
                own
                  .map(({ period }) => period.endsOn)
                  .sort()
                  .at(-1) ?? endsOn,
            },
          },
        },
        {
          key: 'assign',
          label: incomeMinor < plannedMinor ? words.overAssigned : words.toAssign,
          amountMinor: Math.abs(incomeMinor - plannedMinor),
          tone: incomeMinor < plannedMinor ? 'close' : 'ink',
          note: isUsual ? words.ofUsualIncome(income) : words.ofIncome(income, days.monthLong(month)),
        },
      ]}
    />
  );

  function leftNote(): string {
    if (month < thisMonth) return words.isOverMonth(days.month(month));
    if (own.some(({ isCarryKnown }) => !isCarryKnown)) return words.carryUnknown;
    if (month > thisMonth || leftMinor <= 0 || daysLeft === 1) return words.forDays(daysLeft);
    return words.forDaysAt(daysLeft, money(perDayMinor, currency));
  }
}
