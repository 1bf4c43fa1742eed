import { dateOf, type Month } from '../calendar/index';
import { correctionMark, firstPlaceOf, type LedgerBlock, pendingMark } from './block';
import { type Dictionary, dictionaryOf } from './dictionary';
import { assertEntry, type LedgerEntry } from './entry';
import { canonicalUuid, uuidBytes, writeUuid } from './uuid-bytes';

/** Accounts, categories and tags are numbered in 16 bits: no household has more of them in a month. */
const narrowValuesMax = 0x10000;
/** There are fewer currencies than eight bits can number. */
const currenciesMax = 0x100;

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
  room: { rows: number; splits: number; tags: number; removals: number },
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
  const tagsMax = source.tagRows.length + room.tags;
  const transfersMax = source.transferRows.length + room.rows;
  const marks = new Uint8Array(rowsMax);
  const currencies = new Uint8Array(rowsMax);
  const transferRows = new Uint32Array(transfersMax);
  const transferIds = new Uint8Array(transfersMax * uuidBytes);
  const tagRows = new Uint32Array(tagsMax);
  const tags = new Uint16Array(tagsMax);
  const removedIds = new Uint8Array(removalsMax * uuidBytes);
  const removedChanges = new Float64Array(removalsMax);
  const accountNumbers = numbering(source.accountIds, narrowValuesMax);
  const categoryNumbers = numbering(source.categoryIds, narrowValuesMax);
  const payeeNumbers = numbering(source.payeeTexts, 0xffffffff);
  const noteNumbers = numbering(source.noteTexts, 0xffffffff);
  const currencyNumbers = numbering(source.currencyCodes, currenciesMax);
  const tagNumbers = numbering(source.tagIds, narrowValuesMax);
  let rows = 0;
  let splits = 0;
  let transfers = 0;
  let tagged = 0;
  let removals = 0;

  function copyRows(from: number, to: number): void {
    ids.set(source.ids.subarray(from * uuidBytes, to * uuidBytes), rows * uuidBytes);
    changes.set(source.changes.subarray(from, to), rows);
    dates.set(source.dates.subarray(from, to), rows);
    amounts.set(source.amounts.subarray(from, to), rows);
    marks.set(source.marks.subarray(from, to), rows);
    let split = firstPlaceOf(source.splitRows, from);
    let transfer = firstPlaceOf(source.transferRows, from);
    let tag = firstPlaceOf(source.tagRows, from);
    for (let row = from; row < to; row += 1) {
      accounts[rows] = accountNumbers.renumber(source.accounts[row] as number);
      categories[rows] = categoryNumbers.renumber(source.categories[row] as number);
      payees[rows] = payeeNumbers.renumber(source.payees[row] as number);
      notes[rows] = noteNumbers.renumber(source.notes[row] as number);
      currencies[rows] = currencyNumbers.renumber(source.currencies[row] as number);
      for (; source.splitRows[split] === row; split += 1) copySplit(split);
      for (; source.transferRows[transfer] === row; transfer += 1) copyTransfer(transfer);
      for (; source.tagRows[tag] === row; tag += 1) addTag(tagNumbers.renumber(source.tags[tag] as number));
      rows += 1;
    }
  }

  function copySplit(split: number): void {
    splitRows[splits] = rows;
    splitCategories[splits] = categoryNumbers.renumber(source.splitCategories[split] as number);
    splitAmounts[splits] = source.splitAmounts[split] as number;
    splits += 1;
  }

  function copyTransfer(place: number): void {
    transferRows[transfers] = rows;
    const bytes = source.transferIds.subarray(place * uuidBytes, (place + 1) * uuidBytes);
    transferIds.set(bytes, transfers * uuidBytes);
    transfers += 1;
  }

  function addTag(number: number): void {
    tagRows[tagged] = rows;
    tags[tagged] = number;
    tagged += 1;
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
    marks[rows] = (entry.status === 'pending' ? pendingMark : 0) + (entry.isCorrection ? correctionMark : 0);
    currencies[rows] = currencyNumbers.number(entry.currency);
    if (entry.transferId !== null) {
      transferRows[transfers] = rows;
      writeUuid(transferIds, transfers, canonicalUuid(entry.transferId));
      transfers += 1;
    }
    for (const tag of entry.tags) addTag(tagNumbers.number(tag));
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
      marks: marks.slice(0, rows),
      currencies: currencies.slice(0, rows),
      transferRows: transferRows.slice(0, transfers),
      transferIds: transferIds.slice(0, transfers * uuidBytes),
      tagRows: tagRows.slice(0, tagged),
      tags: tags.slice(0, tagged),
      removedIds: removedIds.slice(0, removals * uuidBytes),
      removedChanges: removedChanges.slice(0, removals),
      accountIds: accountNumbers.dictionary(),
      categoryIds: categoryNumbers.dictionary(),
      payeeTexts: payeeNumbers.dictionary(),
      noteTexts: noteNumbers.dictionary(),
      currencyCodes: currencyNumbers.dictionary(),
      tagIds: tagNumbers.dictionary(),
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
