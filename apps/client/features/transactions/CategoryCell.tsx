import { use } from 'react';
import { type Transaction, useCategories } from '@/data';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { EditingContext } from './editing';
import { useCategoryChoices } from './use-category-choices';
import { useTransactionWords } from './words';

/** A row's category, which is the control to change it. Several parts are the pane's to divide. */
export function CategoryCell({ row }: { row: Transaction }) {
  'use memo';
  const words = useTransactionWords();
  const editing = use(EditingContext);
  const choices = useCategoryChoices();
  const { byId } = useCategories();
  const [first, ...others] = row.splits;
  const category = first?.categoryId ? (byId.get(first.categoryId) ?? null) : null;
  const several = others.length > 0 ? words.split(row.splits.length) : undefined;
  return (
    <CategoryPicker
      label={words.category}
      value={category}
      emptyLabel={words.uncategorised}
      fixedLabel={row.origin === 'correction' ? words.correction : several}
      choices={choices}
      isOpen={editing.id === row.id}
      onToggle={(isOpen) => editing.toggle(row.id, isOpen)}
      onPick={(categoryId) => editing.pick(row, categoryId)}
      isInTable
      searchLabel={words.findCategory}
      noneFits={words.noCategoryFits}
    />
  );
}
