import type { SQLiteDatabase } from 'expo-sqlite';
import { type RecordBatch, type RecordStore, StorageGoneError } from './record-store';

export const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, household TEXT NOT NULL, bytes BLOB NOT NULL
  );`;

/** Sorts after every key that begins with the prefix: keys are ASCII. */
function endOf(prefix: string): string {
  return `${prefix}\u007f`;
}

export interface SqliteRecords extends RecordStore {
  /** Nothing is written after this, whatever is still on its way. */
  stop(): Promise<void>;
}

export function createSqliteRecords(database: SQLiteDatabase): SqliteRecords {
  let isStopped = false;
  /** One connection holds one transaction at a time. */
  let last: Promise<unknown> = Promise.resolve();

  function inTransaction<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = last.then(async () => {
      if (isStopped) throw new StorageGoneError('this device was signed out');
      await database.execAsync('BEGIN IMMEDIATE');
      try {
        const value = await work();
        await database.execAsync('COMMIT');
        return value;
      } catch (error) {
        await database.execAsync('ROLLBACK');
        throw error;
      }
    });
    last = run.catch(() => {});
    return run;
  }

  return {
    async get(keys) {
      const rows = await Promise.all(
        keys.map((key) =>
          database.getFirstAsync<{ bytes: Uint8Array }>('SELECT bytes FROM record WHERE key = ?', key),
        ),
      );
      return rows.map((row) => row?.bytes);
    },
    last: (prefix) =>
      database.getFirstAsync<{ key: string; bytes: Uint8Array }>(
        'SELECT key, bytes FROM record WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1',
        prefix,
        endOf(prefix),
      ),
    async keys(prefix, below) {
      const rows = await database.getAllAsync<{ key: string }>(
        'SELECT key FROM record WHERE key >= ? AND key < ? ORDER BY key DESC',
        prefix,
        below ?? endOf(prefix),
      );
      return rows.map(({ key }) => key);
    },
    listOutbox: (household, afterSequence) =>
      database.getAllAsync<{ sequence: number; bytes: Uint8Array }>(
        'SELECT sequence, bytes FROM outbox WHERE household = ? AND sequence > ? ORDER BY sequence',
        household,
        afterSequence,
      ),
    addToOutbox: (household, bytes) =>
      inTransaction(async () => {
        const result = await database.runAsync(
          'INSERT INTO outbox (household, bytes) VALUES (?, ?)',
          household,
          bytes,
        );
        return result.lastInsertRowId;
      }),
    commit: (batch: RecordBatch) =>
      inTransaction(async () => {
        for (const [key, bytes] of batch.records) {
          if (bytes === null) await database.runAsync('DELETE FROM record WHERE key = ?', key);
          else await database.runAsync('INSERT OR REPLACE INTO record VALUES (?, ?)', key, bytes);
        }
        for (const [sequence, bytes] of batch.outbox) {
          if (bytes === null) await database.runAsync('DELETE FROM outbox WHERE sequence = ?', sequence);
          else await database.runAsync('UPDATE outbox SET bytes = ? WHERE sequence = ?', bytes, sequence);
        }
      }),
    removeAll: (prefix) =>
      inTransaction(async () => {
        await database.runAsync('DELETE FROM record WHERE key >= ? AND key < ?', prefix, endOf(prefix));
      }),
    close: () => database.closeAsync(),
    async stop() {
      isStopped = true;
      await last;
    },
  };
}
