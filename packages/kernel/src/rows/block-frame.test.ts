import { expect, test } from 'vitest';
import {
  assertReadsItsPast,
  type BlockCodec,
  BlockVersionUnknown,
  framedBlock,
  unframedBlock,
} from './block-frame';

const inCents: BlockCodec<number> = {
  version: 1,
  encode: (cents) => Uint8Array.of(cents),
  decode: (bytes) => bytes[0]!,
  past: {},
};
const inTenths: BlockCodec<number> = {
  version: 2,
  encode: (tenths) => Uint8Array.of(0, tenths),
  decode: (bytes) => bytes[1]!,
  past: { 1: (bytes) => inCents.decode(bytes) * 10 },
};

test('a block says the version it was written in, and is read into one of today', () => {
  expect(unframedBlock(inCents, 'a.b', Buffer.from(framedBlock(inCents, 7)))).toBe(7);
  expect(unframedBlock(inTenths, 'a.b', Buffer.from(framedBlock(inCents, 7)))).toBe(70);
  expect(unframedBlock(inTenths, 'a.b', Buffer.from(framedBlock(inTenths, 70)))).toBe(70);
});

test('a block of a later version, or none at all, is an error', () => {
  expect(() => unframedBlock(inCents, 'a.b', Buffer.from(framedBlock(inTenths, 1)))).toThrow(
    BlockVersionUnknown,
  );
  expect(() => unframedBlock(inCents, 'a.b', Buffer.alloc(3))).toThrow(BlockVersionUnknown);
});

test('a codec that does not read its past stops the start', () => {
  expect(() => assertReadsItsPast('a.b', inTenths)).not.toThrow();
  expect(() => assertReadsItsPast('a.b', { ...inTenths, past: {} })).toThrow(/need decoders/);
  expect(() => assertReadsItsPast('a.b', { ...inCents, version: 3, past: { 2: inCents.decode } })).toThrow();
});
