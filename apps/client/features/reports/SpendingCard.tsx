import type { CategoryLook } from '@florin/domain/category';
import type { ReactNode } from 'react';
import { type Spending, useCategories } from '@/data';
import type { Target } from '@/navigation/routes';
import { Donut } from '@/ui/charts/donut';
import { RankedBars } from '@/ui/charts/ranked-bars';
import { useMoney } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { Text } from '@/ui/kit/text';
import { categoryValues, noCategory, ranked, sumOf } from './figures';
import { ReportCard } from './ReportCard';
import { useFigures } from './use-figures';
import { useReportWords } from './words';

/** Of what has no category, and of what several have together. */
const plainLook: CategoryLook = { icon: 'dots', color: 'slate' };
const shownMax = 8;
/** Of a donut; thinner ones would be told apart by nobody. The last is all others. */
const slicesMax = 6;

export interface SpendingCardProps {
  spending: Spending;
  title: string;
  /** What it is compared with. */
  before?: Spending | null;
  shortcut?: string;
}

/** What each category cost: sorted bars beside a donut. Each mark leads to its transactions. */
export function SpendingCard({ spending, title, before = null, shortcut }: SpendingCardProps) {
  const words = useReportWords();
  const money = useMoney();
  const figures = useFigures();
  const { byId } = useCategories();
  const { from, to, currency, totalMinor } = spending;
  const values = categoryValues(spending);
  const valuesBefore = before && categoryValues(before);
  const lines = ranked(values, shownMax);

  function nameOf(id: string | null, parts = 1): string {
    if (id === null) return words.other(parts);
    return byId.get(id)?.name ?? words.noCategory;
  }
  function lookOf(id: string | null): CategoryLook | null {
    return (id && byId.get(id)) || null;
  }
  function markOf(id: string | null): ReactNode {
    const { icon, color } = lookOf(id) ?? plainLook;
    return <CategoryMark icon={icon} color={color} size={28} />;
  }
  function leadTo(ids: readonly string[]): Target {
    return { route: 'transactions', params: { categoryId: ids.join(','), from, to } };
  }
  function chipOf(id: string): ReactNode {
    const category = byId.get(id);
    return category ? <CategoryChip key="category" {...category} /> : words.noCategory;
  }

  const parts = lines.map(({ id, ids, value, share }) =>
    words.slice(nameOf(id, ids.length), money(value, currency), figures.share(share)),
  );
  return (
    <ReportCard
      title={title}
      {...(shortcut ? { shortcut } : {})}
      chart={
        <Stack isRow wraps gap={5} align="center" justify="center">
          <Donut
            label={words.chart(title, parts.join('; '))}
            slices={ranked(values, slicesMax - 1).map(({ id, ids, value }) => ({
              key: id ?? 'other',
              value,
              label: nameOf(id, ids.length),
              figure: money(value, currency),
              color: lookOf(id)?.color ?? null,
              to: leadTo(ids),
            }))}
          >
            <Text size="small" tone="muted">
              {words.total}
            </Text>
            <Amount amountMinor={totalMinor} currency={currency} isStrong />
          </Donut>
          <Stack grows>
            <RankedBars
              label={title}
              bars={lines.map(({ id, ids, value, share }) => {
                const was = sumOf(ids, valuesBefore);
                return {
                  key: id ?? 'other',
                  label: nameOf(id, ids.length),
                  value,
                  figure: money(value, currency),
                  detail: was === undefined ? figures.share(share) : figures.change(value, was, currency),
                  ...(was === undefined ? {} : { before: was }),
                  color: lookOf(id)?.color ?? null,
                  mark: markOf(id),
                  to: leadTo(ids),
                };
              })}
            />
          </Stack>
        </Stack>
      }
      table={
        <Table
          label={title}
          columns={[
            { label: words.category },
            { label: words.amount, isFigure: true },
            ...(before ? [{ label: words.before, isFigure: true }] : []),
            { label: words.share, isFigure: true },
            { label: words.transactions, isFigure: true },
          ]}
          rows={spending.rows.map(({ categoryId, transactionCount, spentMinor }) => {
            const id = categoryId ?? noCategory;
            const was = sumOf([id], valuesBefore);
            return {
              key: id,
              to: leadTo([id]),
              cells: [
                chipOf(id),
                <Amount key="amount" amountMinor={spentMinor} currency={currency} />,
                ...(was === undefined
                  ? []
                  : [<Amount key="before" amountMinor={was} currency={currency} tone="muted" />]),
                figures.share(totalMinor > 0 ? spentMinor / totalMinor : 0),
                `${transactionCount}`,
              ],
            };
          })}
          total={[
            words.total,
            <Amount key="total" amountMinor={totalMinor} currency={currency} isStrong />,
            ...(before ? [<Amount key="before" amountMinor={before.totalMinor} currency={currency} />] : []),
            '',
            `${spending.rows.reduce((sum, row) => sum + row.transactionCount, 0)}`,
          ]}
        />
      }
    />
  );
}
