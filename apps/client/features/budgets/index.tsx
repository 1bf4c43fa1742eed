import { type Month, monthOf, periodContaining } from '@florin/domain/calendar';
import { useState } from 'react';
import { type BudgetView, useBudgets, useCategories, useKept, useSyncState } from '@/data';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { BudgetTable } from '@/ui/kit/budget-table';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { DetailPane } from '@/ui/kit/detail-pane';
import { EmptyState } from '@/ui/kit/empty-state';
import { Screen } from '@/ui/kit/screen';
import { Scroll } from '@/ui/kit/scroll';
import { Skeleton } from '@/ui/kit/skeleton';
import { Tabs } from '@/ui/kit/tabs';
import { BudgetDetail } from './BudgetDetail';
import { BudgetHead } from './BudgetHead';
import { dayIn, monthsAround } from './months';
import { OverBanner } from './OverBanner';
import { SetUp } from './SetUp';
import { useBudgetPlans } from './use-budget-plans';
import { useTableGroups } from './use-table-groups';
import { useBudgetWords } from './words';

/** All budgets of a month in their groups: what is left first, then what each plans, spent and has left. */
export default function Budgets() {
  const words = useBudgetWords();
  const navigationWords = useNavigationWords();
  const { today, currency } = useRegional();
  const { isReady } = useSyncState();
  const { groups } = useCategories();
  const { id } = useParams('budgets');
  const navigation = useNavigation();
  const [month, setMonth] = useState<Month>(monthOf(today));
  // What was begun is there to go on with.
  const [isSettingUp, setIsSettingUp] = useState(useKept('set-up') !== null);
  const budgets = useBudgets(dayIn(month, today), today);
  const open = budgets.find((view) => view.budget.id === id);
  const isNow = month === monthOf(today);
  const isWaiting = !isReady && budgets.length === 0;

  return (
    <Screen
      title={navigationWords.places.budgets}
      fills
      isLoading={isWaiting}
      actions={
        isNow && budgets.length > 0 ? (
          <Button
            icon={isSettingUp ? 'close' : 'add'}
            label={isSettingUp ? words.closeSetUp : words.setMore}
            onPress={() => setIsSettingUp(!isSettingUp)}
          />
        ) : undefined
      }
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
      <Scroll isWide>
        <MonthStrip month={month} onChange={setMonth} />
        {isWaiting ? (
          <Card>
            <Skeleton lines={[0.3, 1, 0.6, 1, 0.5, 1]} />
          </Card>
        ) : null}
        {budgets.length > 0 ? <BudgetHead budgets={budgets} month={month} /> : null}
        {isNow ? <OverBanner budgets={budgets} currency={currency} /> : null}
        {isNow && !isWaiting && (isSettingUp || budgets.length === 0) && groups.length > 0 ? (
          <SetUp budgets={budgets} onDone={() => setIsSettingUp(false)} />
        ) : null}
        {budgets.length > 0 ? <Groups budgets={budgets} openId={open?.budget.id} /> : null}
        {budgets.length === 0 && !isWaiting && !isNow ? <NoBudgetsThen month={month} /> : null}
      </Scroll>
    </Screen>
  );
}

function NoBudgetsThen({ month }: { month: Month }) {
  const words = useBudgetWords();
  const days = useDays();
  return <EmptyState icon="budgets" title={words.noneThen(days.month(month))} text={words.noneThenText} />;
}

function MonthStrip({ month, onChange }: { month: Month; onChange: (month: Month) => void }) {
  const words = useBudgetWords();
  const days = useDays();
  const { today } = useRegional();
  return (
    <Tabs
      label={words.months}
      value={month}
      choices={monthsAround(today).map((value) => ({
        value,
        label: days.monthNear(value),
      }))}
      onChange={onChange}
    />
  );
}

function Groups({ budgets, openId }: { budgets: readonly BudgetView[]; openId: string | undefined }) {
  const words = useBudgetWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const navigation = useNavigation();
  const navigationWords = useNavigationWords();
  const changePlans = useBudgetPlans();
  const groups = useTableGroups(budgets);
  return (
    <BudgetTable
      label={navigationWords.places.budgets}
      groups={groups}
      heads={words.heads}
      legend={words.legend}
      planHint={words.planHint}
      planOf={words.planOf}
      selectedKey={openId}
      onOpen={(row) => navigation.go(row.to, { replace: openId !== undefined })}
      onPlan={(row, plannedMinor) => {
        const view = budgets.find(({ budget }) => budget.id === row.key);
        if (view)
          changePlans(
            [{ id: row.key, plannedMinor }],
            words.plannedNow(
              row.name,
              money(plannedMinor, row.currency),
              days.short(periodContaining(view.budget.cadence, today).startsOn),
            ),
          );
      }}
    />
  );
}
