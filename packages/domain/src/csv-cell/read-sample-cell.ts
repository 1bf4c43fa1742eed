import { readAmountText } from '../statement/amount-text';
import { currencyOfCell } from '../statement/csv-columns';
import type { CsvMapping } from '../statement/csv-mapping';
import { type DateOrder, dayOf, readDateText } from '../statement/day-text';

/** What a column is to hold, as far as its cells show it; any text will do for the others. */
export type CellReading = 'date' | 'amount' | 'currency' | 'text';

/** Whether a cell can be what its column is said to be; null where it is empty and says nothing. */
export function readSampleCell(
  cell: string,
  reading: CellReading,
  { dateOrder, decimalMark }: Pick<CsvMapping, 'decimalMark'> & { dateOrder: DateOrder },
): boolean | null {
  const text = cell.trim();
  if (text === '') return null;
  if (reading === 'date') {
    const date = readDateText(text);
    return date !== null && dayOf(date, dateOrder) !== null;
  }
  if (reading === 'amount') return readAmountText(text, decimalMark) !== null;
  if (reading === 'currency') return currencyOfCell(text) !== null;
  return true;
}
