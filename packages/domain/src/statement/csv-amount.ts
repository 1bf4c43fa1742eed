import { type AmountText, type DecimalMark, readAmountText, toMinor } from './amount-text';
import type { CsvMapping } from './csv-mapping';
import { signOfWord } from './sign-words';

export type CsvAmount =
  | { ok: true; minor: number; currency: string | null }
  | { ok: false; reason: 'no-amount' | 'bad-amount' | 'amount-too-large'; text: string };

/** What is needed of a mapping to read an amount. */
export type AmountRules = Pick<
  CsvMapping,
  'columns' | 'decimalMark' | 'amountSign' | 'debitIsNegative' | 'creditIsNegative' | 'blankSign'
>;

/** The signed amount of one record, less its fee. `digits` are the minor digits of the currency it is in. */
export function readCsvAmount(
  cells: readonly string[],
  rules: AmountRules,
  digitsOf: (currency: string | null) => number,
): CsvAmount {
  const { columns } = rules;
  const read =
    columns.amount !== null
      ? readOneColumn(cells, columns.amount, rules, digitsOf)
      : readPair(cells, rules, digitsOf);
  if (!read.ok || columns.fee === null) return read;
  const fee = readAmountText((cells[columns.fee] ?? '').trim(), rules.decimalMark);
  const feeMinor = fee ? toMinor(fee, digitsOf(read.currency)) : 0;
  return { ...read, minor: read.minor - (feeMinor ?? 0) };
}

/** The balance in a column, minor units and signed as written; null where the cell tells none. */
export function readCsvBalance(
  cells: readonly string[],
  column: number | null,
  decimalMark: DecimalMark,
  digitsOf: (currency: string | null) => number,
): number | null {
  if (column === null) return null;
  const read = readCell(cells, column, decimalMark, digitsOf);
  if (!read.ok) return null;
  return read.mark === 'minus' || read.mark === 'debit' ? -read.minor || 0 : read.minor;
}

function readOneColumn(
  cells: readonly string[],
  column: number,
  rules: AmountRules,
  digitsOf: (currency: string | null) => number,
): CsvAmount {
  const read = readCell(cells, column, rules.decimalMark, digitsOf);
  if (!read.ok) return read;
  const sign = signOf(read.mark, cells, rules);
  return { ok: true, minor: sign * read.minor || 0, currency: read.currency };
}

function signOf(mark: AmountText['mark'], cells: readonly string[], rules: AmountRules): 1 | -1 {
  if (rules.amountSign === 'by-column' && rules.columns.sign !== null) {
    const cell = (cells[rules.columns.sign] ?? '').trim();
    return signOfWord(cell) ?? (rules.blankSign === 'credit' ? 1 : -1);
  }
  if (mark === 'credit') return 1;
  if (mark === 'debit') return -1;
  if (rules.amountSign === 'unsigned-is-debit') return mark === 'plus' ? 1 : -1;
  const sign = mark === 'minus' ? -1 : 1;
  return rules.amountSign === 'reversed' ? (sign === 1 ? -1 : 1) : sign;
}

/** Money in less money out; a cell of 0.00 beside the other one is only a filler. */
function readPair(
  cells: readonly string[],
  rules: AmountRules,
  digitsOf: (currency: string | null) => number,
): CsvAmount {
  const out =
    rules.columns.debit === null ? null : readCell(cells, rules.columns.debit, rules.decimalMark, digitsOf);
  const into =
    rules.columns.credit === null ? null : readCell(cells, rules.columns.credit, rules.decimalMark, digitsOf);
  for (const side of [out, into]) {
    if (side && !side.ok && side.reason !== 'no-amount') return side;
  }
  if (!out?.ok && !into?.ok) return { ok: false, reason: 'no-amount', text: '' };
  const outMinor = out?.ok ? signedBy(out) * (rules.debitIsNegative ? 1 : -1) : 0;
  const inMinor = into?.ok ? signedBy(into) * (rules.creditIsNegative ? -1 : 1) : 0;
  const currency = (out?.ok ? out.currency : null) ?? (into?.ok ? into.currency : null);
  return { ok: true, minor: inMinor + outMinor || 0, currency };
}

type Cell = { ok: true; minor: number; mark: AmountText['mark']; currency: string | null };

function signedBy({ minor, mark }: Cell): number {
  return mark === 'minus' ? -minor : minor;
}

function readCell(
  cells: readonly string[],
  column: number,
  decimalMark: DecimalMark,
  digitsOf: (currency: string | null) => number,
): Cell | Exclude<CsvAmount, { ok: true }> {
  const text = (cells[column] ?? '').trim();
  if (text === '' || text === '-' || text === '–' || text === '""')
    return { ok: false, reason: 'no-amount', text: '' };
  const amount = readAmountText(text, decimalMark);
  if (!amount) return { ok: false, reason: 'bad-amount', text };
  const minor = toMinor(amount, digitsOf(amount.currency));
  if (minor === null) return { ok: false, reason: 'amount-too-large', text };
  return { ok: true, minor, mark: amount.mark, currency: amount.currency };
}
