import { use } from 'react';
import type { Transaction } from '@/data';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { EditingContext } from './editing';
import type { RowLook } from './use-row-look';

/** A row's category, which is the control to change it. Several parts are the pane's to divide. */
export function CategoryCell({ row, look }: { row: Transaction; look: RowLook }) {
  'use memo';
  const { words, categories, choices } = look;
  const editing = use(EditingContext);
  const [first, ...others] = row.splits;
  const category = first?.categoryId ? (categories.get(first.categoryId) ?? null) : null;
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
