import { leftInAll } from '@florin/domain/budget';
import { monthOf, monthRange } from '@florin/domain/calendar';
import { type BudgetView, useBudgets, useSpending } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Headline } from '@/ui/kit/headline';
import { useOverviewWords } from './words';

/** The screen's question, answered in one figure and one sentence. Without budgets there is no limit to subtract from. */
export function LeftToSpend() {
  const { today, currency } = useRegional();
  const own = useBudgets(today).filter((view) => view.budget.currency === currency);
  return own.length > 0 ? <Left views={own} /> : <Spent />;
}

function Left({ views }: { views: readonly BudgetView[] }) {
  const words = useOverviewWords();
  const money = useMoney();
  const { currency } = useRegional();
  const { leftMinor, daysLeft, perDayMinor } = leftInAll(
    views.map((view) => ({ remainingMinor: view.period.remainingMinor, daysLeft: view.daysLeft })),
  );
  const perDay = money(perDayMinor, currency);
  return (
    <Headline
      label={leftMinor < 0 ? words.over : words.left}
      amountMinor={Math.abs(leftMinor)}
      currency={currency}
      tone={leftMinor < 0 ? 'over' : 'ink'}
      to={{ route: 'budgets' }}
      sentence={
        leftMinor < 0
          ? words.overSentence(daysLeft)
          : daysLeft === 1
            ? words.lastDaySentence
            : words.leftSentence(daysLeft, perDay)
      }
    />
  );
}

function Spent() {
  const words = useOverviewWords();
  const days = useDays();
  const { today, currency } = useRegional();
  const { startsOn, endsOn } = monthRange(monthOf(today));
  const spending = useSpending(startsOn, endsOn);
  return (
    <Headline
      label={words.spent}
      amountMinor={spending?.totalMinor ?? 0}
      currency={currency}
      to={{ route: 'transactions', params: { from: startsOn, to: endsOn } }}
      sentence={words.spentSentence(days.month(monthOf(today)))}
    />
  );
}
