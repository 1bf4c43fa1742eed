import { usePayeeSpending } from '@/data';
import { RankedBars } from '@/ui/charts/ranked-bars';
import { useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Table } from '@/ui/kit/table';
import { Text } from '@/ui/kit/text';
import { payeeValues, sumOf } from './figures';
import { ReportCard } from './ReportCard';
import type { Days } from './range';
import { useFigures } from './use-figures';
import { useReportWords } from './words';

const shownMax = 8;
const tableMax = 100;

/** Whom the most went to. */
export function PayeesCard({
  range,
  compared,
  currency,
}: {
  range: Days;
  compared: Days | null;
  currency: string;
}) {
  const words = useReportWords();
  const money = useMoney();
  const figures = useFigures();
  const rows = usePayeeSpending(range.from, range.to);
  const rowsBefore = usePayeeSpending(compared?.from ?? range.from, compared?.to ?? range.to);
  const before = compared ? payeeValues(rowsBefore) : null;
  const shown = rows.filter(({ payee }) => payee !== '');
  const { from, to } = range;
  return (
    <ReportCard
      title={words.payees}
      chart={
        shown.length === 0 ? (
          <Text tone="muted">{words.noPayees}</Text>
        ) : (
          <RankedBars
            label={words.payees}
            bars={shown.slice(0, shownMax).map(({ payee, spentMinor, transactionCount }) => {
              const was = sumOf([payee], before);
              return {
                key: payee,
                label: payee,
                value: spentMinor,
                figure: money(spentMinor, currency),
                detail:
                  was === undefined
                    ? words.times(transactionCount)
                    : figures.change(spentMinor, was, currency),
                ...(was === undefined ? {} : { before: was }),
                color: null,
                to: { route: 'transactions', params: { payee, from, to } },
              };
            })}
          />
        )
      }
      table={
        <Table
          label={words.payees}
          columns={[
            { label: words.payee },
            { label: words.transactions, isFigure: true },
            { label: words.amount, isFigure: true },
          ]}
          rows={shown.slice(0, tableMax).map(({ payee, spentMinor, transactionCount }) => ({
            key: payee,
            to: { route: 'transactions', params: { payee, from, to } },
            cells: [
              payee,
              `${transactionCount}`,
              <Amount key="amount" amountMinor={spentMinor} currency={currency} />,
            ],
          }))}
        />
      }
    />
  );
}
