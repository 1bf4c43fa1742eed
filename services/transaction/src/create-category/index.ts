import { createCategory } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { alreadyExists, requireCategoryGroup } from '../store/require';
import { type CategoryState, categories, view } from '../store/rows';

export const createCategoryHandler = mutation(createCategory, async ({ body }, context) => {
  if (await categories.isTaken(context, body.id)) throw alreadyExists();
  const group = await requireCategoryGroup(context, body.groupId);
  const siblings = await categories.where(context, { text: 'true', values: [] });
  const last = Math.max(
    -1,
    ...siblings.filter((row) => row.value.groupId === body.groupId).map((row) => row.value.position),
  );
  const value: CategoryState = {
    groupId: body.groupId,
    name: body.name,
    position: last + 1,
    isArchived: false,
  };
  await categories.put(context, [{ id: body.id, value }]);
  context.emit('transaction.chart-changed.v1', {
    categories: [{ id: body.id, kind: group.value.kind, change: context.change }],
  });
  context.audit({ action: 'category.created', target: { kind: 'category', id: body.id }, after: value });
  return view({ id: body.id, change: context.change, value });
});
