import type { Category, CategoryEdit, CategoryGroupEdit, CategoryGroupFields } from '@/data/types';
import type { StoryRows } from './rows';

/** What people do to categories, over generated rows. `done` shows it and answers what the data layer would. */
export function categoryActions<Done>(rows: StoryRows, newId: () => string, done: (id: string) => Done) {
  function put(category: Category): Done {
    const at = rows.categories.findIndex(({ id }) => id === category.id);
    if (at < 0) rows.categories = [...rows.categories, category];
    else rows.categories = rows.categories.with(at, category).sort((a, b) => a.position - b.position);
    return done(category.id);
  }
  function drop(id: string) {
    const before = rows.categories;
    rows.categories = before.filter((one) => one.id !== id);
    const undo = () => {
      rows.categories = before;
      return done(id);
    };
    return { ...done(id), undo };
  }
  const categoryOf = (id: string) => rows.categories.find((one) => one.id === id)!;

  return {
    addCategory(groupId: string, name: string, look: Partial<Category> = {}): Done {
      const position = rows.categories.filter((one) => one.groupId === groupId).length;
      const plain = { icon: 'tag', color: 'teal' } as const;
      const made = { ...plain, ...look, isArchived: false, mergedIntoId: null, change: 0 };
      return put({ id: newId(), groupId, name, position, ...made });
    },
    editCategory: (id: string, fields: CategoryEdit) => put({ ...categoryOf(id), ...fields }),
    deleteCategory: drop,
    mergeCategory(id: string, intoId: string) {
      const before = rows.transactions;
      rows.transactions = before.map((row) => ({
        ...row,
        splits: row.splits.map((split) =>
          split.categoryId === id ? { ...split, categoryId: intoId } : split,
        ),
      }));
      const { undo, ...dropped } = drop(id);
      return {
        ...dropped,
        undo() {
          rows.transactions = before;
          return undo();
        },
      };
    },
    addCategoryGroup(fields: CategoryGroupFields) {
      const id = newId();
      rows.groups = [...rows.groups, { id, ...fields, position: rows.groups.length, change: 0 }];
      return done(id);
    },
    editCategoryGroup(id: string, fields: CategoryGroupEdit) {
      rows.groups = rows.groups
        .map((group) => (group.id === id ? { ...group, ...fields } : group))
        .sort((a, b) => a.position - b.position);
      return done(id);
    },
    deleteCategoryGroup(id: string) {
      const before = rows.groups;
      rows.groups = before.filter((group) => group.id !== id);
      const undo = () => {
        rows.groups = before;
        return done(id);
      };
      return { ...done(id), undo };
    },
  };
}
