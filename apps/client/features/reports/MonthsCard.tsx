import { useSpendings } from '@/data';
import type { Target } from '@/navigation/routes';
import { MonthBars } from '@/ui/charts/month-bars';
import { useDays, useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Table } from '@/ui/kit/table';
import { ReportCard } from './ReportCard';
import { type Days, monthsOf } from './range';
import { useReportWords } from './words';

/** Income against expense in each month of the range; a month that is not whole is hatched. */
export function MonthsCard({ range, today }: { range: Days; today: string }) {
  const words = useReportWords();
  const days = useDays();
  const money = useMoney();
  const spans = monthsOf(range, today);
  const spendings = useSpendings(spans);
  if (spendings.length !== spans.length) return null;
  const months = spans.map((span, at) => ({ ...span, ...spendings[at]! }));
  const leadTo = ({ from, to }: Days): Target => ({ route: 'transactions', params: { from, to } });
  return (
    <ReportCard
      title={words.months}
      chart={
        <MonthBars
          label={words.months}
          names={{ income: words.income, spent: words.total }}
          months={months.map(({ month, from, to, isPartial, incomeMinor, totalMinor, currency }) => ({
            key: month,
            label: days.monthShort(month),
            incomeMinor,
            spentMinor: totalMinor,
            reading: words.monthReading(
              isPartial ? `${days.month(month)}, ${words.partial}` : days.month(month),
              money(incomeMinor, currency),
              money(totalMinor, currency),
            ),
            isPartial,
            isBefore: to < range.from,
            to: leadTo({ from, to }),
          }))}
        />
      }
      table={
        <Table
          label={words.months}
          columns={[
            { label: words.month },
            { label: words.income, isFigure: true },
            { label: words.total, isFigure: true },
            { label: words.rest, isFigure: true },
          ]}
          rows={months.map(({ month, from, to, isPartial, incomeMinor, totalMinor, currency }) => ({
            key: month,
            to: leadTo({ from, to }),
            cells: [
              isPartial ? `${days.month(month)}, ${words.partial}` : days.month(month),
              <Amount key="income" amountMinor={incomeMinor} currency={currency} />,
              <Amount key="spent" amountMinor={totalMinor} currency={currency} />,
              <Amount key="rest" amountMinor={incomeMinor - totalMinor} currency={currency} isSigned />,
            ],
          }))}
        />
      }
    />
  );
}
