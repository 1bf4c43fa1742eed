import { monthOf, monthRange } from '@florin/domain/calendar';
import { useState } from 'react';
import { type BudgetView, type Category, useCategories, useSpending } from '@/data';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { BudgetForm } from './BudgetForm';
import { useBudgetWords } from './words';

/** The categories one spends in without a limit, most spent first; a budget is set right in its row. */
export function WithoutBudget({ budgets }: { budgets: readonly BudgetView[] }) {
  const words = useBudgetWords();
  const navigationWords = useNavigationWords();
  const money = useMoney();
  const { today } = useRegional();
  const { groups } = useCategories();
  const { startsOn, endsOn } = monthRange(monthOf(today));
  const spending = useSpending(startsOn, endsOn);
  const [openId, setOpenId] = useState<string | null>(null);

  const taken = new Set(budgets.map((view) => view.budget.categoryId));
  const spentMinor = new Map(spending?.rows.map((row) => [row.categoryId, row.spentMinor]));
  const free: Category[] = groups
    .filter((group) => group.kind === 'expense')
    .flatMap((group) => group.categories)
    .filter((category) => !category.isArchived && !taken.has(category.id))
    .sort((a, b) => (spentMinor.get(b.id) ?? 0) - (spentMinor.get(a.id) ?? 0));
  return (
    <Card
      title={words.without}
      isFlush
      action={
        <Button kind="plain" label={navigationWords.sheets.category} onPress={() => openSheet('category')} />
      }
    >
      {free.map((category) =>
        category.id === openId ? (
          <Stack key={category.id} pad={4} gap={3}>
            <Row title={category.name} isStrong />
            <BudgetForm categoryId={category.id} name={category.name} onDone={() => setOpenId(null)} />
          </Stack>
        ) : (
          <Row
            key={category.id}
            title={category.name}
            hasPrivateDetail
            detail={
              spentMinor.get(category.id)
                ? words.spentLately(money(spentMinor.get(category.id) ?? 0))
                : undefined
            }
            trailing={<Button label={words.set} onPress={() => setOpenId(category.id)} />}
          />
        ),
      )}
    </Card>
  );
}
