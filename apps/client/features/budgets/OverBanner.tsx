import type { BudgetView } from '@/data';
import { useDays, useMoney } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { coverOf } from './cover';
import { useBudgetPlans } from './use-budget-plans';
import { useBudgetWords } from './words';

/** Which budgets are over and by how much, with one tap to cover them, for this period, from those that have most left. */
export function OverBanner({ budgets, currency }: { budgets: readonly BudgetView[]; currency: string }) {
  const words = useBudgetWords();
  const money = useMoney();
  const days = useDays();
  const changePlans = useBudgetPlans();
  const own = budgets.filter(({ budget }) => budget.currency === currency);
  const over = own.filter(({ period }) => period.remainingMinor < 0);
  if (over.length === 0) return null;
  const overMinor = over.reduce((sum, { period }) => sum - period.remainingMinor, 0);
  const { moves, edits } = coverOf(own);
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
    const moved = own.find(({ budget }) => budget.id === edits[0]?.id)?.period;
    const when = moved ? days.span(moved.startsOn, moved.endsOn) : '';
    changePlans(edits, words.covered(money(movedMinor, currency), when));
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
