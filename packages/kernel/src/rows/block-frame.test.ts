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

const decode = inCents.decode;

test.each<[name: string, version: number, past: BlockCodec<number>['past'], isComplete: boolean]>([
  ['the first version has no past', 1, {}, true],
  ['the second reads the first', 2, { 1: decode }, true],
  ['the second does not read the first', 2, {}, false],
  ['one in between is not read', 3, { 2: decode }, false],
  ['as many as there were, but not those', 3, { 1: decode, 3: decode }, false],
  ['more than there were', 1, { 1: decode }, false],
  ['versions begin at 1', 0, {}, false],
  ['versions are whole numbers', 1.5, {}, false],
])('a codec that does not read its past stops the start: %s', (_name, version, past, isComplete) => {
  const check = () => assertReadsItsPast('a.b', { version, past });
  if (isComplete) expect(check).not.toThrow();
  else expect(check).toThrow(/need decoders/);
});

test('an empty block has its version and nothing else', () => {
  const empty: BlockCodec<null> = {
    version: 1,
    encode: () => new Uint8Array(),
    decode: () => null,
    past: {},
  };
  expect(unframedBlock(empty, 'a.b', Buffer.from(framedBlock(empty, null)))).toBeNull();
});
