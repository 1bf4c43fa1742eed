/**
 * `npx tsx bench/projection/main.ts <folder>`: how far the projected end of a month is from the real one, on days 5, 10,
 * 15 and 20, by the product's rule and by the pace alone. Each category of each account is a monthly budget of what
 * setting budgets from history would propose: the median of up to three months before. Months that would get none are
 * left out.
 */
import { medianOf, projectSpent, spendingPattern } from '@florin/domain/budget';
import { addDays, type Day, daysBetween, monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { type CategoryHistory, readHistories } from './history';

const days = [5, 10, 15, 20];
const cadence = { kind: 'monthly', startDay: 1 } as const;

type Case = { startsOn: Day; endsOn: Day; today: Day; spentMinor: number; availableMinor: number };
type Errors = { absoluteMinor: number[]; ofPlan: number[] };

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name a folder that holds transactions.csv.');
const byPace = new Map(days.map((day): [number, Errors] => [day, { absoluteMinor: [], ofPlan: [] }]));
const byRule = new Map(days.map((day): [number, Errors] => [day, { absoluteMinor: [], ofPlan: [] }]));
for (const history of readHistories(folder)) measure(history);
console.log(`${byRule.get(5)!.ofPlan.length} budgets, mean error of the projected end of month`);
console.log('day   by pace alone        by the rule          less by');
for (const day of days) {
  const [pace, rule] = [byPace.get(day)!, byRule.get(day)!];
  const better = 1 - mean(rule.absoluteMinor) / mean(pace.absoluteMinor);
  console.log(`${String(day).padEnd(4)}  ${shown(pace)}  ${shown(rule)}  ${(better * 100).toFixed(0)} %`);
}

function measure({ beginsOn, endsOn, spentMinor }: CategoryHistory): void {
  const between = (from: Day, to: Day) =>
    [...spentMinor]
      // The first month may lack its beginning, so it is no past.
      .filter(([on]) => on >= from && on <= to && monthOf(on) > monthOf(beginsOn))
      .map(([on, spent]) => ({ on, spentMinor: spent }));
  const sum = (from: Day, to: Day) => between(from, to).reduce((total, day) => total + day.spentMinor, 0);
  for (let month = shiftMonth(monthOf(beginsOn), 2); month <= monthOf(endsOn); month = shiftMonth(month, 1)) {
    const period = monthRange(month);
    const past = spendingPattern(cadence, period, between).past;
    const planned = past.slice(0, 3).map(({ startsOn, endsOn: last }) => sum(startsOn, last));
    const availableMinor = Math.round(medianOf(planned));
    if (availableMinor <= 0) continue;
    const actualMinor = sum(period.startsOn, period.endsOn);
    for (const day of days) {
      const today = addDays(period.startsOn, day - 1);
      const known = { ...period, today, spentMinor: sum(period.startsOn, today), availableMinor };
      const pattern = { days: between(period.startsOn, today), past };
      add(byPace.get(day)!, paceAlone(known) - actualMinor, availableMinor);
      add(byRule.get(day)!, projectSpent({ ...known, pattern }) - actualMinor, availableMinor);
    }
  }
}

/** What a rule that knows neither past nor payments says: the pace and the plan, as far as each is to be trusted. */
function paceAlone({ startsOn, endsOn, today, spentMinor, availableMinor }: Case): number {
  const [begun, all] = [daysBetween(startsOn, today) + 1, daysBetween(startsOn, endsOn) + 1];
  const pace = (spentMinor / begun) * (all - begun);
  return spentMinor + (begun / all) * pace + (1 - begun / all) * Math.max(0, availableMinor - spentMinor);
}

function add(errors: Errors, errorMinor: number, availableMinor: number): void {
  errors.absoluteMinor.push(Math.abs(errorMinor));
  errors.ofPlan.push(Math.abs(errorMinor) / availableMinor);
}

function shown({ absoluteMinor, ofPlan }: Errors): string {
  return `${(mean(absoluteMinor) / 100).toFixed(0).padStart(7)} (${(mean(ofPlan) * 100).toFixed(1)} %)`.padEnd(
    19,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
