import { expect, it } from 'vitest';
import { readEntry, refusalText, sampleLine } from './entry';
import { en } from './words/en';

const context = {
  today: '2026-11-22',
  accounts: [
    { id: 'everyday', name: 'Everyday' },
    { id: 'cash', name: 'Cash' },
  ],
  categories: [{ id: 'food', name: 'Groceries', kind: 'expense' as const }],
  locale: 'en-IE',
  currency: 'EUR',
};

it.each([
  ['the account that is open', '3 bread', 'cash', 'cash'],
  ['the first account where none is open', '3 bread', undefined, 'everyday'],
  ['the account that is named, whichever is open', '3 bread @every', 'cash', 'everyday'],
])('enters into %s', (_case, text, defaultAccountId, accountId) => {
  expect(readEntry(text, context, defaultAccountId)).toMatchObject({
    ok: true,
    accountId,
    amountMinor: -300,
  });
});

it.each([
  ['bread', en.quickNoAmount],
  ['10 $ burger', en.quickOtherCurrency],
  ['3', en.quickNoPayee],
  ['3 bread @nowhere', en.quickNoAccount],
  ['3 bread #nothing', en.quickNoCategory],
])('says what is missing in "%s"', (text, sentence) => {
  const read = readEntry(text, context, undefined);
  expect(read.ok).toBe(false);
  const [refusal] = read.ok ? [] : read.refusals;
  expect(refusal && refusalText(refusal, en)).toBe(sentence);
});

it('names an account in the sample line only where it leads to one', () => {
  expect(sampleLine(context.accounts, en)).toBe('12.50 lunch yesterday @cash');
  expect(sampleLine(context.accounts.slice(0, 1), en)).toBe('12.50 lunch yesterday');
});
