import { createCategoryGroup } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { alreadyExists } from '../store/require';
import { categoryGroups, view } from '../store/rows';

export const createCategoryGroupHandler = mutation(createCategoryGroup, async ({ body }, context) => {
  const { id, ...given } = body;
  if (await categoryGroups.isTaken(context, id)) throw alreadyExists();
  const all = await categoryGroups.where(context, { text: 'true', values: [] });
  const value = { ...given, position: Math.max(-1, ...all.map((row) => row.value.position)) + 1 };
  await categoryGroups.put(context, [{ id, value }]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'category-group.created', target: { kind: 'category-group', id }, after: value });
  return view({ id, change: context.change, value });
});
