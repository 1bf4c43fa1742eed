import type { Day } from '../calendar/index';
import { addMinor } from '../money/index';

type Moved = { on: Day; amountMinor: number };

/** What an account held at the end of a day. */
export type BalancePoint = { on: Day; balanceMinor: number };

/**
 * The balance at the end of each day on which something happened, the oldest first: what it is with every row, less
 * what came later. It ends at `balanceMinor` and begins where the rows begin, before the day the balance was stated too.
 */
export function balanceLine(balanceMinor: number, rows: Iterable<Moved>): BalancePoint[] {
  const byDay = new Map<Day, number>();
  for (const { on, amountMinor } of rows) byDay.set(on, addMinor(byDay.get(on) ?? 0, amountMinor));
  const points: BalancePoint[] = [];
  let held = balanceMinor;
  for (const [on, movedMinor] of [...byDay].sort(([a], [b]) => (a < b ? 1 : -1))) {
    points.push({ on, balanceMinor: held });
    held = addMinor(held, -movedMinor);
  }
  return points.reverse();
}

/** What the account held at the end of a day; `rows` are all of it, or at least those after the day. */
export function balanceOn(day: Day, balanceMinor: number, rows: Iterable<Moved>): number {
  let held = balanceMinor;
  for (const { on, amountMinor } of rows) if (on > day) held = addMinor(held, -amountMinor);
  return held;
}
