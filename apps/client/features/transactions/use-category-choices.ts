import { type CategoryTree, useCategories } from '@/data';
import type { CategoryChoice } from '@/ui/kit/category-picker/types';

let known: { tree: CategoryTree; choices: readonly CategoryChoice[] } | null = null;

/** Categories that can be chosen, in their order; the same array while they are the same, for all rows together. */
export function useCategoryChoices(): readonly CategoryChoice[] {
  const tree = useCategories();
  if (known?.tree !== tree) {
    const choices = tree.groups.flatMap((group) =>
      group.categories
        .filter((category) => !category.isArchived)
        .map(({ id, name, icon, color }) => ({ id, name, group: group.name, icon, color })),
    );
    known = { tree, choices };
  }
  return known.choices;
}
