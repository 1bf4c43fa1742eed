import { type CellReading, readSampleCell } from '@florin/domain/csv-cell';
import type { CsvColumns, CsvDraft } from '@florin/domain/statement';

/** What a column of a CSV file can be, in the order they are offered. */
export const meanings = [
  'date',
  'payee',
  'amount',
  'debit',
  'credit',
  'note',
  'currency',
  'account',
  'balance',
  'sign',
  'fee',
  'otherDate',
  'payer',
  'status',
  'bankId',
] as const satisfies (keyof CsvColumns)[];
export type Meaning = (typeof meanings)[number];

/** Where several columns make one text. */
const lists = ['payee', 'payer', 'note'] as const;
type ListMeaning = (typeof lists)[number];

function isList(meaning: Meaning): meaning is ListMeaning {
  return (lists as readonly Meaning[]).includes(meaning);
}

/** The contract keeps the inside of a draft open; the domain made it. */
export function draftOf(value: unknown): CsvDraft {
  return value as CsvDraft;
}

/** What the column at a place is read as; null where it is left out. */
export function meaningOf({ columns }: CsvDraft, place: number): Meaning | null {
  return (
    meanings.find((meaning) =>
      isList(meaning) ? columns[meaning].includes(place) : columns[meaning] === place,
    ) ?? null
  );
}

/** The draft with one column read as something else; what it was before, and what was there before, is let go. */
export function withMeaning(draft: CsvDraft, place: number, meaning: Meaning | null): CsvDraft {
  const columns = { ...draft.columns };
  for (const other of meanings) {
    if (isList(other)) columns[other] = columns[other].filter((at) => at !== place);
    else if (columns[other] === place) columns[other] = null;
  }
  if (meaning !== null && isList(meaning)) columns[meaning] = [...columns[meaning], place];
  else if (meaning !== null) columns[meaning] = place;
  // Money is in one column with signs, or in one for each direction.
  if (meaning === 'amount') Object.assign(columns, { debit: null, credit: null });
  if (meaning === 'debit' || meaning === 'credit') columns.amount = null;
  const isByColumn = columns.sign !== null;
  const amountSign = isByColumn
    ? 'by-column'
    : draft.amountSign === 'by-column'
      ? 'as-written'
      : draft.amountSign;
  return { ...draft, columns, amountSign };
}

export type Missing = 'date' | 'amount';

/** What the file cannot be read without. */
export function missingIn({ columns }: CsvDraft): Missing[] {
  const missing: Missing[] = [];
  if (columns.date === null) missing.push('date');
  if (columns.amount === null && columns.debit === null && columns.credit === null) missing.push('amount');
  return missing;
}

const readings: Partial<Record<Meaning, CellReading>> = {
  date: 'date',
  otherDate: 'date',
  amount: 'amount',
  debit: 'amount',
  credit: 'amount',
  fee: 'amount',
  balance: 'amount',
  currency: 'currency',
};

/** As what the column at a place was meant and cannot be read, by most of its cells; null where it can. */
export function misreading(
  draft: CsvDraft,
  place: number,
  rows: readonly (readonly string[])[],
): Exclude<CellReading, 'text'> | null {
  const meaning = meaningOf(draft, place);
  const reading = meaning === null ? undefined : readings[meaning];
  if (reading === undefined || reading === 'text') return null;
  const read = rows
    .map((cells) => readSampleCell(cells[place] ?? '', reading, draft))
    .filter((isReadable) => isReadable !== null);
  return read.filter((isReadable) => !isReadable).length * 2 > read.length ? reading : null;
}

/** How many columns there are to choose for. */
export function columnCount(header: readonly string[] | null, rows: readonly (readonly string[])[]): number {
  return Math.max(header?.length ?? 0, ...rows.map((cells) => cells.length));
}
