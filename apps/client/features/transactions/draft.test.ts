import { describe, expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { changedFields, type Draft, draftOf, fieldsOf, problemOf, rebased } from './draft';

const lunch: Draft = {
  isIncome: false,
  amountMinor: 1250,
  payee: ' Lunch ',
  parts: [{ categoryId: 'c1', amountMinor: 1250 }],
  accountId: 'a1',
  on: '2026-11-22',
  note: '',
};
const shared: Draft = {
  ...lunch,
  parts: [
    { categoryId: 'c1', amountMinor: 1000 },
    { categoryId: '', amountMinor: 250 },
  ],
};

describe('a draft', () => {
  it.each<[string, Draft, string | null]>([
    ['saved', lunch, null],
    ['saved in parts', shared, null],
    ['refused without an amount', { ...lunch, amountMinor: null }, 'amount-missing'],
    ['refused with zero', { ...lunch, amountMinor: 0 }, 'amount-missing'],
    ['refused without an account', { ...lunch, accountId: '' }, 'account-missing'],
    ['refused on a day that does not exist', { ...lunch, on: '2026-02-30' }, 'day-wrong'],
    ['refused while its parts are more or less', { ...shared, amountMinor: 1300 }, 'parts-unequal'],
    [
      'refused with a part of nothing',
      { ...lunch, parts: [...lunch.parts, { categoryId: '', amountMinor: null }] },
      'parts-unequal',
    ],
  ])('is %s', (_case, draft, problem) => {
    expect(problemOf(draft)).toBe(problem);
  });

  it('takes its sign from its direction, in each part', () => {
    expect(fieldsOf(lunch).amountMinor).toBe(-1250);
    expect(fieldsOf({ ...lunch, isIncome: true }).amountMinor).toBe(1250);
    expect(fieldsOf(shared).splits).toEqual([
      { categoryId: 'c1', amountMinor: -1000 },
      { categoryId: null, amountMinor: -250 },
    ]);
  });

  it('files the whole amount under its only category, whatever that part said', () => {
    expect(fieldsOf({ ...lunch, amountMinor: 900 }).splits).toEqual([
      { categoryId: 'c1', amountMinor: -900 },
    ]);
  });

  it.each([lunch, shared])('comes back from the row it was saved as', (draft) => {
    const row = {
      id: 't',
      currency: 'EUR',
      status: 'posted',
      statementId: null,
      change: 1,
      ...fieldsOf(draft),
    };
    expect(draftOf(row as Transaction)).toEqual({ ...draft, payee: 'Lunch' });
  });
});

describe('what is saved of a draft', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['nothing where nothing changed', {}, {}],
    ['nothing for a space', { payee: 'Lunch' }, {}],
    ['only the note', { note: 'with Ana' }, { note: 'with Ana' }],
    [
      'a category',
      { parts: [{ categoryId: 'c2', amountMinor: 1250 }] },
      { splits: [{ categoryId: 'c2', amountMinor: -1250 }] },
    ],
    [
      'an amount, with the part that follows it',
      { amountMinor: 900 },
      { amountMinor: -900, splits: [{ categoryId: 'c1', amountMinor: -900 }] },
    ],
  ])('is %s', (_case, change, fields) => {
    expect(changedFields({ ...lunch, ...change }, lunch)).toEqual(fields);
  });
});

describe('a draft on a newer version of its row', () => {
  const newer = { ...lunch, note: 'from the phone', on: '2026-11-21' };

  it('follows what was not touched, and keeps what was', () => {
    const { draft, overridden } = rebased({ ...lunch, payee: 'Canteen' }, lunch, newer);
    expect(draft).toEqual({ ...newer, payee: 'Canteen' });
    expect(overridden).toEqual([]);
  });

  it('names what both changed', () => {
    const { draft, overridden } = rebased({ ...lunch, note: 'mine', on: '2026-11-21' }, lunch, newer);
    expect([draft.note, overridden]).toEqual(['mine', ['note']]);
  });

  it('is that version where nothing was touched', () => {
    expect(rebased(lunch, lunch, newer)).toEqual({ draft: newer, overridden: [] });
  });
});
