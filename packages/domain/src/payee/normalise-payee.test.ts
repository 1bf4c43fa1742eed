import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePayee, payeeSimilarity, similarPayeeMin } from './index';

describe('normalisePayee', () => {
  it.each([
    ['SumUp  *Café Müller GmbH 0042', 'cafe muller'],
    ['PAYPAL *SPOTIFY', 'spotify'],
    ['SQ *BLUE DOOR COFFEE', 'blue door coffee'],
    ['LIDL 1234 DUBLIN 12/11', 'lidl dublin'],
    ['Amazon.de', 'amazon'],
    ['POS 4711 REWE Markt', 'rewe markt'],
    ['1234', '1234'],
    ['GmbH', 'gmbh'],
    ['7-Eleven', 'eleven'],
    ['', ''],
    ['***', ''],
    ['Пятёрочка', 'пятерочка'],
  ])('"%s" is "%s"', (payee, normalised) => {
    expect(normalisePayee(payee)).toBe(normalised);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (payee) => {
        expect(normalisePayee(normalisePayee(payee))).toBe(normalisePayee(payee));
      }),
    );
  });
});

describe('payeeSimilarity', () => {
  it.each([
    ['lidl', 'lidl', true],
    ['lidl', 'lidl dublin', true],
    ['coffee', 'blue door coffee', true],
    ['starbucks', 'starbuks', true],
    ['muller cafe', 'cafe muller', true],
    ['lidl', 'aldi', false],
    ['tesco', 'texaco', false],
    ['la', 'la trattoria', false],
    ['boots', 'books', false],
    ['', 'lidl', false],
  ])('"%s" and "%s": %s', (left, right, isSimilar) => {
    expect(payeeSimilarity(left, right) >= similarPayeeMin).toBe(isSimilar);
  });

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    const payee = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') }).map(normalisePayee);
    fc.assert(
      fc.property(payee, payee, (left, right) => {
        const similarity = payeeSimilarity(left, right);
        expect(similarity).toBe(payeeSimilarity(right, left));
        expect(similarity >= 0 && similarity <= 1).toBe(true);
        expect(payeeSimilarity(left, left)).toBe(1);
      }),
    );
  });
});
