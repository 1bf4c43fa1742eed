import type { BudgetView } from '@/data';
import { useMoney, useRegional } from '@/ui/format';
import { Progress } from '@/ui/kit/progress';
import { barOf } from './bar-of';
import { useBudgetWords } from './words';

/** A budget's one bar: spent, where it is heading, planned and carried over. */
export function BudgetBar({ view }: { view: BudgetView }) {
  const words = useBudgetWords();
  const money = useMoney();
  const { today } = useRegional();
  const { period, availableMinor, budget, status, projectedSpentMinor } = view;
  const { currency } = budget;
  return (
    <Progress
      pace={status}
      label={words.bar(
        money(period.spentMinor, currency),
        money(availableMinor, currency),
        money(projectedSpentMinor, currency),
      )}
      {...barOf(view, today)}
    />
  );
}
