import { createCategory } from '@florin/contracts';
import { nextColor } from '@florin/domain/category';
import { guessIcon } from '@florin/domain/category/guess';
import { mutation } from '@florin/kernel';
import { alreadyExists, requireCategoryGroup } from '../store/require';
import { type CategoryState, categories, view } from '../store/rows';

export const createCategoryHandler = mutation(createCategory, async ({ body }, context) => {
  if (await categories.isTaken(context, body.id)) throw alreadyExists();
  const group = await requireCategoryGroup(context, body.groupId);
  const all = await categories.where(context, { text: 'true', values: [] });
  const last = Math.max(
    -1,
    ...all.filter((row) => row.value.groupId === body.groupId).map((row) => row.value.position),
  );
  const value: CategoryState = {
    groupId: body.groupId,
    name: body.name,
    position: last + 1,
    icon: body.icon ?? guessIcon(body.name),
    color: body.color ?? nextColor(all.map((row) => row.value.color)),
    isArchived: false,
    mergedIntoId: null,
  };
  await categories.put(context, [{ id: body.id, value }]);
  context.emit('transaction.chart-changed.v1', {
    categories: [{ id: body.id, kind: group.value.kind, change: context.change }],
  });
  context.audit({ action: 'category.created', target: { kind: 'category', id: body.id }, after: value });
  return view({ id: body.id, change: context.change, value });
});
