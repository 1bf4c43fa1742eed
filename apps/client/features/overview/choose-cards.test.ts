import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardOffer, cardsMax, chooseCards } from './choose-cards';

const Blank = () => null;
const offer = (key: string, urgency: number): CardOffer => ({ key, urgency, weight: 1, Card: Blank });
const anyOffers = fc
  .array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 15 })
  .map((all) => all.map((urgency, at) => (urgency === null ? null : offer(`${at}`, urgency))));

describe('the cards of the overview', () => {
  it.each([
    ['nothing is offered', [null, null], []],
    ['the most urgent comes first', [offer('a', 1), offer('b', 3), offer('c', 2)], ['b', 'c', 'a']],
    ['of two alike the first offered', [offer('a', 1), null, offer('b', 1), offer('c', 2)], ['c', 'a', 'b']],
  ])('%s', (_name, offers, keys) => expect(chooseCards(offers).map(({ key }) => key)).toEqual(keys));

  it('are never more than six, never less urgent than one left out, and stable among equals', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const chosen = chooseCards(offers);
        const real = offers.filter((one) => one !== null);
        expect(chosen).toHaveLength(Math.min(real.length, cardsMax));
        const left = real.filter((one) => !chosen.includes(one));
        for (const one of chosen)
          for (const other of left) expect(one.urgency).toBeGreaterThanOrEqual(other.urgency);
        for (const [at, next] of chosen.slice(1).entries()) {
          const before = chosen[at] as CardOffer;
          expect(before.urgency).toBeGreaterThanOrEqual(next.urgency);
          if (before.urgency === next.urgency) expect(Number(before.key)).toBeLessThan(Number(next.key));
        }
      }),
    );
  });

  it('are the same whatever is not offered stands between them', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        expect(chooseCards(offers)).toEqual(chooseCards(offers.filter((one) => one !== null)));
      }),
    );
  });
});
