import { balanceOn } from '@florin/domain/account';
import { useState } from 'react';
import { type AccountView, actions, useSyncState, useTransactions } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { DateField } from '@/ui/kit/date-field';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useAccountWords } from './words';

/** Says what the account really holds on a day, and shows beforehand what that changes. */
export function CorrectBalance({ account, onDone }: { account: AccountView; onDone: () => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const rows = useTransactions({ accountId: account.id });
  const { isComplete } = useSyncState();
  const [balanceMinor, setBalanceMinor] = useState<number | null>(account.balanceMinor);
  const [on, setOn] = useState(today);
  const [isTried, setIsTried] = useState(false);
  const isRestated = isComplete && rows.length === 0;
  const differenceMinor =
    (balanceMinor ?? 0) - balanceOn(on, account.balanceMinor + account.laterMinor, rows);
  const dayError = dayErrorOf();

  function dayErrorOf(): string | undefined {
    if (!on) return kitWords.notADay(days.numeric(today));
    if (on > today) return words.correct.inFuture;
    if (!isRestated && on < account.stated.on) return words.correct.tooEarly(days.medium(account.stated.on));
    return undefined;
  }

  function submit() {
    setIsTried(true);
    if (balanceMinor === null || dayError) return;
    const { undo } = actions.correctBalance(account.id, on, balanceMinor);
    showToast({ text: words.correct.done(account.name), action: { label: kitWords.undo, run: undo } });
    onDone();
  }

  return (
    <Form label={words.correct.title} onSubmit={submit}>
      <Text as="p" size="small" tone="muted">
        {isRestated ? words.correct.restateText : words.correct.text}
      </Text>
      <MoneyField
        label={words.correct.amount}
        amountMinor={balanceMinor}
        currency={account.currency}
        onChange={setBalanceMinor}
        isFocusedFirst
        error={isTried && balanceMinor === null ? kitWords.notAnAmount : undefined}
      />
      <DateField label={words.correct.on} day={on} onChange={setOn} error={dayError} />
      {balanceMinor === null || dayError || isRestated ? null : (
        <Text as="p" size="small" isPrivate>
          {differenceMinor === 0
            ? words.correct.isRight
            : words.correct.difference(money(differenceMinor, account.currency, { sign: 'always' }))}
        </Text>
      )}
      <Stack isRow wraps gap={2}>
        <Button kind="primary" label={words.correct.submit} isSubmit onPress={submit} />
        <Button label={kitWords.cancel} onPress={onDone} />
      </Stack>
    </Form>
  );
}
