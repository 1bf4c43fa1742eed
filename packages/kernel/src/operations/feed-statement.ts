import type { SealedRows } from '../rows';
import type { StoredRow } from '../rows/stored-row';

/** A row of any resource of the feed; `resource` is its place in the list the statement was made from. */
export type FeedRow = StoredRow & { latest: number; resource: number | null };

/**
 * One statement for everything that changed in a service after a change number, oldest change first: `$1` is the
 * household, `$2` the number, `$3` how many rows. It always answers the household's latest number; where that is not
 * beyond `$2` no table is looked at, so a caller who is up to date costs one row by its key. WITH TIES keeps the rows of
 * one change together, so that no cursor points into the middle of one.
 */
export function feedStatement(service: string, tables: readonly SealedRows<never>['source'][]): string {
  if (tables.length === 0) {
    // The numbers of the parameters stay, whatever the caller may see.
    return `${latest(service)} AND $2::bigint >= 0 AND $3::bigint > 0`;
  }
  const width = Math.max(0, ...tables.map((source) => source.width));
  const parts = tables.map(
    ({ target, columns }, at) => `(
        SELECT ${at} AS resource, ${columns(width)} FROM ${target}
         WHERE household_id = $1 AND change > $2::bigint AND household.latest > $2::bigint
         ORDER BY change FETCH FIRST ($3::bigint) ROWS WITH TIES)`,
  );
  return `
    SELECT household.latest, changed.*
      FROM (${latest(service)}) AS household
      LEFT JOIN LATERAL (
        SELECT * FROM (${parts.join(' UNION ALL ')}) AS part ORDER BY change FETCH FIRST ($3::bigint) ROWS WITH TIES
      ) AS changed ON true
     ORDER BY changed.change`;
}

function latest(service: string): string {
  return `SELECT coalesce(max(change), 0) AS latest FROM "${service}".owner_change
           WHERE owner_kind = 'household' AND owner_id = $1`;
}
