import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { open, seal } from '../sealing';
import type { BlockCache } from './block-cache';
import { assertReadsItsPast, type BlockCodec, framedBlock, unframedBlock } from './block-frame';
import { packBytes } from './packed-bytes';
import type { RowScope, WritableRowScope } from './row-scope';
import { unreadableTeller } from './unreadable';

/** Names from `from` to `to`, both inclusive, in the order of text; a bound left out is no bound. */
export type NameRange = { from?: string; to?: string };

type StoredBlock = { name: string; change: number; sealed: Buffer | null };

/**
 * Reads and writes the blocks of a household: many values packed and sealed as one, each under a name. The
 * table has four columns: household_id, the name, change, sealed; a seal binds all of them. Blocks are values and never
 * altered in place, so one that was read can be kept in a cache and shared. One that cannot be read is an error: what is
 * summed from blocks would be wrong without it.
 */
export function sealedBlocks<Block>(table: PgTable, codec: BlockCodec<Block>) {
  const { name, schema, columns } = getTableConfig(table);
  const place = `${schema}.${name}`;
  assertReadsItsPast(place, codec);
  const tellUnreadable = unreadableTeller(place);
  const nameColumn = columns.find(
    (column) => !['household_id', 'change', 'sealed'].includes(column.name),
  )?.name;
  if (nameColumn === undefined) throw new Error(`table ${place} has no column that names its blocks`);

  /** What the cache holds at its current change comes back without its content. */
  function selectText(condition: string): string {
    return `SELECT b."${nameColumn}" AS name, b.change, CASE WHEN known.change IS NULL THEN b.sealed END AS sealed
              FROM "${schema}"."${name}" b
              LEFT JOIN unnest($2::text[], $3::bigint[]) AS known(name, change)
                ON known.name = b."${nameColumn}" AND known.change = b.change
             WHERE b.household_id = $1 AND ${condition}`;
  }

  /** One statement, and so one moment: blocks that changed together are read together. */
  async function read(
    scope: RowScope | WritableRowScope,
    cache: BlockCache<Block> | undefined,
    select: { name: string; condition: string; values: unknown[] },
    onUnreadable: (row: { name: string; change: number }, error: unknown) => void = (_row, error) => {
      throw error;
    },
  ): Promise<Map<string, Block>> {
    const known = cache?.entriesOf(scope.householdId) ?? new Map();
    const rows = await scope.tx.query<StoredBlock>({
      name: `${place}/${select.name}`,
      text: selectText(select.condition),
      values: [
        scope.householdId,
        [...known.keys()],
        [...known.values()].map((entry) => entry.change),
        ...select.values,
      ],
    });
    const blocks = new Map<string, Block>();
    for (const row of rows.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (row.sealed === null) {
        blocks.set(row.name, known.get(row.name)!.block);
        continue;
      }
      try {
        const { block, sizeBytes } = openBlock(scope, row.name, row.change, row.sealed);
        blocks.set(row.name, block);
        // What this transaction wrote itself is not committed yet, and its change may be given out again.
        const isOwnWrite = 'change' in scope && scope.change === row.change;
        if (!isOwnWrite) cache?.put(scope.householdId, row.name, { change: row.change, block, sizeBytes });
      } catch (error) {
        onUnreadable(row, error);
      }
    }
    return blocks;
  }

  function openBlock(scope: RowScope, blockName: string, change: number, sealed: Buffer) {
    const bytes = open(scope.keys, placeOf(scope, blockName, change), sealed);
    return { block: unframedBlock(codec, place, bytes), sizeBytes: bytes.length };
  }

  function placeOf(scope: RowScope, blockName: string, change: number) {
    return { table: place, rowId: blockName, ownerId: scope.householdId, beside: [String(change)] };
  }

  return {
    /** The blocks with these names, in the order of their names; one that is not there is left out. */
    load(scope: RowScope, names: readonly string[], cache?: BlockCache<Block>): Promise<Map<string, Block>> {
      const condition = `b."${nameColumn}" = ANY($4::text[])`;
      return read(scope, cache, { name: 'load', condition, values: [names] });
    },

    /** The blocks whose names lie in a range, in the order of their names. */
    loadRange(scope: RowScope, range: NameRange, cache?: BlockCache<Block>): Promise<Map<string, Block>> {
      // The C collation orders text as the program does, whatever the database was made with.
      const condition = `($4::text IS NULL OR b."${nameColumn}" COLLATE "C" >= $4)
                     AND ($5::text IS NULL OR b."${nameColumn}" COLLATE "C" <= $5)`;
      return read(scope, cache, {
        name: 'load-range',
        condition,
        values: [range.from ?? null, range.to ?? null],
      });
    },

    /**
     * All blocks as they are stored, for whoever makes them anew: those that cannot be read are told in the log and
     * named, and stop nothing.
     */
    async loadReadable(scope: RowScope): Promise<{ blocks: Map<string, Block>; unreadable: Set<string> }> {
      const unreadable = new Set<string>();
      const blocks = await read(
        scope,
        undefined,
        { name: 'load-all', condition: 'true', values: [] },
        (row, error) => {
          tellUnreadable(scope, { id: row.name, change: row.change }, error);
          unreadable.add(row.name);
        },
      );
      return { blocks, unreadable };
    },

    /** Writes blocks under their names, in place of what stood there. */
    async save(scope: WritableRowScope, blocks: ReadonlyMap<string, Block>): Promise<void> {
      if (blocks.size === 0) return;
      const sealed = packBytes(
        [...blocks].map(([blockName, block]) =>
          seal(scope.keys, placeOf(scope, blockName, scope.change), framedBlock(codec, block)),
        ),
      );
      await scope.tx.query({
        name: `${place}/save`,
        text: `INSERT INTO "${schema}"."${name}" (household_id, change, "${nameColumn}", sealed)
               SELECT $1, $2, b.name, substring($4::bytea FROM b.start FOR b.length)
                 FROM unnest($3::text[], $5::int[], $6::int[]) AS b(name, start, length)
               ON CONFLICT (household_id, "${nameColumn}") DO UPDATE SET change = excluded.change, sealed = excluded.sealed`,
        values: [
          scope.householdId,
          scope.change,
          [...blocks.keys()],
          sealed.bytes,
          sealed.starts,
          sealed.lengths,
        ],
      });
    },
  };
}
