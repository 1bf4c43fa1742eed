import type { CategoryChoice } from '@/ui/kit/category-picker/types';

/** The choices with those that are likely before all others, the likeliest first; the rest stays in its order. */
export function likeliestFirst(
  choices: readonly CategoryChoice[],
  likelyIds: readonly string[],
): readonly CategoryChoice[] {
  if (likelyIds.length === 0) return choices;
  const places = new Map(likelyIds.map((id, place) => [id, place]));
  const placeOf = ({ id }: CategoryChoice) => places.get(id) ?? likelyIds.length;
  return [...choices].sort((a, b) => placeOf(a) - placeOf(b));
}
