import { actions, type BudgetView } from '@/data';
import { useNavigation } from '@/navigation';
import { useDays, useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Headline } from '@/ui/kit/headline';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { BudgetBar } from './BudgetBar';
import { BudgetForm } from './BudgetForm';
import { useBudgetWords } from './words';

/** One budget with its parts: planned + carried over − spent = left, always shown as such. */
export function BudgetDetail({ view }: { view: BudgetView }) {
  const words = useBudgetWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const days = useDays();
  const navigation = useNavigation();
  const { budget, category, period } = view;
  const { currency } = budget;
  const name = category?.name ?? words.one;
  const parts: [string, string][] = [
    [words.partPlanned, money(period.plannedMinor, currency)],
    [words.partCarried, money(period.carriedInMinor, currency)],
    [words.partSpent, money(-period.spentMinor, currency)],
  ];

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
        sentence={
          period.remainingMinor > 0
            ? `${words.days(view.daysLeft)}, ${words.perDay(money(view.safeToSpendPerDayMinor, currency))}`
            : words.days(view.daysLeft)
        }
      />
      <BudgetBar view={view} />
      <Card isFlush>
        {parts.map(([label, amount]) => (
          <Row key={label} title={label} trailing={<Text isPrivate>{amount}</Text>} />
        ))}
        <Row
          title={`${days.short(period.startsOn)} – ${days.short(period.endsOn)}`}
          trailing={<Amount amountMinor={period.remainingMinor} currency={currency} isStrong />}
        />
      </Card>
      <BudgetForm categoryId={budget.categoryId} name={name} budget={budget} />
      <Button
        icon="transactions"
        label={words.transactions}
        to={{
          route: 'transactions',
          params: { categoryId: budget.categoryId, from: period.startsOn, to: period.endsOn },
        }}
      />
      <Button kind="danger" icon="trash" label={words.remove} onPress={remove} />
    </Stack>
  );
}
