import { monthOf, monthRange } from '@florin/domain/calendar';
import {
  useAccounts,
  useBudgets,
  useNotifications,
  useSpending,
  useSyncState,
  useTransactions,
} from '@/data';
import { NoAccount, useAccountWords } from '@/features/accounts/parts';
import { BudgetLine, byUrgency } from '@/features/budgets/parts';
import { Alerts, strongestAlerts } from '@/features/notifications/parts';
import { SpendingChart } from '@/features/reports/parts';
import { TransactionRow } from '@/features/transactions/parts';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { EmptyState } from '@/ui/kit/empty-state';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useIsWide } from '@/ui/layout';
import { LeftToSpend } from './LeftToSpend';
import { useOverviewWords } from './words';

const recentMax = 6;
const atRiskMax = 4;
const alertsMax = 3;

/** What is left, at a glance, and then whatever needs a look. */
export default function Overview() {
  const navigationWords = useNavigationWords();
  const { isReady } = useSyncState();
  const accounts = useAccounts();
  if (!isReady && accounts.length === 0) return <Waiting />;
  return (
    <Screen title={navigationWords.routes.overview}>
      {accounts.length === 0 ? <NoAccounts /> : <Filled />}
    </Screen>
  );
}

function Waiting() {
  const navigationWords = useNavigationWords();
  return (
    <Screen title={navigationWords.routes.overview} isLoading>
      <Card>
        <Skeleton lines={[0.2]} />
        <Skeleton lines={[0.4]} height={44} />
        <Skeleton lines={[0.6]} />
      </Card>
      <Columns
        main={
          <Card>
            <Skeleton lines={[0.3, 1, 0.9, 1, 0.8, 1]} />
          </Card>
        }
        side={
          <Card>
            <Skeleton lines={[0.3, 1, 0.9, 1]} />
          </Card>
        }
      />
    </Screen>
  );
}

function NoAccounts() {
  return (
    <Card>
      <NoAccount />
    </Card>
  );
}

function Filled() {
  const words = useOverviewWords();
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  const { today, currency } = useRegional();
  const { startsOn, endsOn } = monthRange(monthOf(today));
  const budgets = useBudgets(today);
  const spending = useSpending(startsOn, endsOn);
  const unread = strongestAlerts(useNotifications().filter((one) => one.readAt === null));
  const atRisk = byUrgency(budgets.filter((view) => view.status !== 'on-track'));
  return (
    <>
      <LeftToSpend
        budgets={budgets}
        spentMinor={spending?.totalMinor ?? 0}
        currency={spending?.currency ?? currency}
      />
      <Columns
        main={
          <>
            {budgets.length > 0 ? (
              <Card
                title={words.atRisk}
                isFlush
                action={<Button kind="plain" label={words.seeAll} to={{ route: 'budgets' }} />}
              >
                {atRisk.length > 0 ? (
                  atRisk.slice(0, atRiskMax).map((view) => <BudgetLine key={view.budget.id} view={view} />)
                ) : (
                  <Stack pad={4}>
                    <Text tone="onTrack">{words.allOnTrack}</Text>
                  </Stack>
                )}
              </Card>
            ) : null}
            <Recent />
          </>
        }
        side={
          <>
            <Alerts title={navigationWords.routes.notifications} alerts={unread.slice(0, alertsMax)} />
            {spending && spending.totalMinor > 0 ? (
              <SpendingChart spending={spending} title={words.spending} />
            ) : (
              <Card title={words.spending}>
                <Text as="p" tone="muted">
                  {words.noSpending}
                </Text>
              </Card>
            )}
            {isWide ? null : <Accounts />}
          </>
        }
      />
    </>
  );
}

function Recent() {
  const words = useOverviewWords();
  const navigationWords = useNavigationWords();
  const recent = useTransactions().slice(0, recentMax);
  if (recent.length === 0) {
    return (
      <Card>
        <EmptyState
          icon="transactions"
          title={words.firstTitle}
          text={words.firstText}
          action={
            <Button
              kind="primary"
              label={navigationWords.addTransaction}
              onPress={() => openSheet('transaction')}
            />
          }
        />
      </Card>
    );
  }
  return (
    <Card
      title={words.recent}
      isFlush
      action={<Button kind="plain" label={words.seeAll} to={{ route: 'transactions' }} />}
    >
      {recent.map((row, index) => (
        <TransactionRow
          key={row.id}
          row={row}
          isFirstOfDay={recent[index - 1]?.on !== row.on}
          isSelected={false}
          to={{ route: 'transactions', params: { id: row.id } }}
        />
      ))}
    </Card>
  );
}

function Accounts() {
  const words = useOverviewWords();
  const accountWords = useAccountWords();
  const navigationWords = useNavigationWords();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  return (
    <Card
      title={words.accounts}
      isFlush
      action={<Button kind="plain" label={navigationWords.addAccount} onPress={() => openSheet('account')} />}
    >
      {accounts.map((account) => (
        <Row
          key={account.id}
          title={account.name}
          detail={accountWords.kinds[account.kind]}
          trailing={<Amount amountMinor={account.balanceMinor} currency={account.currency} />}
          to={{ route: 'transactions', params: { accountId: account.id } }}
        />
      ))}
    </Card>
  );
}
