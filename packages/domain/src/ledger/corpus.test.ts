import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyChanges, encodeBlock, entriesOf, type LedgerEntry, ledgerBlockCodec } from './index';

type Stored = {
  version: number;
  bytes: string;
  month: string;
  entries: (Omit<LedgerEntry, 'currency' | 'status' | 'transferId' | 'isCorrection' | 'tags'> &
    Partial<LedgerEntry>)[];
  removals: number[];
};

/** Blocks as each version stored them. Files are added here and never changed: somebody's data is like that. */
const folder = new URL('./corpus/', import.meta.url);
const stored = readdirSync(folder)
  .sort()
  .map((name): [string, Stored] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);
/** What entries say that were written before they could say it. */
const unsaid = { currency: null, status: 'posted', transferId: null, isCorrection: false, tags: [] };

describe('blocks that were stored', () => {
  it.each(stored)('%s is read as what was written', (_name, { version, bytes, ...expected }) => {
    const encoded = new Uint8Array(Buffer.from(bytes, 'base64'));
    const { past } = ledgerBlockCodec;
    const decode = version === ledgerBlockCodec.version ? ledgerBlockCodec.decode : past[version as 1 | 2];
    const block = decode(encoded);
    expect(block.month).toBe(expected.month);
    expect(entriesOf(block)).toEqual(expected.entries.map((entry) => ({ ...unsaid, ...entry })));
    expect([...block.removedChanges]).toEqual(expected.removals);
    if (version === ledgerBlockCodec.version) expect(encodeBlock(block)).toEqual(encoded);
    const later = { id: '019aa000-0000-7000-8000-0000000000ff', change: 99, previousOn: null };
    const entry = { ...unsaid, ...later, on: `${block.month}-02`, accountId: 'a', payee: '', note: '' };
    const lines = [{ categoryId: null, amountMinor: -1 }];
    const put = { ...later, entry: { ...entry, currency: 'EUR', amountMinor: -1, lines } as LedgerEntry };
    expect(entriesOf(ledgerBlockCodec.decode(encodeBlock(applyChanges(block, [put]))))).toHaveLength(
      expected.entries.length + 1,
    );
  });

  it('are there of every version', () => {
    const versions = new Set(stored.map(([, { version }]) => version));
    expect([...versions].sort()).toEqual([1, 2, ledgerBlockCodec.version]);
  });
});
