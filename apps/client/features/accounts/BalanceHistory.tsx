import { addDays, type Day } from '@florin/domain/calendar';
import { useMemo, useState } from 'react';
import { type AccountView, useBalanceLine } from '@/data';
import { History } from '@/ui/charts/history';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { Segmented } from '@/ui/kit/segmented';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { balanceHistory, monthEnds } from './balance-history';
import { useAccountWords } from './words';

const ranges = ['quarter', 'year', 'all'] as const;
type Range = (typeof ranges)[number];
const daysOf = { quarter: 91, year: 365 };
/** More than a wide screen has room to tell apart. */
const pointsMax = 400;

/** What the account held over time, as a curve to read off or as a table. */
export function BalanceHistory({ account }: { account: AccountView }) {
  const words = useAccountWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const [range, setRange] = useState<Range>('quarter');
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const line = useBalanceLine(account.id);
  const first = line[0]?.on ?? today;
  const from = startOf(range, first, today);
  const { currency } = account;
  const points = useMemo(() => balanceHistory(line, { from, to: today }, pointsMax), [line, from, today]);
  return (
    <Card title={words.history.title}>
      <Stack isRow wraps gap={2} justify="between">
        <Segmented
          label={words.history.range}
          value={range}
          choices={ranges.map((value) => ({ value, label: words.history.ranges[value] }))}
          onChange={setRange}
        />
        <Segmented
          label={words.history.form}
          value={form}
          choices={(['chart', 'table'] as const).map((value) => ({
            value,
            label: words.history.forms[value],
          }))}
          onChange={setForm}
        />
      </Stack>
      {form === 'chart' ? (
        <History
          label={words.history.inWords(days.short(from), days.short(today))}
          points={points.map(({ on, balanceMinor }) => ({
            key: on,
            label: days.short(on),
            figure: money(balanceMinor, currency),
            value: balanceMinor,
          }))}
          markOf={(value) => money(value, currency, { cents: 'auto' })}
        />
      ) : (
        <Table
          label={words.history.title}
          columns={[{ label: words.history.month }, { label: words.history.balance, isFigure: true }]}
          rows={monthEnds(line, today)
            .filter(({ on }) => on >= from)
            .map(({ on, balanceMinor }) => ({
              key: on,
              cells: [
                days.month(on.slice(0, 7)),
                <Amount key="held" amountMinor={balanceMinor} currency={currency} />,
              ],
            }))}
        />
      )}
    </Card>
  );
}

/** No earlier than anything happened. */
function startOf(range: Range, first: Day, today: Day): Day {
  if (range === 'all') return first < today ? first : today;
  const from = addDays(today, -daysOf[range]);
  return from > first ? from : first < today ? first : today;
}
