import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../calendar/index';
import { parseQuickEntry, type QuickEntry, type QuickEntryContext, type QuickEntryRefusal } from './index';

const context: QuickEntryContext = {
  // A Sunday.
  today: '2026-11-22',
  accounts: [
    { id: 'bank', name: 'Everyday account' },
    { id: 'cash', name: 'Cash' },
    { id: 'joint', name: 'Joint account' },
    { id: 'card', name: 'Credit card' },
  ],
  categories: [
    { id: 'eat', name: 'Eating out', kind: 'expense' },
    { id: 'food', name: 'Groceries', kind: 'expense' },
    { id: 'gifts', name: 'Gifts and donations', kind: 'expense' },
    { id: 'pay', name: 'Salary', kind: 'income' },
  ],
  locale: 'en-IE',
  currency: 'EUR',
};

describe('parseQuickEntry', () => {
  it.each<[string, Partial<QuickEntry>]>([
    [
      '12.50 lunch yesterday @cash',
      { amountMinor: -1250, payee: 'lunch', on: '2026-11-21', accountId: 'cash', categoryId: null, note: '' },
    ],
    ['12.50 Lunch', { amountMinor: -1250, payee: 'Lunch', on: '2026-11-22', accountId: 'bank' }],
    ['lunch 12,50', { amountMinor: -1250, payee: 'lunch' }],
    ['€12 lunch', { amountMinor: -1200, payee: 'lunch' }],
    ['12 EUR lunch', { amountMinor: -1200, payee: 'lunch' }],
    ['€ 12 lunch', { amountMinor: -1200, payee: 'lunch' }],
    ['1.234,56 sofa', { amountMinor: -123456, payee: 'sofa' }],
    ['2 coffees 7.00', { amountMinor: -700, payee: '2 coffees' }],
    ['3 coffee 7up', { amountMinor: -300, payee: 'coffee 7up' }],
    ['lunch with 3 friends 45', { amountMinor: -4500, payee: 'lunch with 3 friends' }],
    ['45 lunch with 3 friends', { amountMinor: -4500, payee: 'lunch with 3 friends' }],
    ['pizza 4 seasons 12 mon', { amountMinor: -1200, payee: 'pizza 4 seasons', on: '2026-11-16' }],
    ['route 66 diner', { amountMinor: -6600, payee: 'route diner' }],
    ['8 mon ami', { payee: 'mon ami', on: '2026-11-22' }],
    ['7-Eleven 3.50', { amountMinor: -350, payee: '7-Eleven' }],
    ['+2500 salary', { amountMinor: 250000, payee: 'salary' }],
    ['2500 acme +income', { amountMinor: 250000, payee: 'acme' }],
    ['2500 acme #salary', { amountMinor: 250000, payee: 'acme', categoryId: 'pay' }],
    ['-20 acme #salary', { amountMinor: -2000, categoryId: 'pay' }],
    ['+9.99 refund #groc', { amountMinor: 999, payee: 'refund', categoryId: 'food' }],
    ['8 #eating', { amountMinor: -800, payee: '', categoryId: 'eat' }],
    ['8 x #eatingout', { categoryId: 'eat' }],
    ['8 x #eating-out', { categoryId: 'eat' }],
    ['8 x #donations', { categoryId: 'gifts' }],
    ['8 x @"joint account"', { accountId: 'joint', payee: 'x' }],
    ['8 x @credit', { accountId: 'card' }],
    ['8 x @everyday @CASH', { accountId: 'cash' }],
    ['8 lunch today', { on: '2026-11-22', payee: 'lunch' }],
    ['yesterday 8 lunch', { on: '2026-11-21', payee: 'lunch' }],
    ['8 lunch mon', { on: '2026-11-16', payee: 'lunch' }],
    ['8 lunch Sunday', { on: '2026-11-22', payee: 'lunch' }],
    ['sat 8 lunch', { on: '2026-11-21', payee: 'lunch' }],
    ['8 chez mon ami', { on: '2026-11-22', payee: 'chez mon ami' }],
    ['8 lunch 12 nov', { on: '2026-11-12', payee: 'lunch' }],
    ['8 lunch nov 12', { on: '2026-11-12' }],
    ['8 lunch 12th november 2025', { on: '2025-11-12', payee: 'lunch' }],
    ['8 lunch 5 dec', { on: '2026-12-05' }],
    ['8 lunch 5 jul', { on: '2026-07-05' }],
    ['8 lunch 2 jan', { on: '2027-01-02' }],
    ['8 lunch 29 feb', { on: '2028-02-29' }],
    ['8 lunch 2026-11-02', { on: '2026-11-02', payee: 'lunch' }],
    ['8 lunch 12/11', { on: '2026-11-12', payee: 'lunch' }],
    ['8 lunch 12.11.', { on: '2026-11-12', payee: 'lunch' }],
    ['8 lunch 12/11/2025', { on: '2025-11-12' }],
    ['12.50 lunch - with Ana and Ben', { payee: 'lunch', note: 'with Ana and Ben' }],
    ['12.50 lunch // 2 pizzas', { payee: 'lunch', note: '2 pizzas' }],
    ['  12.50   Café   Müller ', { payee: 'Café Müller' }],
  ])('reads "%s"', (text, expected) => {
    expect(parseQuickEntry(text, context)).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, string, Partial<QuickEntry>]>([
    ['de-DE', '12,50 Mittagessen gestern', { amountMinor: -1250, on: '2026-11-21', payee: 'Mittagessen' }],
    ['de-DE', '1.234 Sofa Mo', { amountMinor: -123400, on: '2026-11-16', payee: 'Sofa' }],
    ['de-DE', '5 Brot 3. März', { on: '2027-03-03', payee: 'Brot' }],
    ['de-DE', '5 Brot hier', { on: '2026-11-22', payee: 'Brot hier' }],
    ['fr-FR', '5 pain hier', { on: '2026-11-21', payee: 'pain' }],
    ['fr-FR', "5 pain aujourd'hui", { on: '2026-11-22', payee: 'pain' }],
    ['en-US', '5 bread 11/12', { on: '2026-11-12' }],
    ['en-GB', '5 bread 11/12', { on: '2026-12-11' }],
  ])('in %s reads "%s"', (locale, text, expected) => {
    expect(parseQuickEntry(text, { ...context, locale })).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, string, string]>([
    ['en-IE', '5 bread gestern', '2026-11-21'],
    ['en-IE', '5 bread Mo', '2026-11-16'],
    ['en-US', '5 bread 3. Dezember', '2026-12-03'],
    ['de-DE', '5 Brot yesterday', '2026-11-21'],
  ])('in a household of %s an app in German reads "%s"', (locale, text, on) => {
    expect(parseQuickEntry(text, { ...context, locale, languages: ['de'] })).toMatchObject({ ok: true, on });
  });

  it('takes the currency of the account that is meant, and no other', () => {
    const accounts = [
      { id: 'bank', name: 'Everyday', currency: 'EUR' },
      { id: 'trip', name: 'Travel card', currency: 'USD' },
    ];
    const read = (text: string) => parseQuickEntry(text, { ...context, accounts });
    expect(read('10 $ burger @travel')).toMatchObject({ ok: true, amountMinor: -1000, payee: 'burger' });
    expect(read('10 € burger @travel')).toMatchObject({ ok: false });
    expect(read('10 $ burger')).toMatchObject({ ok: false });
  });

  it.each([
    ['5 Kaffee am Montag', 'Kaffee', '2026-11-16'],
    ['am Montag 5 Kaffee', 'Kaffee', '2026-11-16'],
    ['5 Kaffee letzten Montag', 'Kaffee', '2026-11-16'],
    ['5 Kaffee am letzten So', 'Kaffee', '2026-11-15'],
    ['5 Kaffee am Sonntag', 'Kaffee', '2026-11-22'],
    ['5 coffee on monday', 'coffee', '2026-11-16'],
    ['5 coffee last Sunday', 'coffee', '2026-11-15'],
    ['5 Brot am 3. November', 'Brot', '2026-11-03'],
    ['5 Bar am Ring', 'Bar am Ring', '2026-11-22'],
    ['5 Last Supper', 'Last Supper', '2026-11-22'],
  ])('reads the little words before the day in "%s"', (text, payee, on) => {
    expect(parseQuickEntry(text, { ...context, languages: ['de'] })).toMatchObject({ ok: true, payee, on });
  });

  it('keeps a word of no language it was told of in the payee', () => {
    expect(parseQuickEntry('5 bread gestern', context)).toMatchObject({ payee: 'bread gestern' });
  });

  it.each<[string, QuickEntryRefusal[]]>([
    [
      '',
      [
        { field: 'amount', reason: 'missing' },
        { field: 'payee', reason: 'missing' },
      ],
    ],
    ['lunch', [{ field: 'amount', reason: 'missing' }]],
    ['12.50', [{ field: 'payee', reason: 'missing' }]],
    ['0 lunch', [{ field: 'amount', reason: 'zero' }]],
    ['12.345 lunch', [{ field: 'amount', reason: 'too-many-decimals' }]],
    ['$5 lunch', [{ field: 'amount', reason: 'other-currency' }]],
    ['10 $ burger', [{ field: 'amount', reason: 'other-currency' }]],
    ['$ 10 burger', [{ field: 'amount', reason: 'other-currency' }]],
    ['burger 10 USD', [{ field: 'amount', reason: 'other-currency' }]],
    ['burger usd 10', [{ field: 'amount', reason: 'other-currency' }]],
    ['$5 burger with 3 friends', [{ field: 'amount', reason: 'other-currency' }]],
    ['99999999999999999 yacht', [{ field: 'amount', reason: 'too-large' }]],
    ['8 lunch @visa', [{ field: 'account', reason: 'unknown' }]],
    ['8 lunch @c', [{ field: 'account', reason: 'ambiguous' }]],
    ['8 lunch #cinema', [{ field: 'category', reason: 'unknown' }]],
    ['8 lunch #g', [{ field: 'category', reason: 'ambiguous' }]],
  ])('refuses "%s" by field', (text, refusals) => {
    expect(parseQuickEntry(text, context)).toMatchObject({ ok: false, refusals });
  });

  it('says that there is no account yet', () => {
    expect(parseQuickEntry('8 lunch', { ...context, accounts: [] })).toMatchObject({
      ok: false,
      refusals: [{ field: 'account', reason: 'missing' }],
      draft: { amountMinor: -800, payee: 'lunch' },
    });
  });

  it('answers something sane for any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '12',
        '3.50',
        '€',
        'nov',
        'mon',
        'yesterday',
        '@cash',
        '@',
        '#',
        '#groc',
        '-',
        '//',
        '+',
        '2026-02-30',
      ),
      fc.string({
        unit: fc.constantFrom('1', '.', ',', '-', '/', 'é', '€', '@', '#', '"', '😀', '\0'),
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const parsed = parseQuickEntry(words.join(' '), context);
        if (!parsed.ok) {
          expect(parsed.refusals.length).toBeGreaterThan(0);
          return;
        }
        expect(Number.isSafeInteger(parsed.amountMinor) && parsed.amountMinor !== 0).toBe(true);
        expect(isDay(parsed.on)).toBe(true);
      }),
    );
  });
});
