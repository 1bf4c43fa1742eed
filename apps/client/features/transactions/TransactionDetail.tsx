import { actions, type Transaction, useCategories, useIsPending } from '@/data';
import { useDays } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { DraftForm } from './DraftForm';
import { draftOf, fieldsOf } from './draft';
import { useTransactionWords } from './words';

export function TransactionDetail({ row, onDone }: { row: Transaction; onDone: () => void }) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const days = useDays();
  const { byId } = useCategories();
  const isUnsent = useIsPending(row.id);
  const isSplit = row.splits.length > 1;

  function remove() {
    const { undo } = actions.deleteTransaction(row.id);
    onDone();
    showToast({
      text: words.deleted(row.payee || words.noPayee),
      action: { label: kitWords.undo, run: () => void undo() },
    });
  }

  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Amount amountMinor={row.amountMinor} currency={row.currency} size="title" isSigned />
        <Text tone="muted">{days.long(row.on)}</Text>
        <Stack isRow gap={2}>
          {row.status === 'pending' ? <Badge label={words.pending} /> : null}
          {isUnsent ? <Badge icon="cloud" label={words.notSent} /> : null}
        </Stack>
      </Stack>
      {isSplit ? (
        <Card isFlush>
          {row.splits.map((split, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a split has no name of its own, and they never change places here.
              key={index}
              title={(split.categoryId && byId.get(split.categoryId)?.name) || words.noCategory}
              trailing={<Amount amountMinor={split.amountMinor} currency={row.currency} isSigned />}
            />
          ))}
        </Card>
      ) : null}
      <DraftForm
        // A newer version of the row, from another device, starts the form afresh.
        key={`${row.id} ${row.change}`}
        label={words.one}
        initial={draftOf(row)}
        isSplit={isSplit}
        submitLabel={kitWords.save}
        onSubmit={(draft) => {
          actions.editTransaction(row.id, fieldsOf(draft, row.splits));
          showToast({ text: words.saved });
          onDone();
        }}
      />
      <Button kind="danger" icon="trash" label={kitWords.delete} onPress={remove} />
    </Stack>
  );
}
