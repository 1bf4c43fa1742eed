import type { Candidate } from './csv-assign';
import { type ColumnFacts, isMostly } from './csv-columns';
import type { HeaderRole } from './csv-header-words';
import type { CsvColumns } from './csv-mapping';
import type { CsvTable } from './csv-table';

/** The columns that tell who and what for; by heading, else the texts that say most. */
export function assignTexts(
  of: (role: HeaderRole) => Candidate[],
  table: CsvTable,
  facts: readonly ColumnFacts[],
  taken: ReadonlySet<number>,
): Pick<CsvColumns, 'payee' | 'payer' | 'note'> {
  const indexes = (role: HeaderRole) =>
    of(role)
      .map(({ facts: column }) => column.index)
      .filter((index) => !taken.has(index));
  const isFilled = (index: number) => (facts[index]?.filled ?? 0) > 0;
  const texts = indexes('text');
  const payee = indexes('payee');
  const payer = indexes('payer');
  // Columns empty in this file are kept: the mapping is for later files too.
  if ([...payee, ...payer, ...texts].some(isFilled)) {
    return { payee: [...payee, ...payer, ...texts, ...indexes('type')], payer, note: texts };
  }
  const byContent = facts
    .filter(
      ({ index, filled, dates, amounts, currencies, signWords, characters, wordless }) =>
        !taken.has(index) &&
        filled > 0 &&
        (table.headings[index]?.role ?? 'type') === 'type' &&
        dates < filled * 0.5 &&
        amounts < filled * 0.5 &&
        currencies < filled &&
        signWords < filled * 0.9 &&
        characters > filled * 2 &&
        !isMostly(wordless, filled, 0.9),
    )
    .sort((a, b) => textWorth(b) - textWorth(a))
    .map(({ index }) => index);
  return { payee: byContent, payer: [], note: byContent };
}

function textWorth({ characters, filled, distinct }: ColumnFacts): number {
  return (characters / filled) * (distinct.size / Math.min(filled, 60));
}

/** What makes a text column a poor payee: empty cells, codes of a few letters, account numbers, the owner's name in every row. */
export function textFault({ filled, characters, distinct, wordless }: ColumnFacts, others: number): number {
  if (filled === 0) return 20;
  const isConstant = filled > 1 && distinct.size === 1 && others > 1;
  return (
    (characters <= filled * 4 ? 3 : 0) + (isConstant ? 5 : 0) + (isMostly(wordless, filled, 0.9) ? 4 : 0)
  );
}
