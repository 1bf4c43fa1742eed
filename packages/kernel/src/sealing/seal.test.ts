import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyMissing, type OwnerKeys } from '../keyring';
import { bindingOf, open, openJson, type Place, paddedLength, SealBroken, seal, sealJson } from './index';

const ownerId = '01980000-0000-7000-8000-000000000001';
const otherOwnerId = '01980000-0000-7000-8000-000000000002';
const place: Place = {
  table: 'transaction.transaction',
  rowId: '01980000-0000-7000-8000-00000000000a',
  ownerId,
};
const OVERHEAD_BYTES = 1 + 2 + 12 + 16;

function keysOf(id: string, fills: number[], currentVersion = fills.length): OwnerKeys {
  const all = fills.map((fill, i) => ({ version: i + 1, secret: createSecretKey(Buffer.alloc(32, fill)) }));
  const byVersion = new Map(all.map((key) => [key.version, key]));
  return { ownerKind: 'household', ownerId: id, current: byVersion.get(currentVersion)!, byVersion };
}

const keys = keysOf(ownerId, [1]);
const content = Buffer.from('{"amountMinor":-1250,"payee":"Bakery"}');

describe('laws', () => {
  test('what was sealed opens to the same bytes, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000, size: 'max' }), (bytes) => {
        expect(Buffer.compare(open(keys, place, seal(keys, place, bytes)), bytes)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('any JSON value comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = sealJson(keys, place, value);
        expect(openJson(keys, place, sealed)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('any text comes back, lone surrogates included, short or long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9000, size: 'max' }), (text) => {
        expect(openJson(keys, place, sealJson(keys, place, text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('a flip of any single bit is refused', () => {
    const sealed = seal(keys, place, content);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(keys, place, changed)).toThrow(/seal is broken|is missing/);
    }
  });

  test('a cut or lengthened value is refused at every length', () => {
    const sealed = seal(keys, place, content);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(keys, place, sealed.subarray(0, length))).toThrow(SealBroken);
    }
    expect(() => open(keys, place, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(SealBroken);
    expect(() => open(keys, place, Buffer.concat([sealed, Buffer.alloc(32)]))).toThrow(SealBroken);
  });

  test('no bytes make it do anything but refuse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => open(keys, place, bytes)).toThrow(/seal is broken|is missing/);
      }),
    );
  });

  test('the same content twice differs in nonce and ciphertext', () => {
    const sealed = Array.from({ length: 2000 }, () => seal(keys, place, content));
    expect(new Set(sealed.map((each) => each.subarray(3, 15).toString('hex'))).size).toBe(2000);
    expect(new Set(sealed.map((each) => each.subarray(15).toString('hex'))).size).toBe(2000);
  });

  test('places that differ are bound differently', () => {
    const text = fc.string({ maxLength: 4 });
    const beside = fc.array(fc.option(text), { maxLength: 3 });
    const anyPlace = fc.record({ table: text, column: text, rowId: text, ownerId: text, beside });
    fc.assert(
      fc.property(anyPlace, anyPlace, (left, right) => {
        const key = { ownerKind: 'household', version: 1 };
        const leftBytes = Buffer.from(bindingOf(1, key, left));
        const isSame = (['table', 'column', 'rowId', 'ownerId'] as const).every((part) =>
          Buffer.from(left[part]).equals(Buffer.from(right[part])),
        );
        const isSameBeside = JSON.stringify(left.beside) === JSON.stringify(right.beside);
        expect(leftBytes.equals(bindingOf(1, key, right))).toBe(isSame && isSameBeside);
      }),
    );
  });
});

describe('a value opens at its own place only', () => {
  const sealed = seal(keys, place, content);

  test.each<[string, Partial<Place>]>([
    ['another row', { rowId: '01980000-0000-7000-8000-00000000000b' }],
    ['another table', { table: 'transaction.account' }],
    ['another column', { column: 'sealed_note' }],
    [
      'a boundary moved between table and row',
      { table: 'transaction.transaction0', rowId: place.rowId.slice(1) },
    ],
    ['a row id too long for the reused buffer', { rowId: 'x'.repeat(5000) }],
    ['something beside it', { beside: [''] }],
  ])('%s', (_name, change) => {
    expect(() => open(keys, { ...place, ...change }, sealed)).toThrow(SealBroken);
  });

  test("another household's place, with its keys, with this one's keys, or with equal key bytes", () => {
    const elsewhere = { ...place, ownerId: otherOwnerId };
    expect(() => open(keysOf(otherOwnerId, [2]), elsewhere, sealed)).toThrow(SealBroken);
    expect(() => open(keys, elsewhere, sealed)).toThrow(SealBroken);
    expect(() => open(keysOf(otherOwnerId, [1]), elsewhere, sealed)).toThrow(SealBroken);
  });

  test.each<[string, (string | null)[]]>([
    ['another value', ['7', '2026-11-21']],
    ['a value gone', ['7', null]],
    ['a value left out', ['7']],
    ['a boundary moved', ['72', '026-11-20']],
    ['the values exchanged', ['2026-11-20', '7']],
  ])('%s beside it', (_name, beside) => {
    const bound = seal(keys, { ...place, beside: ['7', '2026-11-20'] }, content);
    expect(open(keys, { ...place, beside: ['7', '2026-11-20'] }, bound)).toEqual(content);
    expect(() => open(keys, { ...place, beside }, bound)).toThrow(SealBroken);
  });

  test('the kind of its owner is part of its place, even under the same id and the same key bytes', () => {
    expect(() => open({ ...keys, ownerKind: 'person' }, place, sealed)).toThrow(SealBroken);
  });

  test('two values swapped between rows are both refused', () => {
    const otherPlace = { ...place, rowId: '01980000-0000-7000-8000-00000000000b' };
    const otherSealed = seal(keys, otherPlace, content);
    expect(() => open(keys, place, otherSealed)).toThrow(SealBroken);
    expect(() => open(keys, otherPlace, sealed)).toThrow(SealBroken);
  });

  test('the error names the place and none of the content', () => {
    try {
      open(keys, { ...place, table: 'transaction.account' }, sealed);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'SealBroken', reason: 'not-authentic' });
      expect(String(error)).toContain('transaction.account');
      expect(String(error)).toContain(place.rowId);
      expect(String(error)).not.toContain('Bakery');
    }
  });

  test('sealing with the keys of another owner is a programmer error', () => {
    expect(() => seal(keysOf(otherOwnerId, [1]), place, content)).toThrow(TypeError);
  });
});

describe('key versions', () => {
  test('the current version seals, every version opens', () => {
    const before = seal(keysOf(ownerId, [1]), place, content);
    const after = seal(keysOf(ownerId, [1, 2]), place, content);
    expect([before.readUInt16BE(1), after.readUInt16BE(1)]).toEqual([1, 2]);
    const both = keysOf(ownerId, [1, 2]);
    expect(open(both, place, before)).toEqual(content);
    expect(open(both, place, after)).toEqual(content);
  });

  test('a version that is not there is KeyMissing', () => {
    const sealed = seal(keysOf(ownerId, [1, 2]), place, content);
    expect(() => open(keys, place, sealed)).toThrow(KeyMissing);
  });

  test('a value cannot be passed off as one of another version, even under the same bytes', () => {
    const sealed = seal(keysOf(ownerId, [1, 1], 1), place, content);
    sealed[2] = 2;
    expect(() => open(keysOf(ownerId, [1, 1]), place, sealed)).toThrow(SealBroken);
  });
});

describe('lengths', () => {
  test('are bucketed: short contents look alike, longer ones fall into few lengths', () => {
    const lengthOf = (length: number) => seal(keys, place, Buffer.alloc(length)).length - OVERHEAD_BYTES;
    expect(new Set(Array.from({ length: 61 }, (_, length) => lengthOf(length)))).toEqual(new Set([64]));
    expect(lengthOf(61)).toBe(96);
    expect(new Set(Array.from({ length: 1000 }, (_, length) => lengthOf(length))).size).toBe(31);
  });

  test.each([
    [0, 64],
    [64, 64],
    [65, 96],
    [1024, 1024],
    [1025, 1088],
    [10_000, 10_240],
    [1_000_000, 1_015_808],
  ])('%i bytes are padded to %i', (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });

  test('grow by at most 63 bytes or 6.25 %, are monotone, and are their own bucket', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 0, max: 5000 }), (length, more) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded - length).toBeLessThanOrEqual(Math.max(64, length / 16));
        expect(paddedLength(length + more)).toBeGreaterThanOrEqual(padded);
        expect(paddedLength(padded)).toBe(padded);
      }),
    );
  });

  test('nothing of an earlier content is left in the padding', () => {
    seal(keys, place, Buffer.alloc(900, 0xff));
    const opened = open(keys, place, seal(keys, place, Buffer.from('x')));
    expect(Buffer.from(opened.buffer, opened.byteOffset, 60)).toEqual(Buffer.from(`x${'\0'.repeat(59)}`));
  });
});

test('what JSON cannot hold cannot be sealed as JSON', () => {
  expect(() => sealJson(keys, place, undefined)).toThrow(TypeError);
});
