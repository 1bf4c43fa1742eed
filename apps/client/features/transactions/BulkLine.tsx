import { useState } from 'react';
import { actions, type Transaction, type TransactionChange, useAccounts } from '@/data';
import { useMoney } from '@/ui/format';
import { BulkBar } from '@/ui/kit/bulk-bar';
import { Button } from '@/ui/kit/button';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { Select } from '@/ui/kit/select';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { fileUnder, moveTo, removal } from './bulk';
import { sumsOf } from './sums';
import { useCategoryChoices } from './use-category-choices';
import { useTransactionWords } from './words';

/** What can be done with all that is chosen; each is one step with one undo. */
export function BulkLine({ rows, onClear }: { rows: readonly Transaction[]; onClear: () => void }) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const choices = useCategoryChoices();
  const [isChoosing, setIsChoosing] = useState(false);
  const currencies = new Set(rows.map(({ currency }) => currency));
  // What moves keeps its amount, so only to accounts of its own currency.
  const accounts = useAccounts().filter(
    ({ isClosed, currency }) => !isClosed && currencies.size === 1 && currencies.has(currency),
  );

  function change(changes: TransactionChange[], text: string) {
    if (changes.length === 0) return;
    const { undo } = actions.changeTransactions(changes);
    showToast({ text, action: { label: kitWords.undo, run: () => void undo() } });
  }
  function file(categoryId: string) {
    setIsChoosing(false);
    const changes = fileUnder(rows, categoryId);
    change(changes, words.filedAll(changes.length, choices.find(({ id }) => id === categoryId)?.name ?? ''));
  }
  function move(accountId: string) {
    const changes = moveTo(rows, accountId);
    change(changes, words.moved(changes.length, accounts.find(({ id }) => id === accountId)?.name ?? ''));
  }
  function remove() {
    change(removal(rows), words.deletedAll(rows.length));
    onClear();
  }

  return (
    <BulkBar
      count={rows.length}
      summary={sumsOf(rows)
        .map(({ currency, totalMinor }) => money(totalMinor, currency))
        .join(' · ')}
      onClear={onClear}
    >
      <CategoryPicker
        label={words.setCategory}
        value={null}
        emptyLabel={words.setCategory}
        choices={choices}
        isOpen={isChoosing}
        onToggle={setIsChoosing}
        onPick={file}
        searchLabel={words.findCategory}
        noneFits={words.noCategoryFits}
      />
      {accounts.length > 1 ? (
        <Select
          label={words.moveToAccount}
          isLabelHidden
          value=""
          choices={[
            { value: '', label: words.moveToAccount },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(accountId) => accountId && move(accountId)}
        />
      ) : null}
      <Button kind="danger" icon="trash" label={kitWords.delete} onPress={remove} />
    </BulkBar>
  );
}
