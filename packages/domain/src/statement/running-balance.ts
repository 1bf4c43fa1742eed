/** How often each reading of amounts and balances agrees, over neighbouring rows that tell both. */
export type BalanceAgreement = { oldestFirst: number; newestFirst: number };

/**
 * Counts the rows whose amount is exactly the step between two balances, the file read from the top down or from the
 * bottom up. Amounts and balances are minor units; null where a row has none.
 */
export function balanceAgreement(
  amounts: readonly (number | null)[],
  balances: readonly (number | null)[],
): BalanceAgreement {
  let oldestFirst = 0;
  let newestFirst = 0;
  for (let i = 1; i < amounts.length; i++) {
    const before = balances[i - 1] ?? null;
    const after = balances[i] ?? null;
    if (before === null || after === null) continue;
    if (amounts[i] !== null && before + (amounts[i] as number) === after) oldestFirst++;
    if (amounts[i - 1] !== null && after + (amounts[i - 1] as number) === before) newestFirst++;
  }
  return { oldestFirst, newestFirst };
}

export function agreementOf(
  amounts: readonly (number | null)[],
  balances: readonly (number | null)[],
): number {
  const { oldestFirst, newestFirst } = balanceAgreement(amounts, balances);
  return Math.max(oldestFirst, newestFirst);
}
