import type { BudgetView } from '@/data';
import { useMoney } from '@/ui/format';
import { BudgetRow } from '@/ui/kit/budget-row';
import type { Tone } from '@/ui/tokens';
import { BudgetBar } from './BudgetBar';
import { useBudgetWords } from './words';

const toneOf: Record<BudgetView['status'], Tone> = { 'on-track': 'onTrack', close: 'close', over: 'over' };

export function BudgetLine({ view, isSelected }: { view: BudgetView; isSelected?: boolean }) {
  const words = useBudgetWords();
  const money = useMoney();
  const { budget, category, period, availableMinor, status } = view;
  const facts = [
    words.spentOf(money(period.spentMinor, budget.currency), money(availableMinor, budget.currency)),
  ];
  if (period.carriedInMinor !== 0) facts.push(words.carried(money(period.carriedInMinor, budget.currency)));
  if (view.projectedSpentMinor > availableMinor && period.remainingMinor >= 0) {
    facts.push(words.headingFor(money(view.projectedSpentMinor, budget.currency)));
  }
  return (
    <BudgetRow
      name={category?.name ?? words.one}
      bar={<BudgetBar view={view} />}
      leftMinor={period.remainingMinor}
      currency={budget.currency}
      leftWord={period.remainingMinor < 0 ? words.over : words.left}
      tone={period.remainingMinor < 0 ? 'over' : toneOf[status]}
      facts={facts.join(' · ')}
      perDay={
        view.isDue
          ? words.due
          : period.remainingMinor > 0
            ? words.perDay(money(view.safeToSpendPerDayMinor, budget.currency))
            : ''
      }
      to={{ route: 'budgets', params: { id: budget.id } }}
      isSelected={isSelected ?? false}
    />
  );
}
