import { useSpending, useSpendings, useSyncState } from '@/data';
import { useNavigation, useParams } from '@/navigation';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { EmptyState } from '@/ui/kit/empty-state';
import { Headline } from '@/ui/kit/headline';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { useIsWide } from '@/ui/layout';
import { MonthsCard } from './MonthsCard';
import { PayeesCard } from './PayeesCard';
import { ComparisonChoice, RangeBar } from './RangeBar';
import { type Comparison, comparedDays, comparisons, type Days, daysOf, type Range, ranges } from './range';
import { SpendingCard } from './SpendingCard';
import { TrendCard } from './TrendCard';
import { useFigures } from './use-figures';
import { useReportWords } from './words';

export { SpendingCard } from './SpendingCard';

/** A gallery of reports over one range. Everything is computed on this device, from its own index. */
export default function Reports() {
  const words = useReportWords();
  const navigationWords = useNavigationWords();
  const figures = useFigures();
  const days = useDays();
  const navigation = useNavigation();
  const params = useParams('reports');
  const { today } = useRegional();
  const { isReady } = useSyncState();
  const isWide = useIsWide();
  const range = ranges.find((one) => one === params.range) ?? 'month';
  const comparison = comparisons.find((one) => one === params.compare) ?? 'before';
  const own = daysOf(range, today, params);
  const isWrong = own.from > own.to;
  const shown = isWrong ? { from: own.from, to: own.from } : own;
  const compared = comparedDays(shown, comparison, today);
  const spending = useSpending(shown.from, shown.to);
  const [was] = useSpendings(compared ? [compared] : []);
  // Before the household began there is nothing to compare with.
  const before = was && (was.rows.length > 0 || was.incomeMinor > 0) ? was : null;
  const hasBefore = before ? compared : null;

  function choose(next: Range, { from, to }: Days, compare: Comparison) {
    navigation.go(
      {
        route: 'reports',
        params: { range: next, compare, ...(next === 'custom' ? { from, to } : {}) },
      },
      { replace: true },
    );
  }

  const comparing = (
    <ComparisonChoice comparison={comparison} onChange={(next) => choose(range, own, next)} />
  );
  const isEmpty = spending?.rows.length === 0 && spending.incomeMinor === 0;
  return (
    <Screen
      title={navigationWords.routes.reports}
      isLoading={!isReady}
      {...(isWide ? { actions: comparing } : {})}
    >
      <RangeBar range={range} days={own} onChange={(next, days) => choose(next, days, comparison)} />
      {isWide ? null : comparing}
      {!spending || !isReady ? (
        <>
          <Card>
            <Skeleton lines={[0.2, 0.4]} height={28} />
          </Card>
          <Columns
            main={
              <Card>
                <Skeleton lines={[0.3, 1, 0.8, 0.7, 0.5, 0.4]} height={28} />
              </Card>
            }
            side={
              <Card>
                <Skeleton lines={[0.3, 1]} height={88} />
              </Card>
            }
          />
        </>
      ) : isWrong || isEmpty ? (
        <EmptyState
          icon="reports"
          title={words.emptyTitle}
          text={words.emptyText}
          action={
            <Button
              kind="primary"
              label={navigationWords.addTransaction}
              onPress={() => openSheet('transaction')}
            />
          }
        />
      ) : (
        <>
          <Headline
            label={words.total}
            amountMinor={spending.totalMinor}
            currency={spending.currency}
            sentence={
              before && hasBefore
                ? words.comparedSentence(
                    days.span(shown.from, shown.to),
                    figures.change(spending.totalMinor, before.totalMinor, spending.currency),
                    days.span(hasBefore.from, hasBefore.to),
                  )
                : days.span(shown.from, shown.to)
            }
          />
          <Columns
            main={
              <>
                <SpendingCard spending={spending} title={words.spending} before={before} shortcut="t" />
                <TrendCard range={shown} compared={hasBefore} today={today} currency={spending.currency} />
              </>
            }
            side={
              <>
                <MonthsCard range={shown} today={today} />
                <PayeesCard range={shown} compared={hasBefore} currency={spending.currency} />
              </>
            }
          />
        </>
      )}
    </Screen>
  );
}
