import { type AccountView, actions } from '@/data';
import { useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useAccountWords } from './words';

/** An account ends at zero: what is left in it is said first, and booked when it is closed all the same. */
export function CloseAccount({ account, onDone }: { account: AccountView; onDone: () => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const { today } = useRegional();
  const { id, name, balanceMinor, currency } = account;

  function close() {
    const corrected = balanceMinor === 0 ? null : actions.correctBalance(id, today, 0);
    actions.editAccount(id, { isClosed: true });
    const undo = () => {
      actions.editAccount(id, { isClosed: false });
      corrected?.undo();
    };
    showToast({ text: words.end.closed(name), action: { label: kitWords.undo, run: undo } });
    onDone();
  }

  return (
    <Stack gap={3} label={words.end.closeTitle}>
      <Text as="p" isPrivate>
        {balanceMinor === 0 ? words.end.closeEmpty : words.end.closeRest(money(balanceMinor, currency))}
      </Text>
      <Stack isRow wraps gap={2}>
        <Button kind="danger" label={words.end.close} onPress={close} />
        <Button label={kitWords.cancel} onPress={onDone} />
      </Stack>
    </Stack>
  );
}
