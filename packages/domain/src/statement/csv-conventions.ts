import { readAmountText } from './amount-text';
import { type AmountRules, readCsvAmount } from './csv-amount';
import type { CsvColumns, CsvMapping } from './csv-mapping';
import type { CsvRecord } from './csv-records';
import { dateOrderOf } from './date-order';
import type { DateText } from './day-text';
import { decimalMarkOf } from './decimal-mark';
import { foldText } from './fold-text';
import { agreementOf } from './running-balance';
import { signOfWord } from './sign-words';

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
  const balances = sample.map(({ cells }) => balanceIn(cells, columns.balance, base, digitsOf));
  const agreement = (rules: AmountRules) => agreementOf(amountsBy(rules, sample, digitsOf), balances);
  const signed = withSigns(base, sample, header, agreement);
  const rules = withFee(signed, columns.fee, header, agreement);
  return { ...rules, dateOrder };
}

/** The balance of one record in minor units, null where the cell tells none. */
export function balanceIn(
  cells: readonly string[],
  column: number | null,
  rules: Pick<AmountRules, 'decimalMark'>,
  digitsOf: (currency: string | null) => number,
): number | null {
  if (column === null) return null;
  const asAmount: AmountRules = {
    ...plainRules,
    decimalMark: rules.decimalMark,
    columns: { ...plainRules.columns, amount: column },
  };
  const read = readCsvAmount(cells, asAmount, digitsOf);
  return read.ok ? read.minor : null;
}

const plainRules: AmountRules = {
  columns: {
    date: 0,
    otherDate: null,
    amount: 0,
    debit: null,
    credit: null,
    sign: null,
    fee: null,
    payee: [],
    payer: [],
    note: [],
    currency: null,
    bankId: null,
    account: null,
    balance: null,
    status: null,
  },
  decimalMark: '.',
  amountSign: 'as-written',
  debitIsNegative: false,
  creditIsNegative: false,
  blankSign: 'debit',
};

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

type SignCounts = { minus: number; plus: number; none: number; credit: number; debit: number };

/** How the single amount column tells money out from money in. */
function withSigns(
  base: AmountRules,
  rows: readonly CsvRecord[],
  header: readonly string[] | null,
  agreement: (rules: AmountRules) => number,
): AmountRules {
  const { amount, sign } = base.columns;
  if (amount === null) return base;
  const counts: SignCounts = { minus: 0, plus: 0, none: 0, credit: 0, debit: 0 };
  for (const { cells } of rows) {
    const mark = readAmountText((cells[amount] ?? '').trim(), base.decimalMark)?.mark;
    if (mark) counts[mark]++;
  }
  if (sign !== null) {
    const byColumn = signByColumn(base, rows, sign, amount, counts);
    if (byColumn) return byColumn;
  }
  const withoutColumn: AmountRules = { ...base, columns: { ...base.columns, sign: null } };
  if (counts.minus + counts.debit === 0 && counts.plus + counts.credit > 0 && counts.none > 0) {
    return { ...withoutColumn, amountSign: 'unsigned-is-debit' };
  }
  const reversed: AmountRules = { ...withoutColumn, amountSign: 'reversed' };
  if (sign !== null && counts.minus > 0) return withoutColumn;
  const asWrittenCount = agreement(withoutColumn);
  const reversedCount = agreement(reversed);
  // Two agreeing steps, since one can be chance.
  if (reversedCount > asWrittenCount && reversedCount >= 2) return reversed;
  if (asWrittenCount > 0) return withoutColumn;
  return isCardStatement(rows, header, withoutColumn, counts) ? reversed : withoutColumn;
}

/** The sign column's rules where it adds something: amounts without signs, or with signs that contradict it. */
function signByColumn(
  base: AmountRules,
  rows: readonly CsvRecord[],
  sign: number,
  amount: number,
  counts: SignCounts,
): AmountRules | null {
  let agreeing = 0;
  let contrary = 0;
  let credits = 0;
  let debits = 0;
  for (const { cells } of rows) {
    const word = signOfWord(cells[sign] ?? '');
    if (word === 1) credits++;
    if (word === -1) debits++;
    const mark = readAmountText((cells[amount] ?? '').trim(), base.decimalMark)?.mark;
    if (word === null || !mark) continue;
    if ((mark === 'minus') === (word === -1)) agreeing++;
    else contrary++;
  }
  if (credits + debits === 0) return null;
  const isSigned = counts.minus + counts.debit > 0;
  if (isSigned && agreeing >= contrary) return null;
  return {
    ...base,
    amountSign: 'by-column',
    blankSign: debits === 0 ? 'debit' : credits === 0 ? 'credit' : 'debit',
  };
}

const purchaseWords = /\b(purchase|purchases|sale|sales|einkauf|achat|compra|karteneinsatz)\b/;
const paymentWords =
  /\b(payment received|payment thank you|payment thankyou|thank you|autopay|auto payment|zahlung erhalten|zahlung dankend|vielen dank|paiement recu|pago recibido|betaling ontvangen|inbetalning|indbetaling|pagamento recebido)\b/;
const cardHeadings = /\b(card member|cardmember|appears on your statement as|karteninhaber)\b/;

/**
 * Card issuers write purchases as positive numbers. Taken so where no more amounts are negative than positive, and
 * rows called purchases are among the positive, or thanks for a payment among the negative.
 */
function isCardStatement(
  rows: readonly CsvRecord[],
  header: readonly string[] | null,
  rules: AmountRules,
  counts: SignCounts,
): boolean {
  if (counts.minus > counts.none + counts.plus || rules.columns.amount === null) return false;
  if (header?.some((cell) => cardHeadings.test(foldText(cell)))) return true;
  let card = 0;
  let plain = 0;
  for (const { cells } of rows.slice(0, 500)) {
    const mark = readAmountText((cells[rules.columns.amount] ?? '').trim(), rules.decimalMark)?.mark;
    if (!mark) continue;
    const words = cells.map(foldText);
    const isPurchase = words.some((word) => word.length < 30 && purchaseWords.test(word));
    const isPayment = !isPurchase && words.some((word) => paymentWords.test(word));
    if (!isPurchase && !isPayment) continue;
    if ((mark === 'minus') === isPayment) card++;
    else plain++;
  }
  return card > plain;
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
