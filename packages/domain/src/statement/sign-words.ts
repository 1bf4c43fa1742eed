import { foldText } from './fold-text';

const debit = new Set(
  'd dr db dt dbt dbit deb debit debet debito soll s af uit out outflow outgoing withdrawal expense ausgang belastung terheles t kiadas cargo minus - money+out paid+out spent saida uscita addebito withdraw dare na+vrub vydaj sent ud ut wyplata obciazenie 支出'.split(
    ' ',
  ),
);
const credit = new Set(
  'c cr ct crt crdt cred credit kredit credito k haben h bij in inflow incoming deposit income eingang gutschrift jovairas j bevetel abono ingreso plus + money+in paid+in received entrada entrata accredito avere ve+prospech prijem topup ind wplata uznanie 收入'.split(
    ' ',
  ),
);

/** Whether a cell such as "DBIT", "Af", "Soll", "inflow" or "CR" says out (-1) or in (+1); null for any other. */
export function signOfWord(cell: string): 1 | -1 | null {
  if (cell.length > 16) return null;
  const bare = cell.trim();
  if (bare === '-' || bare === '−' || bare === '–') return -1;
  const word = foldText(bare).replaceAll(' ', '+');
  return debit.has(word) ? -1 : credit.has(word) ? 1 : null;
}
