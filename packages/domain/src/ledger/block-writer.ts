import { dateOf, type Month } from '../calendar/index';
import { firstSplitOf, type LedgerBlock } from './block';
import { type Dictionary, dictionaryOf } from './dictionary';
import { assertEntry, type LedgerEntry } from './entry';
import { uuidBytes, writeUuid } from './uuid-bytes';

/** Accounts and categories are numbered in 16 bits: no household has more of them in a month. */
const narrowValuesMax = 0x10000;

export type BlockWriter = {
  /** Copies the rows from `from` up to but not including `to`. Rows come in ascending order of id; so do removals. */
  copyRows(from: number, to: number): void;
  addEntry(id: string, change: number, entry: LedgerEntry): void;
  copyRemoval(place: number): void;
  addRemoval(id: string, change: number): void;
  finish(): LedgerBlock;
};

/** Writes a new block from the rows of `source` and new entries; `room` bounds what is added. */
export function blockWriter(
  month: Month,
  source: LedgerBlock,
  room: { rows: number; splits: number; removals: number },
): BlockWriter {
  const rowsMax = source.rowCount + room.rows;
  const splitsMax = source.splitRows.length + room.splits;
  const removalsMax = source.removedChanges.length + room.removals;
  const ids = new Uint8Array(rowsMax * uuidBytes);
  const changes = new Float64Array(rowsMax);
  const dates = new Uint8Array(rowsMax);
  const amounts = new Float64Array(rowsMax);
  const accounts = new Uint16Array(rowsMax);
  const categories = new Uint16Array(rowsMax);
  const payees = new Uint32Array(rowsMax);
  const notes = new Uint32Array(rowsMax);
  const splitRows = new Uint32Array(splitsMax);
  const splitCategories = new Uint16Array(splitsMax);
  const splitAmounts = new Float64Array(splitsMax);
  const removedIds = new Uint8Array(removalsMax * uuidBytes);
  const removedChanges = new Float64Array(removalsMax);
  const accountNumbers = numbering(source.accountIds, narrowValuesMax);
  const categoryNumbers = numbering(source.categoryIds, narrowValuesMax);
  const payeeNumbers = numbering(source.payeeTexts, 0xffffffff);
  const noteNumbers = numbering(source.noteTexts, 0xffffffff);
  let rows = 0;
  let splits = 0;
  let removals = 0;

  function copyRows(from: number, to: number): void {
    ids.set(source.ids.subarray(from * uuidBytes, to * uuidBytes), rows * uuidBytes);
    changes.set(source.changes.subarray(from, to), rows);
    dates.set(source.dates.subarray(from, to), rows);
    amounts.set(source.amounts.subarray(from, to), rows);
    let split = firstSplitOf(source, from);
    for (let row = from; row < to; row += 1) {
      accounts[rows] = accountNumbers.renumber(source.accounts[row] as number);
      categories[rows] = categoryNumbers.renumber(source.categories[row] as number);
      payees[rows] = payeeNumbers.renumber(source.payees[row] as number);
      notes[rows] = noteNumbers.renumber(source.notes[row] as number);
      for (; source.splitRows[split] === row; split += 1) copySplit(split);
      rows += 1;
    }
  }

  function copySplit(split: number): void {
    splitRows[splits] = rows;
    splitCategories[splits] = categoryNumbers.renumber(source.splitCategories[split] as number);
    splitAmounts[splits] = source.splitAmounts[split] as number;
    splits += 1;
  }

  function addEntry(id: string, change: number, entry: LedgerEntry): void {
    assertEntry(entry);
    writeUuid(ids, rows, id);
    changes[rows] = change;
    dates[rows] = dateOf(entry.on);
    amounts[rows] = entry.amountMinor + 0;
    accounts[rows] = accountNumbers.number(entry.accountId);
    payees[rows] = payeeNumbers.number(entry.payee);
    notes[rows] = noteNumbers.number(entry.note);
    for (const [place, line] of entry.lines.entries()) {
      const category = categoryNumbers.number(line.categoryId);
      if (place === 0) {
        categories[rows] = category;
        continue;
      }
      splitRows[splits] = rows;
      splitCategories[splits] = category;
      splitAmounts[splits] = line.amountMinor + 0;
      splits += 1;
    }
    rows += 1;
  }

  function copyRemoval(place: number): void {
    removedIds.set(
      source.removedIds.subarray(place * uuidBytes, (place + 1) * uuidBytes),
      removals * uuidBytes,
    );
    removedChanges[removals] = source.removedChanges[place] ?? 0;
    removals += 1;
  }

  function addRemoval(id: string, change: number): void {
    writeUuid(removedIds, removals, id);
    removedChanges[removals] = change;
    removals += 1;
  }

  function finish(): LedgerBlock {
    return {
      month,
      rowCount: rows,
      ids: ids.slice(0, rows * uuidBytes),
      changes: changes.slice(0, rows),
      dates: dates.slice(0, rows),
      amounts: amounts.slice(0, rows),
      accounts: accounts.slice(0, rows),
      categories: categories.slice(0, rows),
      payees: payees.slice(0, rows),
      notes: notes.slice(0, rows),
      splitRows: splitRows.slice(0, splits),
      splitCategories: splitCategories.slice(0, splits),
      splitAmounts: splitAmounts.slice(0, splits),
      removedIds: removedIds.slice(0, removals * uuidBytes),
      removedChanges: removedChanges.slice(0, removals),
      accountIds: accountNumbers.dictionary(),
      categoryIds: categoryNumbers.dictionary(),
      payeeTexts: payeeNumbers.dictionary(),
      noteTexts: noteNumbers.dictionary(),
    };
  }

  return { copyRows, addEntry, copyRemoval, addRemoval, finish };
}

/** Numbers values in the order of their first use, so that a dictionary follows from the rows alone. */
function numbering<Value extends string | null>(source: Dictionary<Value>, valuesMax: number) {
  const sourceValues = source.values();
  const renumbered = new Int32Array(sourceValues.length).fill(-1);
  const numbers = new Map<Value, number>();
  const values: Value[] = [];

  function number(value: Value): number {
    let found = numbers.get(value);
    if (found === undefined) {
      if (values.length >= valuesMax) throw new RangeError('ledger: too many different values in one month');
      found = values.length;
      numbers.set(value, found);
      values.push(value);
    }
    return found;
  }

  function renumber(old: number): number {
    const known = renumbered[old] ?? -1;
    if (known >= 0) return known;
    const given = number(sourceValues[old] as Value);
    renumbered[old] = given;
    return given;
  }

  return { number, renumber, dictionary: () => dictionaryOf<Value>(values) };
}
