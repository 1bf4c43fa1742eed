import { ScrollView } from 'react-native';
import NewAccount from '@/features/accounts/new-account';
import NewCategory from '@/features/categories/new-category';
import { Boundary, FailedCard } from '@/features/failure/parts';
import AddTransaction from '@/features/transactions/add';
import { closeSheet, useOpenSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Sheet } from '@/ui/kit/sheet';

/** On a phone three things open over any screen; commands and shortcuts are for keyboards. */
export function SheetHost() {
  const navigationWords = useNavigationWords();
  const open = useOpenSheet();
  if (open !== 'transaction' && open !== 'account' && open !== 'category') return null;
  const [title, content] = {
    transaction: [
      navigationWords.sheets.transaction,
      <AddTransaction key="transaction" onDone={closeSheet} />,
    ] as const,
    account: [navigationWords.sheets.account, <NewAccount key="account" onDone={closeSheet} />] as const,
    category: [navigationWords.sheets.category, <NewCategory key="category" onDone={closeSheet} />] as const,
  }[open];
  return (
    <Sheet title={title} onClose={closeSheet}>
      <ScrollView keyboardShouldPersistTaps="handled">
        <Boundary whenFailed={<FailedCard />}>{content}</Boundary>
      </ScrollView>
    </Sheet>
  );
}
