import { addDays } from '@florin/domain/calendar';
import { blockOf, type LedgerBlock, type LedgerEntry } from '@florin/domain/ledger';
import { flowsOfEntries } from '@florin/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowsBetween } from './flows';

const scope = { currency: 'EUR' };
const account = '018f0000-0000-7000-8000-0000000000ff';
const day = fc.integer({ min: 0, max: 89 }).map((days) => addDays('2026-01-01', days));
const line = fc.record({
  categoryId: fc.constantFrom('groceries', 'fun', null),
  amountMinor: fc.integer({ min: -50_000, max: 20_000 }),
});
const transactions = fc.array(fc.record({ on: day, lines: fc.array(line, { minLength: 1, maxLength: 3 }) }), {
  maxLength: 40,
});

type Given = Pick<LedgerEntry, 'on' | 'lines'>;

function entriesOf(all: readonly Given[]): LedgerEntry[] {
  return all.map(({ on, lines }, number) => ({
    id: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    change: number + 1,
    on,
    accountId: account,
    payee: '',
    note: '',
    currency: 'EUR',
    status: 'posted' as const,
    transferId: null,
    isCorrection: false,
    tags: [],
    amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    lines,
  }));
}

function blocksOf(all: readonly Given[]): LedgerBlock[] {
  const entries = entriesOf(all);
  return ['2026-01', '2026-02', '2026-03'].map((month) => blockOf(month, entries));
}

describe('flows between two days', () => {
  test('are those of the transactions added up one by one, whether months are whole or cut, asked for once or again', () => {
    fc.assert(
      fc.property(transactions, day, day, (all, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const blocks = blocksOf(all);
        const between = entriesOf(all).filter(({ on }) => on >= from && on <= to);
        const expected = flowsOfEntries(between, scope);
        for (let time = 0; time < 2; time += 1) {
          expect(sorted(flowsBetween(blocks, from, to, scope))).toEqual(sorted(expected));
        }
      }),
    );
  });

  test('a category without a transaction between them is left out', () => {
    const blocks = blocksOf([{ on: '2026-01-31', lines: [{ categoryId: 'fun', amountMinor: -5 }] }]);
    expect(flowsBetween(blocks, '2026-02-01', '2026-03-31', scope)).toEqual([]);
  });
});

function sorted<Flow extends { categoryId: string | null }>(flows: Flow[]): Flow[] {
  return flows.sort((a, b) => ((a.categoryId ?? '') < (b.categoryId ?? '') ? -1 : 1));
}
