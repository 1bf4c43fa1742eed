import { ScrollView } from 'react-native';
import { closeSheet, useOpenSheet } from '@/app/sheets';
import NewAccount from '@/features/accounts/new-account';
import AddTransaction from '@/features/transactions/add';
import { Sheet } from '@/ui/kit/sheet';
import { useWords } from '@/ui/words';

/** On a phone two things open over any screen; commands and shortcuts are for keyboards. */
export function SheetHost() {
  const words = useWords();
  const open = useOpenSheet();
  if (open !== 'transaction' && open !== 'account') return null;
  return (
    <Sheet title={open === 'account' ? words.account.new : words.transaction.new} onClose={closeSheet}>
      <ScrollView keyboardShouldPersistTaps="handled">
        {open === 'account' ? <NewAccount onDone={closeSheet} /> : <AddTransaction onDone={closeSheet} />}
      </ScrollView>
    </Sheet>
  );
}
