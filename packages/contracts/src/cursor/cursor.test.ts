import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, readCursor, readCursors, writeCursor, writeCursors } from './index';

const cursor = fc.record({
  change: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  view: fc.string().map(fingerprintOf),
});

describe('a cursor', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(cursor, (given) => {
        expect(readCursor(writeCursor(given))).toEqual(given);
      }),
    );
  });

  test('of any other form is none, so that everything is told from the start', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text)).toBeNull();
      }),
    );
    for (const text of [
      undefined,
      null,
      '',
      '0',
      '130',
      '2.3m.abc',
      '1.zzzzzzzzzzz.abc',
      '1.-1.abc',
      '1.1.abc\n',
    ])
      expect(readCursor(text)).toBeNull();
  });
});

describe('the cursors of several services', () => {
  const services = ['user', 'transaction'] as const;

  test('are read back as they were written', () => {
    fc.assert(
      fc.property(cursor, cursor, (one, other) => {
        const cursors = { user: writeCursor(one), transaction: writeCursor(other) };
        expect(readCursors(writeCursors(cursors), services)).toEqual(cursors);
      }),
    );
  });

  test.each([
    ['nothing', undefined, {}],
    ['a service of another version', 'goals:1.4.a,user:1.4.a', { user: '1.4.a' }],
    ['a cursor of another version', 'user:9.4.a,transaction:1.4.a', { transaction: '1.4.a' }],
    ['a part without a name', '1.4.a', {}],
    ['what only looks like a name', '__proto__:1.4.a,constructor:1.4.a', {}],
  ])('%s is left out', (_name, text, expected) => {
    expect(readCursors(text, services)).toEqual(expected);
  });
});
