import { addDays, isDay, monthOf, monthRange, shiftMonth, yearOf } from '@florin/domain/calendar';
import { useSpending, useSyncState } from '@/data';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useRegional } from '@/ui/format';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { DateField } from '@/ui/kit/date-field';
import { EmptyState } from '@/ui/kit/empty-state';
import { Headline } from '@/ui/kit/headline';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Tabs } from '@/ui/kit/tabs';
import { MonthByMonth } from './MonthByMonth';
import { SpendingChart } from './SpendingChart';
import { useReportWords } from './words';

const ranges = ['month', 'last-month', 'quarter', 'year', 'custom'] as const;
type Range = (typeof ranges)[number];

function daysOf(range: Range, today: string): { from: string; to: string } {
  const month = monthOf(today);
  const { startsOn, endsOn } = monthRange(month);
  if (range === 'last-month') {
    const last = monthRange(shiftMonth(month, -1));
    return { from: last.startsOn, to: last.endsOn };
  }
  if (range === 'quarter') return { from: monthRange(shiftMonth(month, -2)).startsOn, to: endsOn };
  if (range === 'year') return { from: `${yearOf(today)}-01-01`, to: endsOn };
  return { from: startsOn, to: endsOn };
}

/** The range in the address when it is whole, else the one chosen by name. */
function chosenDays(range: Range, params: { from?: string; to?: string }, today: string) {
  const own = daysOf(range, today);
  if (range !== 'custom') return own;
  const from = isDay(params.from ?? '') ? (params.from ?? own.from) : own.from;
  const to = isDay(params.to ?? '') ? (params.to ?? own.to) : own.to;
  return { from, to };
}

export default function Reports() {
  const words = useReportWords();
  const navigationWords = useNavigationWords();
  const days = useDays();
  const navigation = useNavigation();
  const params = useParams('reports');
  const { today } = useRegional();
  const { isReady } = useSyncState();
  const range = ranges.find((one) => one === params.range) ?? 'month';
  const { from, to } = chosenDays(range, params, today);
  const isWrong = from > to;
  const spending = useSpending(from, isWrong ? addDays(from, 0) : to);

  function choose(next: Range, custom: { from: string; to: string } = { from, to }) {
    navigation.go(
      { route: 'reports', params: next === 'custom' ? { range: next, ...custom } : { range: next } },
      { replace: true },
    );
  }

  return (
    <Screen title={navigationWords.routes.reports} isLoading={!isReady}>
      <Tabs
        label={words.range}
        value={range}
        choices={ranges.map((value) => ({ value, label: words.ranges[value] }))}
        onChange={(next) => choose(next)}
      />
      {range === 'custom' ? (
        <Stack isRow wraps gap={3} align="start">
          <DateField
            label={words.from}
            day={from}
            onChange={(day) => choose('custom', { from: day, to })}
            error={isWrong ? words.wrongRange : undefined}
          />
          <DateField label={words.to} day={to} onChange={(day) => choose('custom', { from, to: day })} />
        </Stack>
      ) : null}
      {!spending || !isReady ? (
        <Card>
          <Skeleton lines={[0.3, 0.5]} height={32} />
          <Skeleton lines={[1, 0.8, 0.9, 0.7]} />
        </Card>
      ) : spending.rows.length === 0 || isWrong ? (
        <EmptyState icon="reports" title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <>
          <Headline
            label={words.total}
            amountMinor={spending.totalMinor}
            currency={spending.currency}
            sentence={days.span(from, to)}
          />
          <Columns
            main={<SpendingChart spending={spending} title={words.spending} />}
            side={<MonthByMonth today={today} />}
          />
        </>
      )}
    </Screen>
  );
}
