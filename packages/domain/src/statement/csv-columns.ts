import { isCurrency } from '../money';
import { readAmountText } from './amount-text';
import type { CsvRecord } from './csv-records';
import { readDateText } from './day-text';
import { signOfWord } from './sign-words';

/** What the cells of one column look like, counted over a sample of rows. */
export type ColumnFacts = {
  index: number;
  filled: number;
  dates: number;
  amounts: number;
  /** Amounts that show a decimal part, a sign or a currency: hardly ever a house number or an id. */
  moneyLike: number;
  negatives: number;
  currencies: number;
  signWords: number;
  characters: number;
  /** Cells without a word: account numbers, codes. */
  wordless: number;
  distinct: Set<string>;
};

const distinctMax = 60;

/** Three letters, or one of a script whose words can be that short. */
const word = /[a-z\u00c0-\u036f]{3}|[\u0370-\uffff]/i;

/** Facts about each column of `rows`, which all count alike. */
export function columnFacts(rows: readonly CsvRecord[], width: number): ColumnFacts[] {
  const facts: ColumnFacts[] = [];
  for (let index = 0; index < width; index++) {
    facts.push({
      index,
      filled: 0,
      dates: 0,
      amounts: 0,
      moneyLike: 0,
      negatives: 0,
      currencies: 0,
      signWords: 0,
      characters: 0,
      wordless: 0,
      distinct: new Set(),
    });
  }
  for (const { cells } of rows) {
    for (let index = 0; index < cells.length && index < width; index++) {
      countCell(facts[index] as ColumnFacts, (cells[index] as string).trim());
    }
  }
  return facts;
}

function countCell(facts: ColumnFacts, cell: string): void {
  if (cell === '') return;
  facts.filled++;
  facts.characters += cell.length;
  if (!word.test(cell) || iban.test(cell)) facts.wordless++;
  if (facts.distinct.size < distinctMax) facts.distinct.add(cell);
  if (isDateCell(cell)) facts.dates++;
  if (signOfWord(cell) !== null) facts.signWords++;
  if (isCurrencyCell(cell)) facts.currencies++;
  const amount = isDateCell(cell) && !/^\d+$/.test(cell) ? null : readAmountText(cell, null);
  if (!amount) return;
  facts.amounts++;
  if (amount.mark === 'minus' || amount.mark === 'debit') facts.negatives++;
  const isCode = amount.mark === 'none' && amount.fraction === '' && amount.currency === null;
  if (!isCode) facts.moneyLike++;
}

const iban = /^[A-Z]{2}\d{2}[A-Z0-9 ]{8,34}$/;

export function isDateCell(cell: string): boolean {
  const date = readDateText(cell);
  if (!date) return false;
  if (date.kind === 'certain') return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
  const { first, second } = date;
  return first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
}

export function isCurrencyCell(cell: string): boolean {
  return currencyOfCell(cell) !== null;
}

const currencyOfSign: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
]);

/** The ISO code in a currency cell, or null. */
export function currencyOfCell(cell: string): string | null {
  if (cell.length > 3) return null;
  const upper = cell.toUpperCase();
  return isCurrency(upper) ? upper : (currencyOfSign.get(cell) ?? null);
}

export function isMostly(part: number, whole: number, share = 0.6): boolean {
  return whole > 0 && part >= whole * share;
}
