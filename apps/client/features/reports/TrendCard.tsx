import { addDays, daysBetween } from '@florin/domain/calendar';
import { useDailySpending } from '@/data';
import { Line } from '@/ui/charts/line';
import { useDays, useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Table } from '@/ui/kit/table';
import { ReportCard } from './ReportCard';
import type { Days } from './range';
import { useReportWords } from './words';

export interface TrendCardProps {
  range: Days;
  compared: Days | null;
  today: string;
  currency: string;
}

/** How spending grew over the range, day by day, beside what it is compared with. */
export function TrendCard({ range, compared, today, currency }: TrendCardProps) {
  const words = useReportWords();
  const days = useDays();
  const money = useMoney();
  const until = range.from <= today && today < range.to ? today : range.to;
  const now = grown(useDailySpending(range.from, until));
  const daily = useDailySpending(compared?.from ?? range.from, compared?.to ?? range.from);
  const before = compared ? grown(daily) : [];
  const count = Math.max(daysBetween(range.from, range.to) + 1, before.length);

  function readingAt(at: number): string {
    const spent = now[Math.min(at, now.length - 1)] ?? 0;
    const day = days.short(addDays(range.from, Math.min(at, now.length - 1)));
    const was = before[Math.min(at, before.length - 1)];
    return was === undefined
      ? words.trendReading(day, money(spent, currency))
      : words.trendReadingBefore(day, money(spent, currency), money(was, currency));
  }

  const marked = tableDays(now.length);
  return (
    <ReportCard
      title={words.trend}
      chart={
        <Line
          label={words.trend}
          lines={[
            ...(before.length > 0 ? [{ label: words.before, kind: 'before' as const, values: before }] : []),
            { label: words.thisRange, kind: 'now' as const, values: now },
          ]}
          count={count}
          from={days.short(range.from)}
          to={days.short(range.to)}
          height={176}
          readingAt={readingAt}
        />
      }
      table={
        <Table
          label={words.trend}
          columns={[
            { label: words.until },
            { label: words.total, isFigure: true },
            ...(compared ? [{ label: words.before, isFigure: true }] : []),
          ]}
          rows={marked.map((at) => ({
            key: `${at}`,
            to: {
              route: 'transactions',
              params: { from: range.from, to: addDays(range.from, at) },
            },
            cells: [
              days.short(addDays(range.from, at)),
              <Amount key="now" amountMinor={now[at] ?? 0} currency={currency} />,
              ...(compared
                ? [
                    <Amount
                      key="before"
                      amountMinor={before[Math.min(at, before.length - 1)] ?? 0}
                      currency={currency}
                      tone="muted"
                    />,
                  ]
                : []),
            ],
          }))}
        />
      }
    />
  );
}

/** What had been spent by the end of each day. */
function grown(daily: readonly number[]): number[] {
  let sum = 0;
  return daily.map((value) => {
    sum += value;
    return sum;
  });
}

/** About a dozen days of a range, the last among them: a table of every day would be no help. */
function tableDays(count: number): number[] {
  const step = Math.max(Math.ceil(count / 12), 1);
  const days: number[] = [];
  for (let at = count - 1; at >= 0; at -= step) days.unshift(at);
  return days;
}
