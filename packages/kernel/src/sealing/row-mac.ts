import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Log } from '../log';

/** What a column holds: text, a number, an instant, bytes, or nothing. */
export type MacColumn = string | number | Date | Uint8Array | null;
export type MacColumns = Readonly<Record<string, MacColumn>>;

/**
 * Vouches for rows whose columns stand readable: whoever can write to the database and has no key can make no row that
 * counts, and can alter or copy none. It says nothing of a row that is gone, or of one put back as it once was.
 */
export type RowMac = {
  /** What the row's column `mac` holds, over the table and every other column of the row. */
  of(table: string, columns: MacColumns): Buffer;
  /** Whether the row is as it was written. One that is not counts as not there; the log tells of it. */
  isRight(table: string, columns: MacColumns, mac: Uint8Array): boolean;
};

const VERSION = 1;

/** Form 1: version (1), then HMAC-SHA256 (32) over the table and each column in the order of names. */
export function createRowMac(key: Uint8Array, log: Log): RowMac {
  function of(table: string, columns: MacColumns): Buffer {
    const hmac = createHmac('sha256', key);
    function add(kind: string, bytes: Uint8Array): void {
      const head = Buffer.alloc(5);
      head.write(kind, 0, 'latin1');
      head.writeUInt32BE(bytes.length, 1);
      hmac.update(head).update(bytes);
    }
    const text = (value: string) => Buffer.from(value, 'utf8');
    add('t', text(table));
    for (const name of Object.keys(columns).sort()) {
      const value = columns[name]!;
      add('c', text(name));
      if (columns[name] === null) add('0', text(''));
      // The database knows instants that a Date cannot hold; nobody writes those, so they may all look the same.
      else if (value instanceof Date) add('d', text(isInstant(value) ? value.toISOString() : ''));
      else if (value instanceof Uint8Array) add('b', value);
      else if (typeof value === 'number') add('n', text(String(value)));
      else add('s', text(value));
    }
    return Buffer.concat([Buffer.of(VERSION), hmac.digest()]);
  }

  return {
    of,
    isRight(table, columns, mac) {
      const right = of(table, columns);
      if (mac.length === right.length && timingSafeEqual(right, mac)) return true;
      log.error('row-not-authentic', { table });
      return false;
    },
  };
}

function isInstant(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

/** The label under which the key of these MACs is derived from the master key. */
export const rowMacLabel = 'row-mac/1';
