import { actions, type Transaction, useAccount } from '@/data';
import { useDays } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { titleOf } from './title';
import { useTransactionWords } from './words';

/** The open line of a corrected balance. It is not edited: it goes, or the balance is corrected once more. */
export function CorrectionDetail({ row, onDone }: { row: Transaction; onDone: () => void }) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const days = useDays();
  const account = useAccount(row.accountId);
  const title = titleOf(row, words);

  function remove() {
    const { undo } = actions.deleteTransaction(row.id);
    onDone();
    showToast({
      text: words.deleted(title),
      action: { label: kitWords.undo, run: () => void undo() },
    });
  }

  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <Amount amountMinor={row.amountMinor} currency={row.currency} size="title" isSigned />
        <Text isStrong>{title}</Text>
        <Text tone="muted">{days.long(row.on)}</Text>
      </Stack>
      <Text as="p">{words.correctionText(account?.name ?? '')}</Text>
      <Stack isRow gap={2} wraps justify="between">
        <Button kind="danger" icon="trash" label={kitWords.delete} onPress={remove} />
        <Button label={words.toAccount} to={{ route: 'account', params: { id: row.accountId } }} />
      </Stack>
    </Stack>
  );
}
