import { useState } from 'react';
import { type Account, actions } from '@/data';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Select } from '@/ui/kit/select';
import { showToast } from '@/ui/kit/toast';
import { useWords } from '@/ui/words';

const kinds = [
  'checking',
  'savings',
  'card',
  'cash',
  'loan',
  'investment',
] as const satisfies Account['kind'][];

export default function NewAccount({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { currency } = useRegional();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Account['kind']>('checking');
  const [balanceMinor, setBalanceMinor] = useState<number | null>(0);
  const [isTried, setIsTried] = useState(false);

  function submit() {
    setIsTried(true);
    if (!name.trim() || balanceMinor === null) return;
    actions.addAccount({ name: name.trim(), kind, currency, openingBalanceMinor: balanceMinor });
    showToast({ text: words.account.added(name.trim()) });
    onDone();
  }

  return (
    <Form label={words.account.new} onSubmit={submit}>
      <Field
        label={words.account.name}
        value={name}
        placeholder={words.account.nameExample}
        isFocusedFirst
        onChange={setName}
        error={isTried && !name.trim() ? words.account.nameMissing : undefined}
      />
      <Select
        label={words.account.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: words.account.kinds[value] }))}
        onChange={(value) => setKind(value as Account['kind'])}
      />
      <MoneyField
        label={words.account.balance}
        hint={words.account.balanceHint}
        amountMinor={balanceMinor}
        currency={currency}
        onChange={setBalanceMinor}
        error={isTried && balanceMinor === null ? words.notAnAmount : undefined}
      />
      <Button kind="primary" label={words.account.add} isSubmit isWide onPress={submit} />
    </Form>
  );
}
