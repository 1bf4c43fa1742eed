import type { BalancePoint } from '@florin/domain/account';
import { addDays, daysBetween } from '@florin/domain/calendar';

/** What an account held at the end of days between two, evenly apart, the last of them `to`. */
export function balanceHistory(
  line: readonly BalancePoint[],
  { from, to }: { from: string; to: string },
  pointsMax: number,
): BalancePoint[] {
  const days = daysBetween(from, to);
  const everyDays = Math.max(1, Math.ceil(days / Math.max(pointsMax - 1, 1)));
  const history: BalancePoint[] = [];
  let place = line.length - 1;
  for (let on = to; on >= from; on = addDays(on, -everyDays)) {
    while (place >= 0 && line[place]!.on > on) place -= 1;
    const held = line[place];
    if (!held) break;
    history.push({ on, balanceMinor: held.balanceMinor });
  }
  return history.reverse();
}

/** The line at the end of each month, the latest first: the same as a table. */
export function monthEnds(line: readonly BalancePoint[], today: string): BalancePoint[] {
  const byMonth = new Map<string, BalancePoint>();
  for (const point of line) if (point.on <= today) byMonth.set(point.on.slice(0, 7), point);
  return [...byMonth.values()].reverse();
}
