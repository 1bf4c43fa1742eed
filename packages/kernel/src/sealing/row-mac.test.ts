import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '../log';
import { createRowMac, type MacColumns } from './row-mac';

const lines: { slug: string; table: string }[] = [];
const log = createLog({ role: 'test', stream: { write: (line) => lines.push(JSON.parse(line)) } });
const mac = createRowMac(Buffer.alloc(32, 1), log);

const row: MacColumns = {
  user_id: 'a',
  role: 'viewer',
  assurance: 1,
  ended_at: null,
  at: new Date(5),
  sealed: Buffer.of(1),
};

test('vouches for a row as it was written', () => {
  expect(mac.isRight('user.session', { ...row }, mac.of('user.session', row))).toBe(true);
});

test.each<[string, MacColumns]>([
  ['another role', { ...row, role: 'owner' }],
  ['another person', { ...row, user_id: 'b' }],
  ['a number raised', { ...row, assurance: 2 }],
  ['a number as text', { ...row, assurance: '1' }],
  ['nothing where there was something', { ...row, role: null }],
  ['the empty text where there was nothing', { ...row, ended_at: '' }],
  ['another moment', { ...row, at: new Date(6) }],
  ['other bytes', { ...row, sealed: Buffer.of(2) }],
  ['a column more', { ...row, more: 'x' }],
  ['a boundary moved', { ...row, user_id: 'av', role: 'iewer' }],
])('and for none with %s, which it tells', (_name, altered) => {
  lines.length = 0;
  expect(mac.isRight('user.session', altered, mac.of('user.session', row))).toBe(false);
  expect(lines).toMatchObject([{ slug: 'row-not-authentic', table: 'user.session' }]);
});

test('a row of another table, another key, or a cut or empty MAC does not count', () => {
  const right = mac.of('user.session', row);
  expect(mac.isRight('user.membership', row, right)).toBe(false);
  expect(createRowMac(Buffer.alloc(32, 2), log).isRight('user.session', row, right)).toBe(false);
  for (let length = 0; length < right.length; length += 1) {
    expect(mac.isRight('user.session', row, right.subarray(0, length))).toBe(false);
  }
});

test('rows that differ have different MACs', () => {
  const anyRow = fc.dictionary(fc.string({ maxLength: 3 }), fc.option(fc.string({ maxLength: 3 })), {
    maxKeys: 3,
  });
  fc.assert(
    fc.property(anyRow, anyRow, (left, right) => {
      const sorted = (columns: MacColumns) => JSON.stringify(Object.entries(columns).sort());
      expect(mac.of('t', left).equals(mac.of('t', right))).toBe(sorted(left) === sorted(right));
    }),
  );
});
