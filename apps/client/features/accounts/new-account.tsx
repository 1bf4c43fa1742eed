import { useState } from 'react';
import { actions } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { type AccountDraft, AccountFields } from './AccountFields';
import { useAccountWords } from './words';

export default function NewAccount({ onDone }: { onDone: () => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const navigationWords = useNavigationWords();
  const { currency, locale, today } = useRegional();
  const [draft, setDraft] = useState<AccountDraft>({ name: '', kind: 'checking', currency });
  const [balanceMinor, setBalanceMinor] = useState<number | null>(0);
  const [isTried, setIsTried] = useState(false);

  function submit() {
    setIsTried(true);
    const name = draft.name.trim();
    if (!name || balanceMinor === null) return;
    actions.addAccount({ ...draft, name, stated: { on: today, balanceMinor } });
    showToast({ text: words.added(name) });
    onDone();
  }

  return (
    <Form label={navigationWords.sheets.account} onSubmit={submit}>
      <AccountFields draft={draft} onChange={setDraft} locale={locale} isTried={isTried} />
      <MoneyField
        label={words.balance}
        hint={words.balanceHint}
        amountMinor={balanceMinor}
        currency={draft.currency}
        onChange={setBalanceMinor}
        error={isTried && balanceMinor === null ? kitWords.notAnAmount : undefined}
      />
      <Button kind="primary" label={words.add} isSubmit isWide onPress={submit} />
    </Form>
  );
}
