import { useCategories } from '@/data';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { Form } from '@/ui/kit/form';
import { useQuickEntry } from './use-quick-entry';
import { useTransactionWords } from './words';

export interface QuickEntryProps {
  /** Where an entry goes that names no account. */
  accountId?: string | undefined;
  isFocusedFirst?: boolean;
  onSaved?: () => void;
}

/** The register's first line. Enter saves it and leaves the cursor there for the next one. */
export function QuickEntry({ accountId, isFocusedFirst, onSaved }: QuickEntryProps) {
  const words = useTransactionWords();
  const { byId } = useCategories();
  const entry = useQuickEntry(accountId);

  function save() {
    if (entry.save()) onSaved?.();
  }

  return (
    <Form label={words.quickLabel} onSubmit={save} isRow gap={2}>
      <Combobox
        label={words.quickLabel}
        isLabelHidden
        name="quick"
        isFocusedFirst={isFocusedFirst ?? false}
        placeholder={words.quickPlaceholder}
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
      <Button kind="primary" icon="add" label={words.add} onPress={save} />
    </Form>
  );
}
