import { useState } from 'react';
import { type AccountDraft, AccountFields, useAccountWords } from '@/features/accounts/parts';
import { Button } from '@/ui/kit/button';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Text } from '@/ui/kit/text';
import { useKitWords } from '@/ui/words';
import { Entrance } from './Entrance';
import { useEntranceWords } from './words';

export type FirstAccountFields = AccountDraft & { balanceMinor: number };

/** The account most of one's money goes through, as it is today; older transactions can come later without moving it. */
export function FirstAccount(props: {
  currency: string;
  locale: string;
  isBusy: boolean;
  failure: string | null;
  onBack: () => void;
  onDone: (account: FirstAccountFields | null) => void;
}) {
  const { currency, locale, isBusy, failure, onBack, onDone } = props;
  const words = useEntranceWords();
  const accountWords = useAccountWords();
  const kitWords = useKitWords();
  const [draft, setDraft] = useState<AccountDraft>({ name: '', kind: 'checking', currency });
  const [balanceMinor, setBalanceMinor] = useState<number | null>(0);
  const [isTried, setIsTried] = useState(false);

  function submit() {
    setIsTried(true);
    const name = draft.name.trim();
    if (!name || balanceMinor === null) return;
    onDone({ ...draft, name, balanceMinor });
  }

  return (
    <Entrance title={words.firstAccount.title}>
      <Text as="p" size="lead" tone="muted">
        {words.firstAccount.text}
      </Text>
      <Form label={words.firstAccount.title} onSubmit={submit}>
        <AccountFields draft={draft} onChange={setDraft} locale={locale} isTried={isTried} />
        <MoneyField
          label={accountWords.balance}
          hint={words.firstAccount.balanceHint}
          amountMinor={balanceMinor}
          currency={draft.currency}
          onChange={setBalanceMinor}
          error={isTried && balanceMinor === null ? kitWords.notAnAmount : undefined}
        />
        {failure ? (
          <Text as="p" tone="over">
            {failure}
          </Text>
        ) : null}
        <Button
          kind="primary"
          label={words.firstAccount.submit}
          isSubmit
          isWide
          isBusy={isBusy}
          onPress={submit}
        />
        <Button kind="quiet" label={words.firstAccount.later} isWide onPress={() => onDone(null)} />
        <Button kind="plain" label={words.firstAccount.back} onPress={onBack} />
      </Form>
    </Entrance>
  );
}
