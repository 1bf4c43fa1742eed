import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Coverable, type CoverMove, coverMoves } from './index';

const budget = (id: string, remainingMinor: number, plannedMinor = 100_000): Coverable => ({
  id,
  remainingMinor,
  plannedMinor,
});

it.each<[string, Coverable[], CoverMove[]]>([
  ['nothing is over', [budget('food', 500), budget('rent', 0)], []],
  [
    'from the one with most left',
    [budget('food', -300), budget('fuel', 400), budget('fun', 900)],
    [{ fromId: 'fun', toId: 'food', amountMinor: 300 }],
  ],
  [
    'the worst first',
    [budget('food', -100), budget('fuel', -400), budget('fun', 450)],
    [
      { fromId: 'fun', toId: 'fuel', amountMinor: 400 },
      { fromId: 'fun', toId: 'food', amountMinor: 50 },
    ],
  ],
  [
    'from several',
    [budget('food', -500), budget('fuel', 200), budget('fun', 400)],
    [
      { fromId: 'fun', toId: 'food', amountMinor: 400 },
      { fromId: 'fuel', toId: 'food', amountMinor: 100 },
    ],
  ],
  [
    'nothing gives more than it plans, though more was carried in',
    [budget('food', -500), budget('fun', 900, 300)],
    [{ fromId: 'fun', toId: 'food', amountMinor: 300 }],
  ],
  [
    'what is over comes by how far it is over, not by the order it is given in',
    [budget('fuel', -100), budget('food', -300), budget('rent', -200), budget('fun', 550)],
    [
      { fromId: 'fun', toId: 'food', amountMinor: 300 },
      { fromId: 'fun', toId: 'rent', amountMinor: 200 },
      { fromId: 'fun', toId: 'fuel', amountMinor: 50 },
    ],
  ],
  ['nothing is left anywhere', [budget('food', -500), budget('rent', 0)], []],
])('%s', (_name, budgets, moves) => {
  expect(coverMoves(budgets)).toEqual(moves);
});

it('keeps the sum of all plans, takes nobody over or below nothing, and covers as much as there is', () => {
  const one = fc.record({
    remainingMinor: fc.integer({ min: -10_000, max: 10_000 }),
    plannedMinor: fc.integer({ min: 0, max: 12_000 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (given) => {
      const budgets = given.map((fields, at) => ({ ...fields, id: `b${at}` }));
      const after = new Map(budgets.map((each) => [each.id, { ...each }]));
      for (const { fromId, toId, amountMinor } of coverMoves(budgets)) {
        expect(amountMinor).toBeGreaterThan(0);
        for (const [id, change] of [
          [fromId, -amountMinor],
          [toId, amountMinor],
        ] as const) {
          after.get(id)!.plannedMinor += change;
          after.get(id)!.remainingMinor += change;
        }
      }
      for (const { id, remainingMinor, plannedMinor } of budgets) {
        const moved = after.get(id)!;
        expect(moved.plannedMinor).toBeGreaterThanOrEqual(Math.min(0, plannedMinor));
        if (remainingMinor >= 0) expect(moved.remainingMinor).toBeGreaterThanOrEqual(0);
        else expect(moved.remainingMinor).toBeLessThanOrEqual(0);
      }
      const all = [...after.values()];
      const isOver = all.some(({ remainingMinor }) => remainingMinor < 0);
      const canGive = all.some(
        ({ id, remainingMinor, plannedMinor }) =>
          Math.min(remainingMinor, plannedMinor) > 0 &&
          budgets.find((each) => each.id === id)!.remainingMinor > 0,
      );
      expect(isOver && canGive).toBe(false);
      const sum = (list: Coverable[]) => list.reduce((total, each) => total + each.plannedMinor, 0);
      expect(sum(all)).toBe(sum(budgets));
    }),
  );
});
