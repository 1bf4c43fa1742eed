import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database, type SQLiteValue } from 'node-sqlite3-wasm';
import { phoneAtHand } from './phone';

const phone = phoneAtHand();
const { run } = phone;

/** SQLite itself, on a file of the phone, with as much of expo-sqlite's face as the app uses. */
export async function openDatabaseAsync(name: string) {
  const database = new Database(join(phone.folder, name));
  const close = () => database.close();
  run.ends.add(close);
  const whileOpen = <Value>(work: () => Value): Promise<Value> =>
    run.isOver ? new Promise<Value>(() => undefined) : Promise.resolve().then(work);
  return {
    execAsync: (sql: string) => whileOpen(() => database.exec(sql)),
    runAsync: (sql: string, ...values: SQLiteValue[]) =>
      whileOpen(() => {
        const { changes, lastInsertRowid } = database.run(sql, values);
        return { changes, lastInsertRowId: Number(lastInsertRowid) };
      }),
    getFirstAsync: (sql: string, ...values: SQLiteValue[]) =>
      whileOpen(() => database.get(sql, values) ?? null),
    getAllAsync: (sql: string, ...values: SQLiteValue[]) => whileOpen(() => database.all(sql, values)),
    async closeAsync() {
      run.ends.delete(close);
      close();
    },
  };
}

export async function deleteDatabaseAsync(name: string): Promise<void> {
  rmSync(join(phone.folder, name), { force: true });
}
