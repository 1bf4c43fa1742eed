import { monthOf } from '@florin/domain/calendar';
import type { BudgetView } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Headline } from '@/ui/kit/headline';
import { useOverviewWords } from './words';

/** The screen's question, answered in one figure and one sentence. Without budgets there is no limit to subtract from. */
export function LeftToSpend(props: { budgets: readonly BudgetView[]; spentMinor: number; currency: string }) {
  const { budgets, spentMinor, currency } = props;
  const words = useOverviewWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const own = budgets.filter((view) => view.budget.currency === currency);
  if (own.length === 0) {
    return (
      <Headline
        label={words.spent}
        amountMinor={spentMinor}
        currency={currency}
        sentence={words.spentSentence(money(spentMinor, currency), days.month(monthOf(today)))}
      />
    );
  }
  const leftMinor = own.reduce((sum, view) => sum + view.period.remainingMinor, 0);
  const daysLeft = Math.max(...own.map((view) => view.daysLeft), 1);
  return (
    <Headline
      label={words.left}
      amountMinor={leftMinor}
      currency={currency}
      tone={leftMinor < 0 ? 'over' : 'ink'}
      sentence={
        leftMinor < 0
          ? words.overSentence(money(-leftMinor, currency), daysLeft)
          : words.leftSentence(
              money(leftMinor, currency),
              daysLeft,
              money(Math.floor(leftMinor / daysLeft), currency),
            )
      }
    />
  );
}
