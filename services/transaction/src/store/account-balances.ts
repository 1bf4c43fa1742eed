import { isMinor } from '@florin/domain/money';
import { fieldProblem, type UnitOfWork } from '@florin/kernel';
import { accountBalances } from './rows';

/**
 * Adds to each account's balance what it gained or lost. A balance too large to be counted is refused, by the name of
 * the field that brought it about.
 */
export async function moveBalances(
  work: UnitOfWork,
  deltas: ReadonlyMap<string, number>,
  field: 'amountMinor' | 'openingBalanceMinor',
): Promise<void> {
  const touched = [...deltas].filter(([, deltaMinor]) => deltaMinor !== 0).map(([accountId]) => accountId);
  if (touched.length === 0) return;
  const rows = await accountBalances.getMany(work, touched);
  const moved = rows.map((row) => {
    const balanceMinor = row.value.balanceMinor + deltas.get(row.id)!;
    if (!isMinor(balanceMinor)) {
      throw fieldProblem('transaction/amount-overflow', field, 'the balance would be too large');
    }
    return { id: row.id, value: { ...row.value, balanceMinor } };
  });
  await accountBalances.put(work, moved);
}
