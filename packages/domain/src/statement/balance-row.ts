import { foldText } from './fold-text';

/** How banks call the rows that carry a balance over, where a transaction's text would be. */
const names =
  /^(?:opening|closing|beginning|ending|starting|previous|brought forward|carried forward) balance\b|^balance (?:brought|carried) forward\b|^(?:saldo|s a l d o|saldos)$|^saldo (?:anterior|inicial|final|atual|do dia|diario|iniziale|finale|poczatkowe|koncowe|poprzednie|contabile finale|contabile iniziale|per|vom)\b|^(?:anfangssaldo|endsaldo|schlusssaldo|saldovortrag|kontostand)\b|^(?:alter|neuer) (?:kontostand|saldo)\b|^(?:ancien|nouveau) solde\b|^solde (?:initial|final|precedent|au)\b|^(?:beginsaldo|eindsaldo|ingaende saldo|utgaende saldo|inngaende saldo|pocatecni zustatek|konecny zustatek|nyito egyenleg|zaro egyenleg)\b/;

/** Whether a row only tells a balance: "Saldo Anterior", "Opening balance as of 01/01". */
export function isBalanceRow(text: string): boolean {
  if (!/sald|bal|solde|kontostand|s a l d o|zustatek|egyenleg/i.test(text)) return false;
  return text.length < 80 && names.test(foldText(text));
}
