import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBlock } from './codec';
import { entries } from './history.arbitrary';
import { applyChanges, blockOf, encodeBlock, entriesOf, entryOf, type LedgerBlock } from './index';

const month = '2026-03';
const block = entries.map((all) => blockOf(month, all));

describe('the encoded block', () => {
  it('gives every entry back exactly', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const expected = all.filter(({ on }) => on.startsWith(month)).sort((a, b) => (a.id < b.id ? -1 : 1));
        const decoded = decodeBlock(encodeBlock(blockOf(month, all)));
        expect(entriesOf(decoded)).toEqual(expected);
        for (const entry of expected) expect(entryOf(decoded, entry.id.toUpperCase())).toEqual(entry);
      }),
    );
  });

  it('keeps the removals, and is the same bytes when encoded again', () => {
    fc.assert(
      fc.property(block, (original) => {
        const removals = entriesOf(original)
          .slice(0, 3)
          .map(({ id, on }) => ({ id, change: 2 ** 41, previousOn: on, entry: null }));
        const bytes = encodeBlock(applyChanges(original, removals));
        expect(encodeBlock(decodeBlock(bytes))).toEqual(bytes);
        expect(encodeBlock(applyChanges(decodeBlock(encodeBlock(original)), removals))).toEqual(bytes);
      }),
    );
  });

  it('can start anywhere in a buffer', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 0, max: 15 }), (original, shift) => {
        const bytes = encodeBlock(original);
        const holder = new Uint8Array(bytes.length + shift);
        holder.set(bytes, shift);
        expect(entriesOf(decodeBlock(holder.subarray(shift)))).toEqual(entriesOf(original));
      }),
    );
  });

  it('is refused when its version or its length is wrong', () => {
    const bytes = encodeBlock(blockOf(month, []));
    const other = new Uint8Array(bytes);
    other[0] = 9;
    for (const broken of [
      other,
      bytes.subarray(0, 20),
      bytes.subarray(0, 50),
      bytes.subarray(0, -1),
      new Uint8Array(0),
      new Uint8Array([...bytes, 0]),
    ]) {
      expect(() => decodeBlock(broken)).toThrow(RangeError);
    }
  });

  it('takes about sixty bytes for a transaction', () => {
    const bytes = encodeBlock(plainMonth(1000));
    expect(bytes.length / 1000).toBeLessThan(60);
  });

  it('never holds more than 65,536 accounts or categories in a month', () => {
    const entry = entriesOf(plainMonth(1))[0];
    const many = Array.from({ length: 65_537 }, (_, number) => ({
      ...entry!,
      id: `019aa000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      accountId: `account ${number}`,
    }));
    expect(() => blockOf(month, many)).toThrow(RangeError);
  });
});

function plainMonth(count: number): LedgerBlock {
  return blockOf(
    month,
    Array.from({ length: count }, (_, number) => ({
      id: `019aa000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      change: number + 1,
      on: `${month}-${String((number % 28) + 1).padStart(2, '0')}`,
      accountId: '019aa000-0000-7000-8000-00000000aaaa',
      payee: `Payee ${number % 90}`,
      note: '',
      currency: 'EUR',
      status: 'posted',
      transferId: null,
      isCorrection: false,
      tags: [],
      amountMinor: -number,
      lines: [
        {
          categoryId: `019aa000-0000-7000-8000-0000000000${String((number % 20) + 10)}`,
          amountMinor: -number,
        },
      ],
    })),
  );
}
