import { monthOf } from '@florin/domain/calendar';
import type { BudgetView } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Headline } from '@/ui/kit/headline';
import { useWords } from '@/ui/words';

/** The screen's question, answered in one figure and one sentence. Without budgets there is no limit to subtract from. */
export function LeftToSpend(props: { budgets: readonly BudgetView[]; spentMinor: number; currency: string }) {
  const { budgets, spentMinor, currency } = props;
  const words = useWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const own = budgets.filter((view) => view.budget.currency === currency);
  if (own.length === 0) {
    return (
      <Headline
        label={words.overview.spent}
        amountMinor={spentMinor}
        currency={currency}
        sentence={words.overview.spentSentence(money(spentMinor, currency), days.month(monthOf(today)))}
      />
    );
  }
  const leftMinor = own.reduce((sum, view) => sum + view.period.remainingMinor, 0);
  const daysLeft = Math.max(...own.map((view) => view.daysLeft), 1);
  return (
    <Headline
      label={words.overview.left}
      amountMinor={leftMinor}
      currency={currency}
      tone={leftMinor < 0 ? 'over' : 'ink'}
      sentence={
        leftMinor < 0
          ? words.overview.overSentence(money(-leftMinor, currency), daysLeft)
          : words.overview.leftSentence(
              money(leftMinor, currency),
              daysLeft,
              money(Math.floor(leftMinor / daysLeft), currency),
            )
      }
    />
  );
}
