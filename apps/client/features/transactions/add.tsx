import { actions, useAccounts, useTransactions } from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { useNavigationWords } from '@/navigation/words';
import { useMoney, useRegional } from '@/ui/format';
import { Stack } from '@/ui/kit/stack';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { DraftForm } from './DraftForm';
import { fieldsOf } from './draft';
import { QuickEntry } from './QuickEntry';
import { useTransactionWords } from './words';

/** The phone's way to a new transaction: the line that understands a sentence, and every field below it. */
export default function AddTransaction({ onDone }: { onDone: () => void }) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const navigationWords = useNavigationWords();
  const money = useMoney();
  const { today } = useRegional();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const latest = useTransactions()[0];
  if (accounts.length === 0) return <NoAccount />;
  const accountId = accounts.find((account) => account.id === latest?.accountId)?.id ?? accounts[0]?.id ?? '';
  return (
    <Stack gap={5}>
      <QuickEntry isFocusedFirst onSaved={onDone} />
      <DraftForm
        label={navigationWords.sheets.transaction}
        submitLabel={words.add}
        initial={{
          isIncome: false,
          amountMinor: null,
          payee: '',
          categoryId: '',
          accountId,
          on: today,
          note: '',
        }}
        onSubmit={(draft) => {
          const fields = fieldsOf(draft);
          const { id } = actions.addTransaction(fields);
          showToast({
            text: words.added(fields.payee || words.noPayee, money(fields.amountMinor)),
            action: { label: kitWords.undo, run: () => void actions.deleteTransaction(id) },
          });
          onDone();
        }}
      />
    </Stack>
  );
}
