import { countsAsFlow, type SpendingScope } from '../spending/index';
import { correctionMark, type LedgerBlock } from './block';
import { readUuid } from './uuid-bytes';

/** 1 for each row that counts as income or spending in `scope`, 0 for the others. */
export function rowsThatCount(block: LedgerBlock, scope: SpendingScope): Uint8Array {
  const accountIds = block.accountIds.values();
  const currencies = block.currencyCodes.values();
  // A month has few accounts and fewer currencies, so the rule is asked once for each pair of them.
  const verdicts = new Uint8Array(accountIds.length * currencies.length);
  for (const [account, accountId] of accountIds.entries()) {
    for (const [number, currency] of currencies.entries()) {
      const counts = countsAsFlow({ currency, accountId, transferId: null, isCorrection: false }, scope);
      verdicts[account * currencies.length + number] = counts ? 1 : 0;
    }
  }
  const counted = new Uint8Array(block.rowCount);
  for (let row = 0; row < counted.length; row += 1) {
    const isCorrection = ((block.marks[row] as number) & correctionMark) !== 0;
    const pair = (block.accounts[row] as number) * currencies.length + (block.currencies[row] as number);
    counted[row] = isCorrection ? asked(row, null, true) : verdicts[pair]!;
  }
  for (const [place, row] of block.transferRows.entries()) {
    counted[row] = asked(row, readUuid(block.transferIds, place), false);
  }
  return counted;

  function asked(row: number, transferId: string | null, isCorrection: boolean): 0 | 1 {
    const accountId = accountIds[block.accounts[row] as number] as string;
    const currency = currencies[block.currencies[row] as number] ?? null;
    return countsAsFlow({ currency, accountId, transferId, isCorrection }, scope) ? 1 : 0;
  }
}
