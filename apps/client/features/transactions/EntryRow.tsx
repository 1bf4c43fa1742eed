import { useState } from 'react';
import { useCategories } from '@/data';
import { Button } from '@/ui/kit/button';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { Combobox } from '@/ui/kit/combobox';
import { DateField } from '@/ui/kit/date-field';
import { MoneyField } from '@/ui/kit/money-field';
import { RegisterEntry } from '@/ui/kit/register-entry';
import { Select } from '@/ui/kit/select';
import { sampleLine } from './entry';
import { useCategoryChoices } from './use-category-choices';
import { useNewEntry } from './use-new-entry';
import { useTransactionWords } from './words';

/**
 * The register's first row. Its payee takes a whole line, "12.50 lunch yesterday @cash", which fills the other cells as
 * it is typed; each of them can be set as well. Enter saves it and leaves the cursor there for the next one.
 */
export function EntryRow({ accountId }: { accountId?: string | undefined }) {
  const words = useTransactionWords();
  const { byId } = useCategories();
  const choices = useCategoryChoices();
  const [isChoosing, setIsChoosing] = useState(false);
  const entry = useNewEntry({ accountId });
  const { draft, choose, save } = entry;
  return (
    <RegisterEntry
      label={words.quickLabel}
      onSubmit={save}
      day={<DateField label={words.day} isLabelHidden day={draft.on} onChange={(on) => choose({ on })} />}
      payee={
        <Combobox
          label={words.quickLabel}
          isLabelHidden
          name="quick"
          placeholder={sampleLine(entry.accounts, words)}
          value={entry.text}
          onChange={entry.setText}
          suggestions={entry.suggestions.slice(0, 5).map((one) => ({
            value: one.payee,
            detail: one.categoryId ? byId.get(one.categoryId)?.name : undefined,
          }))}
          onPick={(suggestion) => entry.pick(suggestion.value)}
          onSubmit={save}
          error={entry.error}
          hint={entry.hint}
        />
      }
      category={
        <CategoryPicker
          label={words.category}
          value={byId.get(draft.parts[0]?.categoryId ?? '') ?? null}
          emptyLabel={words.uncategorised}
          choices={choices}
          isOpen={isChoosing}
          onToggle={setIsChoosing}
          onPick={(categoryId) => {
            setIsChoosing(false);
            choose({ categoryId });
          }}
          searchLabel={words.findCategory}
          noneFits={words.noCategoryFits}
        />
      }
      account={
        <Select
          label={words.account}
          isLabelHidden
          value={draft.accountId}
          choices={entry.accounts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => choose({ accountId: chosen })}
        />
      }
      amount={
        <MoneyField
          label={words.amount}
          isLabelHidden
          amountMinor={draft.amountMinor}
          currency={entry.currency}
          onChange={(amountMinor) => choose({ amountMinor })}
          onSubmit={save}
        />
      }
      action={<Button kind="primary" label={words.add} isSubmit onPress={save} />}
    />
  );
}
