import { readAmountText } from './amount-text';
import { type AmountRules, readCsvAmount, readCsvBalance } from './csv-amount';
import type { CsvColumns, CsvMapping } from './csv-mapping';
import type { CsvRecord } from './csv-records';
import { withSigns } from './csv-signs';
import { dateOrderOf } from './date-order';
import type { DateText } from './day-text';
import { decimalMarkOf } from './decimal-mark';
import { foldText } from './fold-text';
import { agreementOf } from './running-balance';

/** The part of a mapping that whole columns decide, once it is known which columns they are. */
export type CsvConventions = Pick<
  CsvMapping,
  'dateOrder' | 'decimalMark' | 'amountSign' | 'debitIsNegative' | 'creditIsNegative' | 'blankSign'
> & { columns: CsvColumns };

/** Signs, fees and the decimal mark show within this many rows; the order of dates is looked for in all of them. */
const sampleRowsMax = 3000;

/** Rows from all over the file, so that a change of habits in its middle is seen. */
function spread(rows: readonly CsvRecord[]): readonly CsvRecord[] {
  const step = Math.ceil(rows.length / sampleRowsMax);
  return step <= 1 ? rows : rows.filter((_, index) => index % step === 0);
}

/** Reads the order of dates, the decimal mark, and what is money out, over all `rows` below the heading. */
export function readConventions(
  rows: readonly CsvRecord[],
  header: readonly string[] | null,
  columns: CsvColumns,
  readDate: (text: string) => DateText | null,
  fallbackCurrency: string,
  digitsOf: (currency: string | null) => number,
): CsvConventions {
  const dates: DateText[] = [];
  const dated: CsvRecord[] = [];
  for (const row of rows) {
    const date = readDate((row.cells[columns.date] ?? '').trim());
    if (!date) continue;
    dates.push(date);
    dated.push(row);
  }
  const dateOrder = dateOrderOf(dates, fallbackCurrency);
  const moneyColumns = [columns.amount, columns.debit, columns.credit, columns.balance, columns.fee];
  const decimalMark = decimalMarkOf(cellsOf(spread(dated), moneyColumns), digitsOf(null)) ?? '.';
  const sample = dated.slice(0, sampleRowsMax);
  const base: AmountRules = {
    columns: { ...columns, fee: null },
    decimalMark,
    amountSign: 'as-written',
    debitIsNegative: isMostlyNegative(sample, columns.debit),
    creditIsNegative: isMostlyNegative(sample, columns.credit),
    blankSign: 'debit',
  };
  const balances = sample.map(({ cells }) => readCsvBalance(cells, columns.balance, decimalMark, digitsOf));
  const agreement = (rules: AmountRules) => agreementOf(amountsBy(rules, sample, digitsOf), balances);
  const placed = header === null ? withPlaces(base, agreement) : base;
  const signed = withSigns(placed, sample, header, agreement);
  const rules = withFee(signed, columns.fee, header, agreement);
  return { ...rules, dateOrder };
}

function* cellsOf(rows: readonly CsvRecord[], columns: readonly (number | null)[]): Iterable<string> {
  for (const { cells } of rows) {
    for (const column of columns) {
      const cell = column === null ? '' : (cells[column] ?? '');
      if (cell !== '') yield cell;
    }
  }
}

function isMostlyNegative(rows: readonly CsvRecord[], column: number | null): boolean {
  let negatives = 0;
  let others = 0;
  for (const cell of cellsOf(rows, [column])) {
    const amount = readAmountText(cell.trim(), null);
    if (!amount || /^0*$/.test(amount.whole + amount.fraction)) continue;
    if (amount.mark === 'minus') negatives++;
    else others++;
  }
  return negatives > others;
}

function amountsBy(
  rules: AmountRules,
  rows: readonly CsvRecord[],
  digitsOf: (currency: string | null) => number,
): (number | null)[] {
  return rows.map(({ cells }) => {
    const read = readCsvAmount(cells, rules, digitsOf);
    return read.ok ? read.minor : null;
  });
}

/** Without headings two columns may be taken for each other; the one that makes the balances come true is right. */
function withPlaces(base: AmountRules, agreement: (rules: AmountRules) => number): AmountRules {
  const { debit, credit } = base.columns;
  if (debit === null || credit === null) return base;
  const swapped: AmountRules = { ...base, columns: { ...base.columns, debit: credit, credit: debit } };
  return agreement(swapped) > agreement(base) ? swapped : base;
}

/** Revolut books a fee of its own column with the amount; elsewhere the fee is only told. The balance decides. */
function withFee(
  rules: AmountRules,
  fee: number | null,
  header: readonly string[] | null,
  agreement: (rules: AmountRules) => number,
): AmountRules {
  if (fee === null) return rules;
  const lessFee: AmountRules = { ...rules, columns: { ...rules.columns, fee } };
  const without = agreement(rules);
  const withIt = agreement(lessFee);
  const isKnown = header?.some((cell) => foldText(cell) === 'completed date') ?? false;
  return withIt > without || (withIt === without && isKnown) ? lessFee : rules;
}
