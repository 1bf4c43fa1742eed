import type { Log } from '../log';
import { createRecentMap } from '../recent-map';

const toldMax = 1000;

/** Tells of a row that cannot be read once, however often a list meets it. */
export function unreadableTeller(table: string) {
  const told = createRecentMap<string, true>(toldMax);
  return function tell(
    scope: { householdId: string; log: Log },
    row: { id: string; change: number },
    error: unknown,
  ): void {
    const key = `${scope.householdId}/${row.id}/${row.change}`;
    if (told.get(key)) return;
    told.set(key, true);
    scope.log.error('row-unreadable', {
      table,
      rowId: row.id,
      change: row.change,
      householdId: scope.householdId,
      error,
    });
  };
}
