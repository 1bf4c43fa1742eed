import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OwnerKeys } from '../keyring';
import { silentLog } from '../log';
import { open, type Place } from './index';
import { createRowMac } from './row-mac';

/** Values as each format stored them. They are never altered: somebody's data is like that. */
const ownerId = '01980000-0000-7000-8000-000000000001';
const current = { version: 3, secret: createSecretKey(Buffer.alloc(32, 9)) };
const keys: OwnerKeys = { ownerKind: 'household', ownerId, current, byVersion: new Map([[3, current]]) };
const place: Place = { table: 'transaction.transaction', rowId: 'a', ownerId, beside: ['7', 'false', null] };

test.each([
  [
    'format 1',
    'AQADH+hMLIc46G1xPfIJOU+suTLUVqDizCOGc8OUPP5q/oNn96DkeL4A7RyN6jx8VMZy/A82oJqICQTtdCUr+B6YH/pATkJUSPmMgYbyi7wuOgOSdoFW6VqLrs6bNi8=',
  ],
])('a value sealed in %s opens today', (_name, sealed) => {
  expect(open(keys, place, Buffer.from(sealed, 'base64')).toString()).toBe('{"payee":"Bäckerei"}');
});

test.each([['form 1', 'AUXIYR4Rg1BkuN3xIUU2SrQ1LClYJnSJNZ+wQ9wNNMlq']])(
  'a row vouched for in %s counts today',
  (_name, mac) => {
    const columns = {
      user_id: ownerId,
      assurance: 1,
      at: new Date(0),
      ended_at: null,
      sealed: Buffer.of(1, 2),
    };
    const rowMac = createRowMac(Buffer.alloc(32, 4), silentLog());
    expect(rowMac.isRight('user.session', columns, Buffer.from(mac, 'base64'))).toBe(true);
  },
);
