import { type Cadence, type Day, periodContaining } from '../calendar/index';
import { addMinor } from '../money/index';

/**
 * What a budget's category spent in each period, by the day the period starts on, from amounts by day as the ledger
 * gives them (expenses negative, so their sign turns here).
 */
export function spentByPeriod(
  cadence: Cadence,
  amounts: Iterable<{ on: Day; totalMinor: number }>,
): Map<Day, number> {
  const spent = new Map<Day, number>();
  for (const { on, totalMinor } of amounts) {
    const { startsOn } = periodContaining(cadence, on);
    spent.set(startsOn, addMinor(spent.get(startsOn) ?? 0, -totalMinor));
  }
  return spent;
}
