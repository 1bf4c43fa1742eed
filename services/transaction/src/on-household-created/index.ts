import { defaultCategoryGroups } from '@florin/domain/category/defaults';
import { on } from '@florin/kernel';
import { categories, categoryGroups } from '../store/rows';

/** A new household starts with categories that most people need, so that the first transaction has a place. */
export const onHouseholdCreated = on(
  'user.household-created.v1',
  async ({ locale }, work) => {
    const kinds: { id: string; kind: 'expense' | 'income'; change: number }[] = [];
    for (const [position, group] of defaultCategoryGroups(locale).entries()) {
      const groupId = work.newId();
      await categoryGroups.put(work, [
        { id: groupId, value: { name: group.name, kind: group.kind, position } },
      ]);
      const rows = group.categories.map(({ name, icon, color }, at) => ({
        id: work.newId(),
        value: { groupId, name, position: at, icon, color, isArchived: false, mergedIntoId: null },
      }));
      await categories.put(work, rows);
      for (const { id } of rows) kinds.push({ id, kind: group.kind, change: work.change });
    }
    work.emit('transaction.chart-changed.v1', { categories: kinds });
  },
  { emits: ['transaction.chart-changed.v1'] },
);
