import { monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { proposePlan } from '@florin/domain/planning';
import { useState } from 'react';
import {
  actions,
  type BudgetView,
  type Category,
  type Spending,
  useCategories,
  useKept,
  useSpending,
} from '@/data';
import { useMoney, useMoneyText, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { PlanList } from '@/ui/kit/plan-list';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { planMaxMinor, readPlan, readSetUp, type SetUpDraft, writeSetUp } from './set-up-draft';
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
 * and left empty where no budget is wanted. What is typed is there again after the app ended.
 */
export function SetUp({ budgets, onDone }: { budgets: readonly BudgetView[]; onDone?: () => void }) {
  const words = useBudgetWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const { currency } = useRegional();
  const proposals = useProposals(budgets);
  const { edit, parse } = useMoneyText(currency);
  const kept = useKept('set-up');
  const [typed, setTyped] = useState(() => readSetUp(kept));
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(Object.keys(typed)));
  const lines = proposals.map(({ category, proposedMinor }) => {
    const text = typed[category.id] ?? (proposedMinor > 0 ? edit(proposedMinor) : '');
    return { category, proposedMinor, text, ...readPlan(text, parse) };
  });
  const plans = lines.flatMap(({ category, plannedMinor }) =>
    plannedMinor === null ? [] : [{ category, plannedMinor }],
  );
  const isWrong = lines.some(({ problem }) => problem !== null);
  const totalMinor = plans.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0);

  function save() {
    setLeft(new Set(lines.map(({ category }) => category.id)));
    if (plans.length === 0 || isWrong) return;
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
    set({});
    onDone?.();
  }

  function set(next: SetUpDraft) {
    setTyped(next);
    actions.keep('set-up', writeSetUp(next));
  }

  /** What is wrong is said when its field is left, and a sum becomes its result. */
  function leave({ category: { id }, text, plannedMinor }: (typeof lines)[number]) {
    setLeft(new Set(left).add(id));
    if (plannedMinor !== null && typed[id] !== undefined && text !== edit(plannedMinor))
      set({ ...typed, [id]: edit(plannedMinor) });
  }

  function errorOf({ category: { id }, problem }: (typeof lines)[number]): string | undefined {
    if (problem === null || !left.has(id)) return undefined;
    return problem === 'no-amount'
      ? kitWords.notAnAmount
      : words.planRange(money(0, currency), money(planMaxMinor, currency));
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
          rows={lines.map((line) => ({
            key: line.category.id,
            name: line.category.name,
            mark: { icon: line.category.icon, color: line.category.color },
            usual: line.proposedMinor > 0 ? money(line.proposedMinor, currency) : '',
            field: (
              <Field
                kind="amount"
                label={words.planOf(line.category.name)}
                isLabelHidden
                value={line.text}
                placeholder={edit(0)}
                error={errorOf(line)}
                onChange={(text) => set({ ...typed, [line.category.id]: text })}
                onLeave={() => leave(line)}
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
