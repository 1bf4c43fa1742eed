import { describe, expect, it } from 'vitest';
import { readEntry } from './entry';
import {
  type Choices,
  draftOfEntry,
  emptyEntry,
  isBeforeStated,
  readKeptEntry,
  refusalLeft,
  writeKeptEntry,
} from './new-entry';

const context = {
  today: '2026-11-22',
  accounts: [
    { id: 'everyday', name: 'Everyday' },
    { id: 'cash', name: 'Cash' },
  ],
  categories: [
    { id: 'food', name: 'Groceries', kind: 'expense' as const },
    { id: 'pay', name: 'Salary', kind: 'income' as const },
  ],
  locale: 'en-IE',
  currency: 'EUR',
};
const usual = { accountId: 'everyday', today: '2026-11-22', categoryId: null, payee: null };

function draft(text: string, choices: Choices = {}, defaults = {}) {
  const read = readEntry(text, context, 'everyday');
  const made = draftOfEntry({ text, choices }, read, { ...usual, ...defaults });
  return { ...made, refusal: refusalLeft(read, made)?.field ?? null };
}

describe('a new entry', () => {
  it('is what its sentence says', () => {
    expect(draft('12.50 lunch yesterday @cash #groc')).toMatchObject({
      isIncome: false,
      amountMinor: 1250,
      payee: 'lunch',
      parts: [{ categoryId: 'food', amountMinor: 1250 }],
      accountId: 'cash',
      on: '2026-11-21',
      refusal: null,
    });
  });

  it('is what was set beside it, whatever the sentence says', () => {
    const choices = {
      amountMinor: 300,
      categoryId: 'food',
      accountId: 'cash',
      on: '2026-11-01',
      isIncome: true,
    };
    expect(draft('12.50 lunch yesterday', choices)).toMatchObject({
      isIncome: true,
      amountMinor: 300,
      parts: [{ categoryId: 'food', amountMinor: 300 }],
      accountId: 'cash',
      on: '2026-11-01',
    });
  });

  it('follows the payee where neither says', () => {
    const known = { categoryId: 'food', payee: 'Lunch' };
    expect(draft('3 lunch', {}, known)).toMatchObject({ payee: 'Lunch', parts: [{ categoryId: 'food' }] });
    expect(draft('3 lunch #sal', {}, known)).toMatchObject({
      isIncome: true,
      parts: [{ categoryId: 'pay' }],
    });
  });

  it.each<[string, Choices, string | null]>([
    ['lunch', {}, 'amount'],
    ['lunch', { amountMinor: 500 }, null],
    ['', { amountMinor: 500 }, 'payee'],
    ['', { amountMinor: 500, categoryId: 'food' }, null],
    ['3 lunch @nowhere', {}, 'account'],
    ['3 lunch #nothing', {}, 'category'],
  ])('"%s" with %j lacks %j', (text, choices, field) => {
    expect(draft(text, choices).refusal).toBe(field);
  });
});

it('is kept, and read again as it was', () => {
  const entry = { text: '12.50 lu', choices: { categoryId: 'food' } };
  expect(readKeptEntry(writeKeptEntry(entry))).toEqual(entry);
  expect([writeKeptEntry(emptyEntry), readKeptEntry(null)]).toEqual([null, emptyEntry]);
  expect(readKeptEntry(JSON.stringify({ version: 9, text: 'x', choices: {} }))).toEqual(emptyEntry);
});

describe('a day before the stated balance', () => {
  it.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', false],
  ])('%s: %s', (on, isBefore) => {
    expect(isBeforeStated(on, { stated: { on: '2026-11-22' } })).toBe(isBefore);
  });
});

it.each([
  [{ on: '' }, {}],
  [{ on: 'abc', note: 'kept' }, { note: 'kept' }],
  [{ on: '2026-02-31' }, {}],
  [
    { on: '2026-11-03', amountMinor: null },
    { on: '2026-11-03', amountMinor: null },
  ],
  [{ amountMinor: 'much', isIncome: 1, accountId: 7, other: 'x', toString: 'x' }, {}],
  [null, {}],
])('of the choices %j keeps %j', (choices, left) => {
  const kept = JSON.stringify({ version: 1, text: 'lunch', choices });
  expect(readKeptEntry(kept)).toEqual({ text: 'lunch', choices: left });
});

it.each(['', 'half a {', 'null', '[]', '{"version":1,"text":5}'])('begins anew after %j was kept', (kept) => {
  expect(readKeptEntry(kept)).toEqual(emptyEntry);
});
