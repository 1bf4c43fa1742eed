import { foldText } from '@florin/domain/text';
import type { CategoryTree } from '@/data';

export interface FoundCategory {
  id: string;
  name: string;
  group: string;
}

/** A list that can be taken in at one look. */
const foundMax = 6;

/**
 * The categories that fit what is typed, best first: the name begins so, a word of it does, it occurs in it, or the group
 * begins so. With nothing typed, those used last, then those that fit the direction of the money.
 */
export function findCategories(
  { groups }: Pick<CategoryTree, 'groups'>,
  text: string,
  { recentIds, isIncome }: { recentIds: readonly string[]; isIncome: boolean },
): readonly FoundCategory[] {
  const typed = foldText(text);
  const kind = isIncome ? 'income' : 'expense';
  const ranked = groups.flatMap((group) =>
    group.categories
      .filter((category) => !category.isArchived)
      .map((category) => {
        const recent = recentIds.indexOf(category.id);
        const rank =
          typed === ''
            ? recent < 0
              ? recentIds.length
              : recent
            : rankOf(foldText(category.name), foldText(group.name), typed);
        const found: FoundCategory = { id: category.id, name: category.name, group: group.name };
        return { found, rank, isOther: group.kind !== kind };
      }),
  );
  return ranked
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank as number) - (b.rank as number) || Number(a.isOther) - Number(b.isOther))
    .slice(0, foundMax)
    .map(({ found }) => found);
}

function rankOf(name: string, group: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (name.split(' ').some((word) => word.startsWith(typed))) return 1;
  if (name.includes(typed)) return 2;
  return group.startsWith(typed) ? 3 : null;
}
