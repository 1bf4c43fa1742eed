import { updateCategory } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { requireCategoryGroup, requireRow } from '../store/require';
import { type CategoryState, categories, view } from '../store/rows';

export const updateCategoryHandler = mutation(updateCategory, async ({ params, body, ifMatch }, context) => {
  const row = requireRow(await categories.get(context, params.id));
  expectVersion(row, ifMatch);
  const group = await requireCategoryGroup(context, body.groupId ?? row.value.groupId);
  const isBack = body.isArchived === false;
  const value = { ...row.value, ...body, ...(isBack ? { mergedIntoId: null } : {}) } as CategoryState;
  await categories.put(context, [{ id: row.id, value }]);
  context.emit('transaction.chart-changed.v1', {
    categories: [{ id: row.id, kind: group.value.kind, change: context.change }],
  });
  context.audit({
    action: 'category.updated',
    target: { kind: 'category', id: row.id },
    before: row.value,
    after: value,
  });
  return view({ id: row.id, change: context.change, value });
});
