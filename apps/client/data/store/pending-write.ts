import type { AnyRow, SyncedResource } from '../types';

/**
 * One thing the user did that the server has not answered yet.
 * `sequence` is given by the storage, rises without end and orders the outbox across tabs; it is null while the
 * write is on its way to the disk. `key` names the write for good. `idempotencyKey` is what the server sees: equal
 * to `key`, except after a 412, which proves that nothing happened under the old one.
 */
export interface PendingWrite {
  key: string;
  idempotencyKey: string;
  sequence: number | null;
  resource: SyncedResource;
  rowId: string;
  /**
   * A batch is one write over many rows, its `parts`, and none by its own id; all of it happens or nothing. `correct`
   * creates a row as well: the correction of a balance.
   */
  kind: 'create' | 'correct' | 'update' | 'delete' | 'read' | 'batch' | 'merge';
  /** What is sent: the user's own fields and no others. */
  fields: Readonly<Record<string, unknown>>;
  /** What is shown: the whole row for one that creates it, else what changes in it. */
  shown: Readonly<Record<string, unknown>>;
  createdAt: string;
  parts?: readonly WritePart[];
}

/** What a batch does to one row. */
export type WritePart = Pick<PendingWrite, 'rowId' | 'fields' | 'shown'> & {
  kind: 'create' | 'update' | 'delete';
};

/** The write as each row it speaks about sees it. */
export function writesByRow(write: PendingWrite): readonly PendingWrite[] {
  const { parts, ...rest } = write;
  return parts ? parts.map((part) => ({ ...rest, ...part })) : [write];
}

/** The row as the user sees it: the server's, with everything pending laid over it in order. Null is no row. */
export function foldWrites<Row extends AnyRow>(
  base: Row | undefined,
  writes: readonly PendingWrite[],
): Row | null {
  let row: Row | null = base ?? null;
  for (const write of writes) {
    if (write.kind === 'delete') row = null;
    // An own create that came back over the stream already holds what only the server knows: its fields go on top.
    else if (write.kind === 'create')
      row = row ? { ...row, ...write.fields } : (write.shown as unknown as Row);
    // What a correction asks for is not what its row says.
    else if (write.kind === 'correct') row ??= write.shown as unknown as Row;
    else if (row) row = { ...row, ...write.shown };
  }
  return row;
}
