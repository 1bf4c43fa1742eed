import { deleteCategoryGroup } from '@florin/contracts';
import { expectVersion, mutation, Problem } from '@florin/kernel';
import { requireRow } from '../store/require';
import { categories, categoryGroups } from '../store/rows';

/** A category that became a part of another one is in no group any more. */
export const deleteCategoryGroupHandler = mutation(
  deleteCategoryGroup,
  async ({ params, ifMatch }, context) => {
    const row = requireRow(await categoryGroups.get(context, params.id));
    expectVersion(row, ifMatch);
    const all = await categories.where(context, { text: 'true', values: [] });
    const isHeld = all.some(({ value }) => value.groupId === row.id && value.mergedIntoId === null);
    if (isHeld) throw new Problem('transaction/category-group-in-use');
    await categoryGroups.remove(context, [row]);
    context.emit('transaction.chart-changed.v1', {});
    context.audit({
      action: 'category-group.deleted',
      target: { kind: 'category-group', id: row.id },
      before: row.value,
    });
  },
);
