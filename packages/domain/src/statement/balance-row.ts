import { foldText } from './fold-text';

/** How banks call the rows that carry a balance over, where a transaction's text would be. */
const names =
  /^(?:opening|closing|beginning|ending|starting|previous|brought forward|carried forward) balance\b|^balance (?:brought|carried) forward\b|^(?:saldo|s a l d o|saldos)$|^saldo (?:anterior|inicial|final|atual|do dia|diario|iniziale|finale|poczatkowe|koncowe|poprzednie|contabile finale|contabile iniziale|per|vom)\b|^(?:anfangssaldo|endsaldo|schlusssaldo|saldovortrag|kontostand)\b|^(?:alter|neuer) (?:kontostand|saldo)\b|^(?:ancien|nouveau) solde\b|^solde (?:initial|final|precedent|au)\b|^(?:beginsaldo|eindsaldo|ingaende saldo|utgaende saldo|inngaende saldo|pocatecni zustatek|konecny zustatek|nyito egyenleg|zaro egyenleg|algsaldo|loppsaldo|kaive|sakuma atlikums|beigu atlikums|apgrozijums|likutis pradziai|likutis pabaigai|apyvarta)\b/;

/** Cheap, for the many texts that are none. */
const hint =
  /sald|bal|solde|kontostand|s a l d o|stat(?:ek|ok)|egyenleg|k\u00e4ive|atlik|likut|apyvart|apgroz/i;

/** Whether a row only tells a balance: "Saldo Anterior", "Opening balance as of 01/01", or a turnover. */
export function isBalanceRow(text: string): boolean {
  if (!hint.test(text)) return false;
  return text.length < 80 && names.test(foldText(text));
}
