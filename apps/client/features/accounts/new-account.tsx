import { useState } from 'react';
import { type Account, actions } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Select } from '@/ui/kit/select';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useAccountWords } from './words';

const kinds = [
  'checking',
  'savings',
  'card',
  'cash',
  'loan',
  'investment',
] as const satisfies Account['kind'][];

export default function NewAccount({ onDone }: { onDone: () => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const navigationWords = useNavigationWords();
  const { currency, today } = useRegional();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Account['kind']>('checking');
  const [balanceMinor, setBalanceMinor] = useState<number | null>(0);
  const [isTried, setIsTried] = useState(false);

  function submit() {
    setIsTried(true);
    if (!name.trim() || balanceMinor === null) return;
    actions.addAccount({ name: name.trim(), kind, currency, stated: { on: today, balanceMinor } });
    showToast({ text: words.added(name.trim()) });
    onDone();
  }

  return (
    <Form label={navigationWords.sheets.account} onSubmit={submit}>
      <Field
        label={words.name}
        value={name}
        placeholder={words.nameExample}
        isFocusedFirst
        onChange={setName}
        error={isTried && !name.trim() ? words.nameMissing : undefined}
      />
      <Select
        label={words.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => setKind(value as Account['kind'])}
      />
      <MoneyField
        label={words.balance}
        hint={words.balanceHint}
        amountMinor={balanceMinor}
        currency={currency}
        onChange={setBalanceMinor}
        error={isTried && balanceMinor === null ? kitWords.notAnAmount : undefined}
      />
      <Button kind="primary" label={words.add} isSubmit isWide onPress={submit} />
    </Form>
  );
}
