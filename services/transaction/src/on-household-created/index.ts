import { defaultCategoryGroups } from '@florin/domain/category';
import { on } from '@florin/kernel';
import { categories, categoryGroups } from '../store/rows';

/** A new household starts with categories that most people need, so that the first transaction has a place. */
export const onHouseholdCreated = on(
  'user.household-created.v1',
  async (_payload, work) => {
    const kinds: { id: string; kind: 'expense' | 'income'; change: number }[] = [];
    for (const [position, group] of defaultCategoryGroups.entries()) {
      const groupId = work.newId();
      await categoryGroups.put(work, [
        { id: groupId, value: { name: group.name, kind: group.kind, position } },
      ]);
      const rows = group.categories.map((category, at) => ({
        id: work.newId(),
        value: { groupId, name: category.name, position: at, isArchived: false },
      }));
      await categories.put(work, rows);
      for (const { id } of rows) kinds.push({ id, kind: group.kind, change: work.change });
    }
    work.emit('transaction.chart-changed.v1', { categories: kinds });
  },
  { emits: ['transaction.chart-changed.v1'] },
);
