import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/index';
import { type LikelyEntry, likelyPayees } from './index';

/** A Sunday. */
const today: Day = '2026-11-22';
type Entry = LikelyEntry & { hour: number };
let made = 0;
function entry(payee: string, back: number, hour: number, amountMinor = -500): Entry {
  made += 1;
  return { id: String(made).padStart(6, '0'), on: addDays(today, -back), payee, hour, amountMinor };
}
const entries = [
  ...Array.from({ length: 20 }, (_, at) => entry('Canteen', 2 + 2 * at, 12)),
  ...Array.from({ length: 20 }, (_, at) => entry('BAR 0815', 1 + 2 * at, 22)),
  ...Array.from({ length: 3 }, (_, at) => entry('Bakery', 7 + 7 * at, 9)),
  entry('Bar', 1, 22),
  entry('Employer', 2, 12, 300_000),
  entry('Of long ago', 700, 12),
  entry('Of tomorrow', -1, 12),
  entry('', 1, 12),
];
const at = (hour: number | null, limit?: number) =>
  likelyPayees(entries, { on: today, hour }, { hourOf: (one) => one.hour, ...(limit ? { limit } : {}) });

describe('payees by likelihood', () => {
  it('follow the time of the day', () => {
    expect([at(12)[0], at(22)[0]]).toEqual(['Canteen', 'Bar']);
  });

  it('stand once each, as they were spelled last, without who pays, the future and the long past', () => {
    expect([...at(12)].sort()).toEqual(['Bakery', 'Bar', 'Canteen']);
  });

  it('are no more than asked for, and the same in whatever order they were told', () => {
    expect(at(12, 2)).toEqual(at(12).slice(0, 2));
    expect(
      likelyPayees([...entries].reverse(), { on: today, hour: 12 }, { hourOf: (one) => one.hour }),
    ).toEqual(at(12));
  });
});
