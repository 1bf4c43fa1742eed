import { lazy, Suspense } from 'react';
import { Boundary, FailedCard } from '@/features/failure/parts';
import { closeSheet, useOpenSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Sheet } from '@/ui/kit/sheet';

// From the register's own chunk: a chunk apart would move all they share into the first load.
const AddTransaction = lazy(() =>
  import('@/features/transactions').then((module) => ({ default: module.AddTransaction })),
);
const NewAccount = lazy(() => import('@/features/accounts/new-account'));
const NewCategory = lazy(() => import('@/features/categories/new-category'));
const loadCommands = () => import('./commands/index.web');
const loadShortcuts = () => import('./shortcuts.web');
const CommandBox = lazy(loadCommands);
const Shortcuts = lazy(loadShortcuts);

/** What a key opens, to be fetched ahead: letters typed right after it must not be lost. */
export const sheetLoaders = [loadCommands, loadShortcuts];

export function SheetHost() {
  const navigationWords = useNavigationWords();
  const open = useOpenSheet();
  if (!open) return null;
  const [title, content] = {
    transaction: [
      navigationWords.sheets.transaction,
      <AddTransaction key="transaction" onDone={closeSheet} />,
    ],
    account: [navigationWords.sheets.account, <NewAccount key="account" onDone={closeSheet} />],
    category: [navigationWords.sheets.category, <NewCategory key="category" onDone={closeSheet} />],
    commands: [navigationWords.sheets.commands, <CommandBox key="commands" />],
    shortcuts: [navigationWords.sheets.shortcuts, <Shortcuts key="shortcuts" />],
  }[open] as [string, React.ReactNode];
  return (
    <Sheet key={open} title={title} onClose={closeSheet} isTitleHidden={open === 'commands'}>
      <Boundary whenFailed={<FailedCard />}>
        <Suspense fallback={<div className="sheet-wait" />}>{content}</Suspense>
      </Boundary>
    </Sheet>
  );
}
