import { validParams } from '@/navigation/routes';
import { type Filter, tidied } from './filter';

/** A list a person comes back to, under a name of their own. */
export interface SavedFilter {
  name: string;
  filter: Filter;
}

const version = 1;

/** What an app of another version kept is left alone and not shown. */
export function readSaved(text: string | null): readonly SavedFilter[] {
  if (text === null) return [];
  const kept = JSON.parse(text) as { version: number; filters: SavedFilter[] };
  if (kept.version !== version) return [];
  return kept.filters.map(({ name, filter }) => ({ name, filter: validParams('transactions', filter) }));
}

/** Null where none is left. */
export function writeSaved(filters: readonly SavedFilter[]): string | null {
  return filters.length === 0 ? null : JSON.stringify({ version, filters });
}

/** By name; the same name again means the newer one. */
export function withSaved(
  filters: readonly SavedFilter[],
  name: string,
  filter: Filter,
): readonly SavedFilter[] {
  const called = name.trim();
  if (called === '') return filters;
  const others = filters.filter((one) => one.name !== called);
  return [...others, { name: called, filter: tidied(filter) }].sort((a, b) => a.name.localeCompare(b.name));
}

export function withoutSaved(filters: readonly SavedFilter[], name: string): readonly SavedFilter[] {
  return filters.filter((one) => one.name !== name);
}
