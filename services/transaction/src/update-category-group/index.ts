import { updateCategoryGroup } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { requireRow } from '../store/require';
import { type CategoryGroupState, categoryGroups, view } from '../store/rows';

export const updateCategoryGroupHandler = mutation(
  updateCategoryGroup,
  async ({ params, body, ifMatch }, context) => {
    const row = requireRow(await categoryGroups.get(context, params.id));
    expectVersion(row, ifMatch);
    const value = { ...row.value, ...body } as CategoryGroupState;
    await categoryGroups.put(context, [{ id: row.id, value }]);
    context.emit('transaction.chart-changed.v1', {});
    context.audit({
      action: 'category-group.updated',
      target: { kind: 'category-group', id: row.id },
      before: row.value,
      after: value,
    });
    return view({ id: row.id, change: context.change, value });
  },
);
