import fc from 'fast-check';
import type { Transaction } from '../types';

const categoryId = fc.constantFrom(null, 'food', 'rent', 'fun');

/** Transactions of a few months, accounts and categories, so that they meet each other. Splits sum to the amount. */
export const anyTransaction: fc.Arbitrary<Transaction> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    accountId: fc.constantFrom('cash', 'card'),
    month: fc.constantFrom('2026-08', '2026-10', '2026-11'),
    day: fc.integer({ min: 1, max: 30 }),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'JPY'),
    payee: fc.constantFrom('Café Müller', 'Corner Market', 'ACME payroll', ''),
    note: fc.constantFrom('', 'with Ana', 'Ünïcode'),
    splits: fc.array(fc.record({ categoryId, amountMinor: fc.integer({ min: -9999, max: 9999 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    status: fc.constantFrom('pending' as const, 'posted' as const),
    origin: fc.constantFrom('person' as const, 'statement' as const),
    statementId: fc.constantFrom(null, 'statement-1'),
    change: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ month, day, splits, ...rest }) => ({
    ...rest,
    on: `${month}-${String(day).padStart(2, '0')}`,
    splits,
    amountMinor: splits.reduce((sum, split) => sum + split.amountMinor, 0),
  }));
