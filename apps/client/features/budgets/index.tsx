import { monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { useState } from 'react';
import { type BudgetView, useBudgets, useCategories, useSyncState } from '@/data';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Card } from '@/ui/kit/card';
import { DetailPane } from '@/ui/kit/detail-pane';
import { EmptyState } from '@/ui/kit/empty-state';
import { Headline } from '@/ui/kit/headline';
import { Screen } from '@/ui/kit/screen';
import { Scroll } from '@/ui/kit/scroll';
import { Skeleton } from '@/ui/kit/skeleton';
import { Tabs } from '@/ui/kit/tabs';
import { Text } from '@/ui/kit/text';
import { BudgetDetail } from './BudgetDetail';
import { BudgetLine } from './BudgetLine';
import { byUrgency } from './order';
import { WithoutBudget } from './WithoutBudget';
import { useBudgetWords } from './words';

/** How many months back the strip reaches. */
const monthsBack = 5;

/** Each budget as one bar and what is left, the ones over their limit first. */
export default function Budgets() {
  const words = useBudgetWords();
  const navigationWords = useNavigationWords();
  const { today } = useRegional();
  const { isReady } = useSyncState();
  const { groups } = useCategories();
  const { id } = useParams('budgets');
  const navigation = useNavigation();
  const [month, setMonth] = useState<string | null>(null);
  // A past month is looked at on its last day, the present one today.
  const day = month && month !== monthOf(today) ? monthRange(month).endsOn : today;
  const budgets = useBudgets(day);
  const open = budgets.find((view) => view.budget.id === id);
  const isWaiting = groups.length === 0 && !isReady;

  return (
    <Screen
      title={navigationWords.routes.budgets}
      fills
      isLoading={isWaiting}
      pane={
        open ? (
          <DetailPane
            title={open.category?.name ?? words.one}
            onClose={() => navigation.go({ route: 'budgets' }, { replace: true })}
          >
            <BudgetDetail key={open.budget.id} view={open} />
          </DetailPane>
        ) : null
      }
    >
      <Scroll>
        <MonthStrip month={monthOf(day)} onChange={setMonth} />
        {isWaiting ? (
          <Card>
            <Skeleton lines={[0.3, 1, 0.6, 1, 0.5, 1]} />
          </Card>
        ) : (
          <BudgetList budgets={budgets} openId={id} />
        )}
        {groups.length > 0 && day === today ? <WithoutBudget budgets={budgets} /> : null}
      </Scroll>
    </Screen>
  );
}

function MonthStrip({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const words = useBudgetWords();
  const days = useDays();
  const { today } = useRegional();
  const months = Array.from({ length: monthsBack + 1 }, (_, index) =>
    shiftMonth(monthOf(today), index - monthsBack),
  );
  return (
    <Tabs
      label={words.months}
      value={month}
      choices={months.map((value) => ({ value, label: days.monthShort(value) }))}
      onChange={onChange}
    />
  );
}

function BudgetList({ budgets, openId }: { budgets: readonly BudgetView[]; openId: string | undefined }) {
  const words = useBudgetWords();
  const money = useMoney();
  const { currency } = useRegional();
  if (budgets.length === 0) {
    return <EmptyState icon="budgets" title={words.emptyTitle} text={words.emptyText} />;
  }
  const over = budgets.filter((view) => view.status === 'over');
  const own = budgets.filter((view) => view.budget.currency === currency);
  const leftMinor = own.reduce((sum, view) => sum + view.period.remainingMinor, 0);
  const overMinor = over.reduce((sum, view) => sum - view.period.remainingMinor, 0);
  const days = Math.max(...budgets.map((view) => view.daysLeft), 0);
  return (
    <>
      <Headline
        label={words.totalLeft}
        amountMinor={leftMinor}
        currency={currency}
        tone={leftMinor < 0 ? 'over' : 'ink'}
        sentence={words.days(days)}
      />
      {over.length > 0 ? (
        <Card tone="over">
          <Text as="p" tone="over" isStrong isPrivate>
            {words.overBanner(over.length, money(overMinor))}
          </Text>
        </Card>
      ) : null}
      <Card isFlush>
        {byUrgency(budgets).map((view) => (
          <BudgetLine key={view.budget.id} view={view} isSelected={view.budget.id === openId} />
        ))}
      </Card>
    </>
  );
}
