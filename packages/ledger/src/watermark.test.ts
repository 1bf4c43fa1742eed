import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingYet, startingFrom, type Watermark, withDelivery } from './watermark';

type Delivery = { change: number; previousChange: number | null };

function after(deliveries: Delivery[]): Watermark {
  return deliveries.reduce(withDelivery, nothingYet);
}

/** Changes that told of something, with others between them that did not, as a chain. */
const chain = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
  .map((changes) => changes.sort((a, b) => a - b))
  .map((changes) => changes.map((change, at) => ({ change, previousChange: changes[at - 1] ?? 0 })));

describe('the watermark', () => {
  it.each<[string, Delivery[], Watermark]>([
    ['starts at nothing', [], { asOf: 0, ahead: [] }],
    ['follows the chain', [link(3, 0), link(7, 3)], { asOf: 7, ahead: [] }],
    ['waits for a link that is missing', [link(3, 0), link(9, 7)], { asOf: 3, ahead: [[7, 9]] }],
    [
      'keeps one stretch for all that hangs together',
      [link(9, 7), link(12, 9), link(20, 15)],
      {
        asOf: 0,
        ahead: [
          [7, 12],
          [15, 20],
        ],
      },
    ],
    ['catches up at once', [link(3, 0), link(9, 7), link(7, 3)], { asOf: 9, ahead: [] }],
    ['is not moved by what is known', [link(3, 0), link(3, 0)], { asOf: 3, ahead: [] }],
    [
      'is not moved by what names nothing before it',
      [{ change: 5, previousChange: null }],
      { asOf: 0, ahead: [] },
    ],
  ])('%s', (_name, deliveries, expected) => expect(after(deliveries)).toEqual(expected));

  it('in any order and number of deliveries never passes one that has not come', () => {
    const arrivals = chain.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: 0, maxLength: all.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([all, arrived]) => {
        let watermark = nothingYet;
        const come = new Set<number>();
        for (const delivery of arrived) {
          watermark = withDelivery(watermark, delivery);
          come.add(delivery.change);
          const firstMissing = all.find(({ change }) => !come.has(change));
          const lastBefore = all.filter(({ change }) => change < (firstMissing?.change ?? Infinity)).at(-1);
          expect(watermark.asOf).toBe(lastBefore?.change ?? 0);
        }
      }),
    );
  });

  it('of a rebuild takes over what hangs on to it', () => {
    const waiting = after([link(9, 7), link(20, 15)]);
    expect(startingFrom(waiting, 8)).toEqual({ asOf: 9, ahead: [[15, 20]] });
    expect(startingFrom({ asOf: 30, ahead: [] }, 8)).toEqual({ asOf: 30, ahead: [] });
  });
});

function link(change: number, previousChange: number): Delivery {
  return { change, previousChange };
}
