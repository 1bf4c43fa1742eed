import type { Transaction } from '@florin/contracts';
import { expectEqual, type Invariant } from '../driver/invariant';

const fields = ['accountId', 'on', 'amountMinor', 'payee', 'note', 'splits', 'status'] as const;

/** Each account holds what was last said of it and what went in and out after, as the book has it. */
export const moneyIsConserved: Invariant = {
  name: 'money is conserved',
  check({ book }, server) {
    const balances = Object.fromEntries(
      server['account-balances'].map(({ id, balanceMinor }) => [id, balanceMinor]),
    );
    const expected = Object.fromEntries([...book.accounts.keys()].map((id) => [id, book.balanceOf(id)]));
    expectEqual(balances, expected, 'the balances of the accounts');
  },
};

/** Every write that was acknowledged stands as it was made, or as it was changed since. */
export const writesStand: Invariant = {
  name: 'acknowledged writes stand',
  check({ book }, server) {
    for (const row of server.transactions)
      expectEqual(
        pick(row),
        pick(book.transactions.get(row.id) ?? book.correctionLine(row.id) ?? {}),
        `the transaction ${row.id}`,
      );
    const stored = server.transactions.map(({ id }) => id);
    const expected = [...book.transactions.keys(), ...book.corrections.keys()].sort();
    expectEqual(stored, expected, 'which transactions there are');
  },
};

function pick(row: Partial<Transaction>) {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}
