declare module 'node-sqlite3-wasm' {
  export type SQLiteValue = string | number | Uint8Array | null;

  export class Database {
    constructor(path: string);
    exec(sql: string): void;
    run(sql: string, values: readonly SQLiteValue[]): { changes: number; lastInsertRowid: number | bigint };
    get(sql: string, values: readonly SQLiteValue[]): Record<string, SQLiteValue> | null;
    all(sql: string, values: readonly SQLiteValue[]): Record<string, SQLiteValue>[];
    close(): void;
  }
}
