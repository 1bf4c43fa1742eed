import { foldText } from '@florin/domain/text';
import type { CategoryChoice } from './types';

/** Those whose name, or whose group's name, has a word beginning with each word typed; names that begin with it first. */
export function findChoices(choices: readonly CategoryChoice[], text: string): readonly CategoryChoice[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const found: { rank: number; choice: CategoryChoice }[] = [];
  for (const choice of choices) {
    const name = ` ${foldText(choice.name)}`;
    const both = `${name} ${foldText(choice.group)}`;
    const hasAll = words.every((word) => both.includes(` ${word}`));
    const hasSome = words.every((word) => name.includes(word));
    if (!hasAll && !hasSome) continue;
    const rank = name.startsWith(` ${words[0]}`) ? 0 : name.includes(` ${words[0]}`) ? 1 : hasSome ? 2 : 3;
    found.push({ rank, choice });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}
