import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTransaction } from '../testing/any-transaction';
import { decodeMonth, encodeMonth } from './transaction-codec';

describe('a month of transactions as text', () => {
  it('comes back as it was, in the same order', () => {
    const inNovember = anyTransaction.map((row) => ({ ...row, on: `2026-11-${row.on.slice(8)}` }));
    fc.assert(
      fc.property(fc.array(inNovember, { maxLength: 50 }), (rows) => {
        expect(decodeMonth(encodeMonth('2026-11', rows))).toEqual(rows);
      }),
    );
  });

  it('is small: a repeated account, payee, category or note is written once', () => {
    const [sample] = fc.sample(anyTransaction, 1);
    const row = {
      ...sample!,
      on: '2026-11-15',
      splits: [{ categoryId: 'food', amountMinor: sample!.amountMinor }],
    };
    const rows = Array.from({ length: 1000 }, (_, at) => ({ ...row, id: `${at}`.padStart(36, '0') }));
    expect(encodeMonth('2026-11', rows).length).toBeLessThan(65_000);
  });

  it('refuses text of another version', () => {
    expect(() => decodeMonth('{"version":1}')).toThrow('version');
  });
});
