import { deleteCategory } from '@florin/contracts';
import { expectVersion, mutation, Problem } from '@florin/kernel';
import { mergedInto } from '../store/merged-categories';
import { requireRow } from '../store/require';
import { categories, transactions } from '../store/rows';

/** What was merged into the category goes with it: nobody means that one any more. */
export const deleteCategoryHandler = mutation(deleteCategory, async ({ params, ifMatch }, context) => {
  const row = requireRow(await categories.get(context, params.id));
  expectVersion(row, ifMatch);
  const gone = [row, ...(await mergedInto(context, row.id))];
  const isHeld = await transactions.exists(context, {
    text: 'category_ids && $2::uuid[]',
    values: [gone.map(({ id }) => id)],
  });
  if (isHeld) throw new Problem('transaction/category-in-use');
  await categories.remove(context, gone);
  context.emit('transaction.category-deleted.v1', { categoryId: row.id });
  context.audit({ action: 'category.deleted', target: { kind: 'category', id: row.id }, before: row.value });
});
