import { monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { proposePlan } from '@florin/domain/planning';
import { useState } from 'react';
import { actions, type BudgetView, type Category, type Spending, useCategories, useSpending } from '@/data';
import { useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { PlanList } from '@/ui/kit/plan-list';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useBudgetWords } from './words';

function useMonth(month: string): Spending | null {
  const { startsOn, endsOn } = monthRange(month);
  return useSpending(startsOn, endsOn);
}

/** The categories of expenses that have no budget, and what their last three months propose; most spent first. */
function useProposals(budgets: readonly BudgetView[]): { category: Category; proposedMinor: number }[] {
  const { today } = useRegional();
  const { groups } = useCategories();
  const thisMonth = monthOf(today);
  const months = [
    useMonth(shiftMonth(thisMonth, -1)),
    useMonth(shiftMonth(thisMonth, -2)),
    useMonth(shiftMonth(thisMonth, -3)),
  ];
  // Months in which nothing was entered at all are not months in which nothing was spent.
  const spent = months.flatMap((month) =>
    month && month.rows.length > 0
      ? [new Map(month.rows.map((row) => [row.categoryId, row.spentMinor]))]
      : [],
  );
  const taken = new Set(budgets.map(({ budget }) => budget.categoryId));
  return groups
    .filter(({ kind }) => kind === 'expense')
    .flatMap(({ categories }) => categories)
    .filter(({ id, isArchived }) => !isArchived && !taken.has(id))
    .map((category) => ({
      category,
      proposedMinor: proposePlan(spent.map((bySpent) => bySpent.get(category.id) ?? 0)),
    }))
    .sort((a, b) => b.proposedMinor - a.proposedMinor);
}

/**
 * All budgets that are not set, in one table with one save: each amount is proposed from what was spent, can be changed,
 * and left empty where no budget is wanted.
 */
export function SetUp({ budgets, onDone }: { budgets: readonly BudgetView[]; onDone?: () => void }) {
  const words = useBudgetWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const { currency } = useRegional();
  const proposals = useProposals(budgets);
  const [changed, setChanged] = useState<ReadonlyMap<string, number | null>>(new Map());
  const planOf = (id: string, proposedMinor: number) =>
    changed.has(id) ? (changed.get(id) ?? null) : proposedMinor || null;
  const plans = proposals.flatMap(({ category, proposedMinor }) => {
    const plannedMinor = planOf(category.id, proposedMinor);
    return plannedMinor !== null && plannedMinor > 0 ? [{ category, plannedMinor }] : [];
  });
  const totalMinor = plans.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0);

  function save() {
    if (plans.length === 0) return;
    const made = plans.map(({ category, plannedMinor }) => actions.setBudget(category.id, { plannedMinor }));
    showToast({
      text: words.setMany(made.length),
      action: {
        label: kitWords.undo,
        run: () => {
          for (const { id } of made) actions.removeBudget(id);
        },
      },
    });
    onDone?.();
  }

  if (proposals.length === 0) return null;
  return (
    <Card title={budgets.length === 0 ? words.setUpTitle : words.without}>
      <Form label={words.setUpTitle} onSubmit={save}>
        <Text as="p" tone="muted">
          {proposals.some(({ proposedMinor }) => proposedMinor > 0) ? words.setUpText : words.setUpFresh}
        </Text>
        <PlanList
          label={words.setUpTitle}
          heads={{ name: words.columnName, usual: words.columnUsual, plan: words.planned }}
          rows={proposals.map(({ category, proposedMinor }) => ({
            key: category.id,
            name: category.name,
            mark: { icon: category.icon, color: category.color },
            usual: proposedMinor > 0 ? money(proposedMinor, currency) : '',
            field: (
              <MoneyField
                label={words.planOf(category.name)}
                isLabelHidden
                amountMinor={planOf(category.id, proposedMinor)}
                currency={currency}
                onChange={(amountMinor) => setChanged(new Map(changed).set(category.id, amountMinor))}
              />
            ),
          }))}
          total={{ label: words.together, amount: money(totalMinor, currency) }}
        />
        <Stack isRow>
          <Button
            kind="primary"
            label={words.setCount(plans.length)}
            isDisabled={plans.length === 0}
            isSubmit
            onPress={save}
          />
        </Stack>
      </Form>
    </Card>
  );
}
