import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountIdentity, comparableNumber, isAccountNumber, maskedNumber } from './account-number';

test.each([
  ['DE89 3704 0044 0532 0130 00', 'DE…3000'],
  ['de89370400440532013000', 'DE…3000'],
  ['0012345678', '…5678'],
  ['4111-XXXX-XXXX-1234', '…1234'],
  ['42', '…42'],
  ['1234', '…34'],
])('%s is shown as %s', (number, masked) => {
  expect(maskedNumber(number)).toBe(masked);
});

test('a mask shows at most six characters of a number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9 ]{5,34}$/), (number) => {
      expect(maskedNumber(number).replace('…', '').length).toBeLessThanOrEqual(6);
    }),
  );
});

test.each([
  ['DE89 3704 0044', true],
  ['0815', true],
  ['42', true],
  ['1-2', true],
  ['Checking', false],
  ['Giro 24', false],
  ['', false],
])('%s is a number: %s', (text, isNumber) => {
  expect(isAccountNumber(text)).toBe(isNumber);
});

test('spaces, dots, letter case and leading zeros do not count', () => {
  expect(comparableNumber('00.12 ab')).toBe(comparableNumber('12AB'));
});

test.each([
  ['200000', '99998888', '400000', '99998888', false],
  ['200000', '99998888', '0200000', '0099 998888', true],
  ['20', '000011', '200', '00011', false],
  ['200000', '99998888', null, '99998888', false],
  [null, '99998888', null, '0099998888', true],
  ['000000', '99998888', null, '99998888', true],
  ['37040044', 'DE89 3704 0044 0532 0130 00', null, 'DE89370400440532013000', true],
  ['10020030', '1234567', null, '10020030/1234567', true],
  [null, 'COBADEFF/DE89370400440532013000', null, 'DE89370400440532013000', true],
])('%s %s and %s %s are one account: %s', (bankA, a, bankB, b, isOne) => {
  const named = [accountIdentity(bankA, a), accountIdentity(bankB, b)].map(comparableNumber);
  expect(named[0] === named[1]).toBe(isOne);
});
