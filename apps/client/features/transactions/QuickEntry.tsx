import { useCategories } from '@/data';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { Form } from '@/ui/kit/form';
import { useNewEntry } from './use-new-entry';
import { useTransactionWords } from './words';

export interface QuickEntryProps {
  /** Where an entry goes that names no account. */
  accountId?: string | undefined;
}

/** The register's first line. Enter saves it and leaves the cursor there for the next one. */
export function QuickEntry({ accountId }: QuickEntryProps) {
  const words = useTransactionWords();
  const { byId } = useCategories();
  const entry = useNewEntry({ accountId });
  return (
    <Form label={words.quickLabel} onSubmit={entry.save} isRow gap={2}>
      <Combobox
        label={words.quickLabel}
        isLabelHidden
        name="quick"
        placeholder={words.quickPlaceholder}
        value={entry.text}
        onChange={entry.setText}
        suggestions={entry.suggestions.slice(0, 5).map((one) => ({
          value: one.payee,
          detail: one.categoryId ? byId.get(one.categoryId)?.name : undefined,
        }))}
        onPick={(suggestion) => entry.pick(suggestion.value)}
        onSubmit={entry.save}
        error={entry.error}
        hint={entry.hint}
      />
      <Button kind="primary" icon="add" label={words.add} onPress={entry.save} />
    </Form>
  );
}
