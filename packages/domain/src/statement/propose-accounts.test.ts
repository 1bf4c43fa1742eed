import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountOfHousehold, proposeAccounts } from './propose-accounts';
import type { StatementRow } from './statement';

const someRow = {} as StatementRow;
function told(
  currency: string | null,
  number: string | null = null,
  name: string | null = null,
  rowCount = 1,
) {
  return { currency, number, name, rows: Array.from({ length: rowCount }, () => someRow) };
}
function account(id: string, currency: string, given: Partial<AccountOfHousehold> = {}): AccountOfHousehold {
  return { id, name: id, currency, numbers: [], ...given };
}

const everyday = account('everyday', 'EUR', { numbers: ['DE89 3704 3000'] });
const savings = account('savings', 'EUR', { name: 'Tagesgeld 4711', numbers: ['200000/3333'] });
const dollars = account('dollars', 'USD');
const household = [everyday, savings, dollars];

test.each([
  ['by a number an earlier file told', [told('EUR', 'DE8937043000')], null, ['everyday number']],
  ['not by the same number at another bank', [told('EUR', '400000/3333')], null, [null]],
  ['by the number at its bank', [told('EUR', '200000/03333')], null, ['savings number']],
  ['not by a number whose bank the file does not say', [told('EUR', '3333')], null, [null]],
  ['by the name it has in the file', [told('EUR', null, 'Tagesgeld 4711')], null, ['savings name']],
  ['by a name that ends as the number does', [told('EUR', 'AT1100004711')], null, ['savings name']],
  ['by its currency where one account has it', [told('USD')], null, ['dollars currency']],
  ['not by a currency that several accounts have', [told('EUR')], null, [null]],
  ['not to another currency, whatever was given', [told('CHF')], 'everyday', [null]],
  ['the given one before all else', [told('EUR', 'DE8937043000')], 'savings', ['savings given']],
  [
    'of several, the given one is for what nothing surer claims',
    [told('EUR', 'DE8937043000'), told('EUR', '5')],
    'savings',
    ['everyday number', 'savings given'],
  ],
  ['a file without a currency goes where it is given', [told(null)], 'dollars', ['dollars given']],
  [
    'of two that only their currency tells, neither',
    [told('USD', '1111'), told('USD', '2222')],
    null,
    [null, null],
  ],
  ['nothing for an account without rows', [told('USD', null, null, 0)], null, [null]],
] as const)('%s', (_name, file, givenId, expected) => {
  const proposals = proposeAccounts(file, household, givenId);
  expect(proposals.map((one) => one && `${one.accountId} ${one.by}`)).toEqual(expected);
});

test('no account is proposed twice, none of another currency, and none that is not there', () => {
  const currencies = fc.constantFrom('EUR', 'USD', 'CHF');
  const anyTold = fc.record({
    currency: fc.option(currencies),
    number: fc.option(fc.constantFrom('11', '22', '33')),
    name: fc.option(fc.constantFrom('a', 'b')),
    rowCount: fc.integer({ min: 0, max: 2 }),
  });
  const anyAccount = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    currency: currencies,
    numbers: fc.array(fc.constantFrom('11', '22', '33'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(anyTold, { maxLength: 5 }),
      fc.uniqueArray(anyAccount, { selector: ({ id }) => id }),
      fc.option(fc.constantFrom('a', 'b', 'z')),
      (file, own, givenId) => {
        const accounts = own.map((one) => account(one.id, one.currency, one));
        const tolds = file.map((one) => told(one.currency, one.number, one.name, one.rowCount));
        const proposals = proposeAccounts(tolds, accounts, givenId);
        const ids = proposals.flatMap((one) => (one ? [one.accountId] : []));
        expect(new Set(ids).size).toBe(ids.length);
        proposals.forEach((proposal, at) => {
          if (proposal === null) return;
          const target = accounts.find(({ id }) => id === proposal.accountId);
          expect([target?.currency, null]).toContain(tolds[at]?.currency ?? null);
        });
      },
    ),
  );
});
