import { useState } from 'react';
import { type AccountView, actions, useTransactions } from '@/data';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Form } from '@/ui/kit/form';
import { Stack } from '@/ui/kit/stack';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { type AccountDraft, AccountFields } from './AccountFields';
import { useAccountWords } from './words';

export function EditAccount({ account, onDone }: { account: AccountView; onDone: () => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const { locale } = useRegional();
  const isEmpty = useTransactions({ accountId: account.id }).length === 0;
  const { name, kind, currency } = account;
  const [draft, setDraft] = useState<AccountDraft>({ name, kind, currency });
  const [isTried, setIsTried] = useState(false);

  function submit() {
    setIsTried(true);
    if (!draft.name.trim()) return;
    const edit = {
      name: draft.name.trim(),
      kind: draft.kind,
      ...(draft.currency === currency ? {} : { currency: draft.currency }),
    };
    actions.editAccount(account.id, edit);
    const undo = () =>
      actions.editAccount(account.id, { name, kind, ...('currency' in edit && { currency }) });
    showToast({ text: words.edit.done(edit.name), action: { label: kitWords.undo, run: undo } });
    onDone();
  }

  return (
    <Form label={words.edit.open} onSubmit={submit}>
      <AccountFields
        draft={draft}
        onChange={setDraft}
        locale={locale}
        isTried={isTried}
        isCurrencyFixed={!isEmpty}
      />
      <Stack isRow wraps gap={2}>
        <Button kind="primary" label={kitWords.save} isSubmit onPress={submit} />
        <Button label={kitWords.cancel} onPress={onDone} />
      </Stack>
    </Form>
  );
}
