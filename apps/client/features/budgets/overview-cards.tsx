import { useBudgets } from '@/data';
import { type CardOffer, urgency, useOverviewWords } from '@/features/overview/parts';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { BudgetLine } from './BudgetLine';
import { byUrgency } from './order';

const shownMax = 4;

export function useBudgetsCard(): CardOffer | null {
  const { today } = useRegional();
  const count = Math.min(useBudgets(today).length, shownMax);
  return count > 0
    ? { key: 'budgets', urgency: urgency.glance + 4, weight: 2 * count + 1, Card: Budgets }
    : null;
}

function Budgets() {
  const words = useOverviewWords();
  const navigationWords = useNavigationWords();
  const { today } = useRegional();
  const views = byUrgency(useBudgets(today)).slice(0, shownMax);
  return (
    <Card
      title={navigationWords.places.budgets}
      isFlush
      action={<Button kind="plain" label={words.seeAll} to={{ route: 'budgets' }} />}
    >
      {views.map((view) => (
        <BudgetLine key={view.budget.id} view={view} />
      ))}
    </Card>
  );
}
