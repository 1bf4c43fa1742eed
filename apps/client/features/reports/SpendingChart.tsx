import type { CategoryLook } from '@florin/domain/category';
import { type ReactNode, useState } from 'react';
import { type Spending, useCategories } from '@/data';
import type { Target } from '@/navigation/routes';
import { Donut } from '@/ui/charts/donut';
import { slicesOf } from '@/ui/charts/slices';
import { useMoney, usePercent } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { IconButton } from '@/ui/kit/icon-button';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { Text } from '@/ui/kit/text';
import { useReportWords } from './words';

/** Of what has no category, and of what several have together. */
const plainLook: CategoryLook = { icon: 'dots', color: 'slate' };

/** What each category cost, as a donut with its legend or, one key away, as a table. Each mark leads to its transactions. */
export function SpendingChart({ spending, title }: { spending: Spending; title: string }) {
  const words = useReportWords();
  const money = useMoney();
  const percent = usePercent();
  const { byId } = useCategories();
  const [isTable, setIsTable] = useState(false);
  const { from, to, currency, totalMinor } = spending;

  function nameOf(categoryId: string | null): string {
    return (categoryId && byId.get(categoryId)?.name) || words.noCategory;
  }
  function lookOf(categoryId: string | null): CategoryLook {
    return (categoryId && byId.get(categoryId)) || plainLook;
  }
  function chipOf(categoryId: string | null): ReactNode {
    const category = categoryId ? byId.get(categoryId) : undefined;
    return category ? <CategoryChip key="category" {...category} /> : words.noCategory;
  }
  function markOf(categoryId: string | null): ReactNode {
    const { icon, color } = lookOf(categoryId);
    return <CategoryMark icon={icon} color={color} size={24} />;
  }
  function leadTo(categoryId: string | null): Target {
    return categoryId
      ? { route: 'transactions', params: { categoryId, from, to } }
      : { route: 'reports', params: { range: 'custom', from, to } };
  }

  const slices = slicesOf(
    spending.rows.map((row) => ({
      id: row.categoryId ?? 'none',
      label: nameOf(row.categoryId),
      value: row.spentMinor,
    })),
    words.other,
  );
  const parts = slices.map((slice) =>
    words.slice(slice.label, money(slice.value, currency), percent(slice.share)),
  );
  return (
    <Card
      title={title}
      action={
        <IconButton
          icon={isTable ? 'chart' : 'table'}
          label={isTable ? words.asChart : words.asTable}
          shortcut="t"
          onPress={() => setIsTable(!isTable)}
        />
      }
    >
      {isTable ? (
        <Table
          label={title}
          columns={[
            { label: words.category },
            { label: words.transactions, isFigure: true },
            { label: words.share, isFigure: true },
            { label: words.amount, isFigure: true },
          ]}
          rows={spending.rows.map((row) => ({
            key: row.categoryId ?? 'none',
            to: leadTo(row.categoryId ?? 'none'),
            cells: [
              chipOf(row.categoryId),
              `${row.transactionCount}`,
              percent(totalMinor > 0 ? row.spentMinor / totalMinor : 0),
              <Amount key="amount" amountMinor={row.spentMinor} currency={currency} />,
            ],
          }))}
          total={[
            words.total,
            `${spending.rows.reduce((sum, row) => sum + row.transactionCount, 0)}`,
            '',
            <Amount key="total" amountMinor={totalMinor} currency={currency} isStrong />,
          ]}
        />
      ) : (
        <Stack isRow wraps gap={4} justify="center">
          <Donut
            label={words.chart(title, parts.join('; '))}
            slices={slices.map((slice) => ({
              key: slice.id ?? 'other',
              value: slice.value,
              color: lookOf(slice.id).color,
              to: leadTo(slice.id),
            }))}
          >
            <Text size="small" tone="muted">
              {words.total}
            </Text>
            <Amount amountMinor={totalMinor} currency={currency} size="lead" isStrong />
          </Donut>
          <Stack grows>
            {slices.map((slice) => (
              <Row
                key={slice.id ?? 'other'}
                title={slice.label}
                detail={percent(slice.share)}
                leading={markOf(slice.id)}
                trailing={<Amount amountMinor={slice.value} currency={currency} />}
                to={leadTo(slice.id)}
              />
            ))}
          </Stack>
        </Stack>
      )}
    </Card>
  );
}
