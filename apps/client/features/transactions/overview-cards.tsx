import { useTransactions } from '@/data';
import { type CardOffer, urgency, useOverviewWords } from '@/features/overview/parts';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { TransactionRow } from './TransactionRow';

const latestMax = 6;

export function useLatestCard(): CardOffer | null {
  const count = Math.min(useTransactions().length, latestMax);
  return count > 0 ? { key: 'latest', urgency: urgency.glance + 2, weight: count + 1, Card: Latest } : null;
}

function Latest() {
  const words = useOverviewWords();
  const latest = useTransactions().slice(0, latestMax);
  return (
    <Card
      title={words.recent}
      isFlush
      action={<Button kind="plain" label={words.seeAll} to={{ route: 'transactions' }} />}
    >
      {latest.map((row, index) => (
        <TransactionRow
          key={row.id}
          row={row}
          isFirstOfDay={latest[index - 1]?.on !== row.on}
          isSelected={false}
          to={{ route: 'transactions', params: { id: row.id } }}
        />
      ))}
    </Card>
  );
}
