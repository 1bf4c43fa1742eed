import { foldText } from '@florin/domain/text';

/** The groups in which the box answers. */
export type CommandGroup = 'recent' | 'enter' | 'go' | 'find' | 'do';

export interface Command {
  /** Names it for good, so that it can be found among the recent ones. */
  key: string;
  group: CommandGroup;
  label: string;
  /** Other words it is found by. */
  alias?: string;
  /** How well it fits; from its label where left out. */
  score?: number;
}

/** Groups in the order they stand in where they fit equally well. */
const order: readonly CommandGroup[] = ['recent', 'enter', 'go', 'find', 'do'];

/** How well a text fits what was typed: 100 for the same, 0 for not at all. Letter case and accents do not matter. */
export function fitOf(text: string, typed: string): number {
  const [own, wanted] = [foldText(text), foldText(typed).trim()];
  if (wanted === '') return 1;
  if (own === wanted) return 100;
  if (own.startsWith(wanted)) return 90;
  const words = own.split(/[^\p{L}\p{N}]+/u);
  const parts = wanted.split(' ').filter(Boolean);
  if (words.some((word) => word.startsWith(wanted))) return 80;
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 70;
  return parts.every((part) => own.includes(part)) ? 40 : 0;
}

/** Whether the line says an amount and then what for, as “12.50 lunch” does and “7-Eleven” does not. */
export function looksLikeEntry(typed: string): boolean {
  return /^\s*[+\-−]?\s*\p{Sc}?\s*\d[\d.,'’]*\s*\p{Sc}?\s+\S*\p{L}/u.test(typed);
}

/**
 * What fits, in groups: the group with the best fit first, the best first within it, no more of each than are read at a
 * glance; of two alike the one that was given first.
 */
export function rank<Row extends Command>(
  commands: readonly Row[],
  typed: string,
  shownMax = 6,
): { group: CommandGroup; rows: Row[] }[] {
  const scored = commands
    .map((row) => ({
      row,
      score: row.score ?? Math.max(fitOf(row.label, typed), row.alias ? fitOf(row.alias, typed) - 5 : 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return order
    .map((group) => ({ group, fitting: scored.filter(({ row }) => row.group === group) }))
    .filter(({ fitting }) => fitting.length > 0)
    .sort((a, b) => (b.fitting[0]?.score ?? 0) - (a.fitting[0]?.score ?? 0))
    .map(({ group, fitting }) => ({ group, rows: fitting.slice(0, shownMax).map(({ row }) => row) }));
}
