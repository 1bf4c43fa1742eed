import { sumMinor } from '../money/index';
import type { CategorySpending } from './spending';

/** A slice of a pie. `categoryIds` is one category, or all that 'other' stands for. */
export type Slice = {
  kind: 'category' | 'other';
  categoryIds: (string | null)[];
  spentMinor: number;
  /** Of what the slices add up to; the shares of a pie sum to 1. */
  share: number;
};

/**
 * At most `slicesMax` slices of the largest categories and one of all others. Categories whose refunds outweigh their
 * expenses have no slice, for a slice cannot be negative.
 */
export function topSlices(rows: readonly CategorySpending[], slicesMax = 6): Slice[] {
  const spending = rows
    .filter(({ spentMinor }) => spentMinor > 0)
    .sort((a, b) => b.spentMinor - a.spentMinor);
  const total = sumMinor(spending.map(({ spentMinor }) => spentMinor));
  // "Other" of one category would hide its name and save no slice.
  const shownCount = spending.length === slicesMax + 1 ? slicesMax + 1 : slicesMax;
  const slices: Slice[] = spending
    .slice(0, shownCount)
    .map(({ categoryId, spentMinor }) => sliceOf('category', [categoryId], spentMinor, total));
  const others = spending.slice(shownCount);
  if (others.length > 0) {
    const spentMinor = sumMinor(others.map((row) => row.spentMinor));
    slices.push(
      sliceOf(
        'other',
        others.map(({ categoryId }) => categoryId),
        spentMinor,
        total,
      ),
    );
  }
  return slices;
}

function sliceOf(
  kind: Slice['kind'],
  categoryIds: Slice['categoryIds'],
  spentMinor: number,
  total: number,
): Slice {
  return { kind, categoryIds, spentMinor, share: spentMinor / total };
}
