import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import type { Log } from '../log';

/** What a read or a write of sealed rows needs: the transaction, whose rows, the keys that open them, and the log. */
export type RowScope = { tx: Transaction; householdId: string; keys: OwnerKeys; log: Log };
/** A scope that may write: `change` is the number that every row written in this transaction carries. */
export type WritableRowScope = RowScope & { change: number };

export type SealedRow<Value> = { id: string; change: number; value: Value };
/** A visible column that is left out is null. */
export type NewRow<Value> = { id: string; value: Value; visible?: Record<string, unknown> };
/** The visible columns that stay with the tombstone. */
export type RowToRemove = { id: string; visible?: Record<string, unknown> };
/** A row by its id as of a change: one that was removed, or one that cannot be read. */
export type RowMark = { id: string; change: number };

/** A condition on visible columns, in SQL, with its values from `$2` on (`$1` is the household). */
export type Condition = { text: string; values: unknown[] };
