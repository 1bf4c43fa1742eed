import { coverMoves } from '@florin/domain/planning';
import type { BudgetView } from '@/data';
import { useMoney } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { useBudgetPlans } from './use-budget-plans';
import { useBudgetWords } from './words';

/** Which budgets are over and by how much, with one tap to cover them from those that have most left. */
export function OverBanner({ budgets, currency }: { budgets: readonly BudgetView[]; currency: string }) {
  const words = useBudgetWords();
  const money = useMoney();
  const changePlans = useBudgetPlans();
  const own = budgets.filter(({ budget }) => budget.currency === currency);
  const over = own.filter(({ period }) => period.remainingMinor < 0);
  if (over.length === 0) return null;
  const overMinor = over.reduce((sum, { period }) => sum - period.remainingMinor, 0);
  const moves = coverMoves(
    own.map(({ budget, period }) => ({
      id: budget.id,
      remainingMinor: period.remainingMinor,
      plannedMinor: period.plannedMinor,
    })),
  );
  const movedMinor = moves.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const nameOf = (view: BudgetView) => view.category?.name ?? words.one;
  const givers = own.filter(({ budget }) => moves.some(({ fromId }) => fromId === budget.id)).map(nameOf);

  function covering(): string {
    if (moves.length === 0) return over.map(nameOf).join(', ');
    return movedMinor < overMinor
      ? words.coverPart(money(movedMinor, currency), givers)
      : words.coverFrom(givers);
  }

  function cover() {
    const plans = own.flatMap((view) => {
      const change = moves.reduce((sum, { fromId, toId, amountMinor }) => {
        if (fromId === view.budget.id) return sum - amountMinor;
        return toId === view.budget.id ? sum + amountMinor : sum;
      }, 0);
      return change === 0 ? [] : [{ view, plannedMinor: view.budget.plannedMinor + change }];
    });
    changePlans(plans, words.covered(money(movedMinor, currency)));
  }

  return (
    <Card tone="over" isFlush>
      <Row
        title={words.overBanner(over.length, money(overMinor, currency))}
        detail={covering()}
        leading={<Icon name="warning" />}
        isStrong
        trailing={moves.length > 0 ? <Button kind="primary" label={words.cover} onPress={cover} /> : null}
      />
    </Card>
  );
}
