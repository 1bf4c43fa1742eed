import { type CategoryColor, categoryColors } from './look';

/** The colour a new category takes: one that the fewest others have, the first of these in the order of colours. */
export function nextColor(taken: Iterable<CategoryColor>): CategoryColor {
  const counts = new Map<CategoryColor, number>(categoryColors.map((color) => [color, 0]));
  for (const color of taken) counts.set(color, (counts.get(color) ?? 0) + 1);
  const fewest = Math.min(...counts.values());
  return categoryColors.find((color) => counts.get(color) === fewest)!;
}
