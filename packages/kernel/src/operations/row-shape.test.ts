import { syncedResources, transaction } from '@florin/contracts';
import { describe, expect, test } from 'vitest';
import { shapeCheck } from './row-shape';

const row = {
  id: '018bcfe5-6801-740d-91fb-f988738c9ac7',
  accountId: '018bcfe5-6801-740d-91fb-f988738c9ac8',
  on: '2026-11-22',
  amountMinor: -1250,
  currency: 'EUR',
  payee: 'Lunch',
  note: '',
  splits: [{ categoryId: null, amountMinor: -1250 }],
  status: 'posted',
  origin: 'person',
  statementId: null,
  change: 7,
};
const fits = shapeCheck(transaction);

describe('the shape of a row', () => {
  test('fits what the contract names, whatever stands there besides', () => {
    expect(fits(row)).toBe(true);
    expect(fits({ ...row, importKey: 'kept besides' })).toBe(true);
  });

  test.each(Object.keys(transaction.shape))('does not fit without %s', (field) => {
    expect(fits({ ...row, [field]: undefined })).toBe(false);
  });

  test.each([
    ['null where there must be something', { payee: null }],
    ['a number as text', { amountMinor: '-1250' }],
    ['a fraction of a minor unit', { amountMinor: 0.5 }],
    ['a choice that is not known', { status: 'dreamt' }],
    ['a part that lacks a field', { splits: [{ categoryId: null }] }],
    ['one thing where there are several', { splits: { categoryId: null, amountMinor: 1 } }],
  ])('does not fit with %s', (_name, part) => {
    expect(fits({ ...row, ...part })).toBe(false);
  });

  test('can be made of every resource, and none fits nothing', () => {
    for (const { row: schema } of Object.values(syncedResources)) expect(shapeCheck(schema)({})).toBe(false);
  });
});
