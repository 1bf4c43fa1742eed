import { readAmountText } from './amount-text';
import type { AmountRules } from './csv-amount';
import { readHeading } from './csv-header-words';
import type { CsvRecord } from './csv-records';
import { foldText } from './fold-text';
import { signOfWord } from './sign-words';

type SignCounts = { minus: number; plus: number; none: number; credit: number; debit: number };

/**
 * How the single amount column tells money out from money in. `agreement` counts how often amounts read by given rules
 * are the steps between balances.
 */
export function withSigns(
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
  const isCard =
    isCardStatement(rows, header, withoutColumn, counts) ||
    isOnlyPurchases(rows, header?.[amount] ?? '', counts);
  return isCard ? reversed : withoutColumn;
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

const incomeWords =
  /\b(salary|payroll|wages?|deposit|interest|dividend|refund|received|from|lohn|gehalt|zinsen|gutschrift|eingang|salaris|loon|rente|salaire|virement recu|nomina|abono|stipendio|bonifico|salario|lon|wynagrodzenie|vyplata|mzda|fizetes)\b/;

/**
 * A file of three or more amounts without any sign is taken for a list of purchases, as a card's is between two
 * payments, unless a row speaks of income: hardly any account has nothing but money coming in.
 */
function isOnlyPurchases(rows: readonly CsvRecord[], heading: string, counts: SignCounts): boolean {
  if (readHeading(heading)?.role === 'credit') return false;
  if (counts.none < 3 || counts.minus + counts.plus + counts.credit + counts.debit > 0) return false;
  return !rows.slice(0, 500).some(({ cells }) => cells.some((cell) => incomeWords.test(foldText(cell))));
}
