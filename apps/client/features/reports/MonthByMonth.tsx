import { monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { useState } from 'react';
import { useSpending } from '@/data';
import { Bars } from '@/ui/charts/bars';
import { useDays, useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { IconButton } from '@/ui/kit/icon-button';
import { Table } from '@/ui/kit/table';
import { useReportWords } from './words';

/** Spending in each of the last six months, as bars or as a table. */
export function MonthByMonth({ today }: { today: string }) {
  const words = useReportWords();
  const days = useDays();
  const money = useMoney();
  const [isTable, setIsTable] = useState(false);
  const present = monthOf(today);
  const totals = [
    useMonthTotal(shiftMonth(present, -5)),
    useMonthTotal(shiftMonth(present, -4)),
    useMonthTotal(shiftMonth(present, -3)),
    useMonthTotal(shiftMonth(present, -2)),
    useMonthTotal(shiftMonth(present, -1)),
    useMonthTotal(present),
  ];
  return (
    <Card
      title={words.byMonth}
      action={
        <IconButton
          icon={isTable ? 'chart' : 'table'}
          label={isTable ? words.asChart : words.asTable}
          onPress={() => setIsTable(!isTable)}
        />
      }
    >
      {isTable ? (
        <Table
          label={words.byMonth}
          columns={[{ label: words.month }, { label: words.amount, isFigure: true }]}
          rows={totals.map(({ month, from, to, totalMinor, currency }) => ({
            key: month,
            to: { route: 'transactions', params: { from, to } },
            cells: [days.month(month), <Amount key="amount" amountMinor={totalMinor} currency={currency} />],
          }))}
        />
      ) : (
        <Bars
          label={words.byMonth}
          bars={totals.map(({ month, from, to, totalMinor, currency }) => ({
            key: month,
            label: days.monthShort(month),
            value: totalMinor,
            figure: money(totalMinor, currency, { cents: 'never', currencyAs: 'none' }),
            to: { route: 'transactions', params: { from, to } },
            isCurrent: month === present,
          }))}
        />
      )}
    </Card>
  );
}

function useMonthTotal(month: string) {
  const { startsOn: from, endsOn: to } = monthRange(month);
  const spending = useSpending(from, to);
  return { month, from, to, totalMinor: spending?.totalMinor ?? 0, currency: spending?.currency ?? 'EUR' };
}
