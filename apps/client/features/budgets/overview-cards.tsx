import { type BudgetView, useBudgets } from '@/data';
import { budgetsNamed, causesShown, useCauses } from '@/features/attention/parts';
import { type CardOffer, urgency, useOverviewWords } from '@/features/overview/parts';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { BudgetLine } from './BudgetLine';
import { byUrgency } from './order';

const shownMax = 4;

/** What the overview does not name already under what needs a look. */
function useOthers(): readonly BudgetView[] {
  const { today } = useRegional();
  const named = budgetsNamed(useCauses().slice(0, causesShown));
  return byUrgency(useBudgets(today))
    .filter(({ budget }) => !named.has(budget.id))
    .slice(0, shownMax);
}

export function useBudgetsCard(): CardOffer | null {
  const { length } = useOthers();
  return length > 0
    ? { key: 'budgets', urgency: urgency.glance + 4, weight: 2 * length + 1, Card: Budgets }
    : null;
}

function Budgets() {
  const words = useOverviewWords();
  const navigationWords = useNavigationWords();
  const views = useOthers();
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
