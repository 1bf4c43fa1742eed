import type { Month } from '../calendar/index';
import { type Dictionary, dictionaryOf } from './dictionary';

/**
 * A month of one household's transactions in columns, sorted by transaction id, so that equal contents are equal
 * bytes. Rows hold a transaction and its first line; further lines of splits stand in the split columns and the
 * first line's amount is what they leave of the row's. Removed ids keep the change that removed them, so that an
 * older change arriving later does not bring a transaction back. Never altered in place.
 */
export type LedgerBlock = {
  readonly month: Month;
  readonly rowCount: number;
  /** 16 bytes for each row. */
  readonly ids: Uint8Array;
  readonly changes: Float64Array;
  /** Day of the month, 1 to 31. */
  readonly dates: Uint8Array;
  readonly amounts: Float64Array;
  /** Numbers into the dictionaries. */
  readonly accounts: Uint16Array;
  readonly categories: Uint16Array;
  readonly payees: Uint32Array;
  readonly notes: Uint32Array;
  /** The row each further line belongs to, ascending. */
  readonly splitRows: Uint32Array;
  readonly splitCategories: Uint16Array;
  readonly splitAmounts: Float64Array;
  /** What a row is besides posted and ordinary: the sum of `pendingMark` and `correctionMark`, or 0. */
  readonly marks: Uint8Array;
  readonly currencies: Uint8Array;
  /** The rows that are sides of transfers, ascending, and 16 bytes for each. */
  readonly transferRows: Uint32Array;
  readonly transferIds: Uint8Array;
  /** The row each tag belongs to, ascending, in the order of the row's tags. */
  readonly tagRows: Uint32Array;
  readonly tags: Uint16Array;
  readonly removedIds: Uint8Array;
  readonly removedChanges: Float64Array;
  readonly accountIds: Dictionary<string>;
  readonly categoryIds: Dictionary<string | null>;
  readonly payeeTexts: Dictionary<string>;
  readonly noteTexts: Dictionary<string>;
  readonly currencyCodes: Dictionary<string | null>;
  readonly tagIds: Dictionary<string>;
};

export const pendingMark = 1;
export const correctionMark = 2;

export function emptyBlock(month: Month): LedgerBlock {
  return {
    month,
    rowCount: 0,
    ids: new Uint8Array(0),
    changes: new Float64Array(0),
    dates: new Uint8Array(0),
    amounts: new Float64Array(0),
    accounts: new Uint16Array(0),
    categories: new Uint16Array(0),
    payees: new Uint32Array(0),
    notes: new Uint32Array(0),
    splitRows: new Uint32Array(0),
    splitCategories: new Uint16Array(0),
    splitAmounts: new Float64Array(0),
    marks: new Uint8Array(0),
    currencies: new Uint8Array(0),
    transferRows: new Uint32Array(0),
    transferIds: new Uint8Array(0),
    tagRows: new Uint32Array(0),
    tags: new Uint16Array(0),
    removedIds: new Uint8Array(0),
    removedChanges: new Float64Array(0),
    accountIds: dictionaryOf<string>([]),
    categoryIds: dictionaryOf<string | null>([]),
    payeeTexts: dictionaryOf<string>([]),
    noteTexts: dictionaryOf<string>([]),
    currencyCodes: dictionaryOf<string | null>([]),
    tagIds: dictionaryOf<string>([]),
  };
}

/** The first place in a column of rows, ascending, that belongs to `row` or a later one. */
export function firstPlaceOf(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
