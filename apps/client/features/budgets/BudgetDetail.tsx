import { actions, type BudgetView } from '@/data';
import { useNavigation } from '@/navigation';
import type { Target } from '@/navigation/routes';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Headline } from '@/ui/kit/headline';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { BudgetBar } from './BudgetBar';
import { BudgetForm } from './BudgetForm';
import { lastOf, meanOf, meanRange } from './group-budgets';
import { ownPlanOf } from './own-plan';
import { paneSlots } from './slots';
import { useBudgetWords } from './words';

/** One budget with its parts: planned + carried over − spent = left, always shown as such. */
export function BudgetDetail({ view }: { view: BudgetView }) {
  const words = useBudgetWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const days = useDays();
  const navigation = useNavigation();
  const { today } = useRegional();
  const { budget, category, period } = view;
  const { currency } = budget;
  const name = category?.name ?? words.one;
  const isPast = period.endsOn < today;
  const transactions = (from: string, to: string): Target => ({
    route: 'transactions',
    params: { categoryId: budget.categoryId, from, to },
  });
  const spentHere = transactions(period.startsOn, period.endsOn);
  const own = ownPlanOf(view);
  const last = lastOf(view);
  const mean = meanOf(view);
  const range = meanRange(view);

  function sentence(): string {
    if (isPast) return days.span(period.startsOn, period.endsOn);
    if (view.isDue) return `${words.days(view.daysLeft)}, ${words.due}`;
    if (period.remainingMinor <= 0) return words.days(view.daysLeft);
    return `${words.days(view.daysLeft)}, ${words.perDay(money(view.safeToSpendPerDayMinor, currency))}`;
  }

  function remove() {
    const { plannedMinor, rollover, alertPercents, cadence } = budget;
    actions.removeBudget(budget.id);
    navigation.go({ route: 'budgets' }, { replace: true });
    showToast({
      text: words.removed(name),
      action: {
        label: kitWords.undo,
        run: () =>
          void actions.setBudget(budget.categoryId, { plannedMinor, rollover, alertPercents, cadence }),
      },
    });
  }

  return (
    <Stack gap={5}>
      <Headline
        label={period.remainingMinor < 0 ? words.isOver : words.leftHeading}
        amountMinor={Math.abs(period.remainingMinor)}
        currency={currency}
        tone={period.remainingMinor < 0 ? 'over' : 'ink'}
        sentence={sentence()}
        to={spentHere}
      />
      <BudgetBar view={view} />
      <Card isFlush>
        <Row
          title={words.partPlanned}
          detail={own === null ? undefined : words.ownPlan(money(own, currency))}
          trailing={<Amount amountMinor={period.plannedMinor} currency={currency} />}
        />
        <Row
          title={words.partCarried}
          detail={view.isCarryKnown ? undefined : words.carryUnknown}
          trailing={
            view.isCarryKnown ? <Amount amountMinor={period.carriedInMinor} currency={currency} /> : null
          }
        />
        <Row
          title={words.partSpent}
          trailing={<Amount amountMinor={-period.spentMinor} currency={currency} />}
          to={spentHere}
        />
        <Row
          title={days.span(period.startsOn, period.endsOn)}
          trailing={<Amount amountMinor={period.remainingMinor} currency={currency} isStrong />}
        />
      </Card>
      {last === null || mean === null ? null : (
        <Card isFlush>
          <Row
            title={words.heads.last}
            trailing={<Amount amountMinor={last} currency={currency} />}
            to={transactions(view.past[0]?.startsOn ?? '', view.past[0]?.endsOn ?? '')}
          />
          <Row
            title={words.heads.mean}
            trailing={<Amount amountMinor={mean} currency={currency} />}
            to={transactions(range.from, range.to)}
          />
        </Card>
      )}
      {paneSlots.map(({ key, Slot }) => (
        <Slot key={key} view={view} />
      ))}
      {isPast ? null : <BudgetForm categoryId={budget.categoryId} name={name} budget={budget} />}
      <Button icon="transactions" label={words.transactions} to={spentHere} />
      <Button kind="danger" icon="trash" label={words.remove} onPress={remove} />
    </Stack>
  );
}
