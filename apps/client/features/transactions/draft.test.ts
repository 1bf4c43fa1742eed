import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, fieldsOf, problemOf } from './draft';

const lunch: Draft = {
  isIncome: false,
  amountMinor: 1250,
  payee: ' Lunch ',
  categoryId: 'c1',
  accountId: 'a1',
  on: '2026-11-22',
  note: '',
};

describe('a draft', () => {
  it.each([
    ['saved', lunch, null],
    ['refused without an amount', { ...lunch, amountMinor: null }, 'amount-missing'],
    ['refused with zero', { ...lunch, amountMinor: 0 }, 'amount-missing'],
    ['refused without an account', { ...lunch, accountId: '' }, 'account-missing'],
    ['refused on a day that does not exist', { ...lunch, on: '2026-02-30' }, 'day-wrong'],
  ] as const)('is %s', (_case, draft, problem) => {
    expect(problemOf(draft)).toBe(problem);
  });

  it('takes its sign from its direction', () => {
    expect(fieldsOf(lunch).amountMinor).toBe(-1250);
    expect(fieldsOf({ ...lunch, isIncome: true }).amountMinor).toBe(1250);
  });

  it('files the whole amount under its category', () => {
    expect(fieldsOf(lunch).splits).toEqual([{ categoryId: 'c1', amountMinor: -1250 }]);
    expect(fieldsOf({ ...lunch, categoryId: '' }).splits).toEqual([{ categoryId: null, amountMinor: -1250 }]);
  });

  it('leaves several splits and their sum as they are', () => {
    const splits = [
      { categoryId: 'c1', amountMinor: -1000 },
      { categoryId: 'c2', amountMinor: -250 },
    ];
    expect(fieldsOf({ ...lunch, amountMinor: 9999 }, splits)).toMatchObject({ amountMinor: -1250, splits });
  });

  it('comes back from the row it was saved as', () => {
    const fields = fieldsOf(lunch);
    const row = {
      id: 't',
      currency: 'EUR',
      status: 'posted',
      origin: 'person',
      statementId: null,
      change: 1,
      note: '',
      ...fields,
    } as const;
    expect(draftOf({ ...row, splits: fields.splits?.map((split) => ({ ...split })) ?? [] })).toEqual({
      ...lunch,
      payee: 'Lunch',
    });
  });
});
