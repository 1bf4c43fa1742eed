import type { CsvColumns, CsvMapping } from '@florin/domain/statement';

/** The columns a person can set; the others stay as they were found. */
export const columnNames = ['date', 'amount', 'debit', 'credit', 'payee', 'note'] as const;
export type ColumnName = (typeof columnNames)[number];

/** The mapping of a statement, or null where it is not a CSV. The contract keeps its inside open; the domain made it. */
export function mappingOf(value: unknown): CsvMapping | null {
  return value !== null && typeof value === 'object' && 'columns' in value ? (value as CsvMapping) : null;
}

/** Where a column stands, counted from 0, or null where the table has none of the kind. */
export function placeOf(columns: CsvColumns, name: ColumnName): number | null {
  const place = columns[name];
  return Array.isArray(place) ? (place[0] ?? null) : place;
}

/** The mapping with one column elsewhere. The day cannot be nowhere, so it keeps its place then. */
export function withColumn(mapping: CsvMapping, name: ColumnName, place: number | null): CsvMapping {
  const columns = { ...mapping.columns };
  if (name === 'date') columns.date = place ?? columns.date;
  else if (name === 'payee' || name === 'note') columns[name] = place === null ? [] : [place];
  else columns[name] = place;
  return { ...mapping, columns };
}

/** How many columns there are to choose from: those of the heading, else up to the last one in use. */
export function columnCount({ header, columns }: CsvMapping): number {
  const used = columnNames.map((name) => placeOf(columns, name) ?? 0);
  return Math.max(header?.length ?? 0, ...used.map((place) => place + 1));
}
