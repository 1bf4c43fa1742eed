import { utilisation } from '@florin/domain/budget';
import type { BudgetView } from '@/data';
import { useMoney, useRegional } from '@/ui/format';
import { Progress } from '@/ui/kit/progress';
import { useWords } from '@/ui/words';

/** A budget's one bar: spent, where it is heading, planned and carried over. */
export function BudgetBar({ view }: { view: BudgetView }) {
  const words = useWords();
  const money = useMoney();
  const { period, availableMinor, budget, pace } = view;
  const { today } = useRegional();
  const { projectedSpentMinor: projectedMinor } = utilisation({ ...period, today });
  const { currency } = budget;
  return (
    <Progress
      pace={pace}
      label={words.budget.bar(
        money(period.spentMinor, currency),
        money(availableMinor, currency),
        money(projectedMinor, currency),
      )}
      spentMinor={period.spentMinor}
      plannedMinor={period.plannedMinor}
      carriedInMinor={period.carriedInMinor}
      projectedMinor={projectedMinor}
    />
  );
}
