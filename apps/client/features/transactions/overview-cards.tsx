import { useCategories, useTransactions } from '@/data';
import { type CardOffer, urgency, useOverviewWords } from '@/features/overview/parts';
import { useDays } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Row } from '@/ui/kit/row';
import { filedUnderOf, titleOf } from './title';
import { useTransactionWords } from './words';

const latestMax = 6;

export function useLatestCard(): CardOffer | null {
  const count = Math.min(useTransactions().length, latestMax);
  return count > 0
    ? { key: 'latest', urgency: urgency.glance + 2, weight: 1.1 * count + 1, Card: Latest }
    : null;
}

function Latest() {
  const overviewWords = useOverviewWords();
  const words = useTransactionWords();
  const days = useDays();
  const { byId } = useCategories();
  const latest = useTransactions().slice(0, latestMax);
  return (
    <Card
      title={overviewWords.recent}
      isFlush
      action={<Button kind="plain" label={overviewWords.seeAll} to={{ route: 'transactions' }} />}
    >
      {latest.map((row) => {
        const { id, on, amountMinor, currency } = row;
        const category = byId.get(row.splits[0]?.categoryId ?? '');
        return (
          <Row
            key={id}
            title={titleOf(row, words)}
            detail={`${days.near(on)} · ${filedUnderOf(row, byId, words)}`}
            leading={<CategoryMark icon={category?.icon ?? 'dots'} color={category?.color ?? 'slate'} />}
            trailing={<Amount amountMinor={amountMinor} currency={currency} isSigned />}
            to={{ route: 'transactions', params: { id } }}
          />
        );
      })}
    </Card>
  );
}
