import { type Day, dayNumber, type Period } from '../calendar/index';
import {
  type DaySpent,
  medianOf,
  type PastSpending,
  partPassed,
  paymentsOf,
  type SpendingPattern,
} from './spending-pattern';

export type ProjectionInput = Period & {
  today: Day;
  spentMinor: number;
  availableMinor: number;
  pattern: SpendingPattern;
};

/** Two payments are alike when they differ by at most this part of the larger one, so a price may rise. */
const alikeWithin = 0.25;
/** Payments of a fixed amount differ by hardly more than what rounding and a month's days make of them. */
const sameWithin = 0.05;
/** A fixed payment may be late by this part of a period before it is no longer waited for. */
const lateWithin = 0.2;
/** A day that takes this part of what is available is one purchase, not a pace. */
const lumpFrom = 1 / 3;

/**
 * Spending at the end of a period: what is spent, and what is still to come.
 *
 * With a past, what is still to come is the median, over the past periods, of what each spent after the same part of
 * it had passed, less the payments that this period has made already, whatever the day: each of its payments takes
 * away the one of the past that is most alike in amount and place. So rent that is paid is paid, two purchases a month
 * are two, and groceries go on. A fixed payment that every past period had and that is a little late is still to come
 * too.
 *
 * Without a past it mixes the pace so far with what the plan leaves, and trusts the pace as far as the period has
 * passed; a day that takes a third or more of what is available is no part of the pace.
 */
export function projectSpent(input: ProjectionInput): number {
  const passed = partPassed(input, input.today);
  if (passed >= 1) return input.spentMinor;
  const toCome = input.pattern.past.length > 0 ? toComeByPast(input, passed) : toComeByPace(input, passed);
  return Math.round(input.spentMinor + Math.max(0, toCome)) + 0;
}

function toComeByPast({ pattern, startsOn, endsOn }: ProjectionInput, passed: number): number {
  const made = placedIn({ startsOn, endsOn }, paymentsOf(pattern.days));
  const unmade = pattern.past.map((past) => withoutMade(past, made));
  const later = unmade.map((payments) =>
    payments.reduce((sum, { place, spentMinor }) => (place > passed ? sum + spentMinor : sum), 0),
  );
  return Math.max(0, medianOf(later)) + lateFixed(unmade, passed);
}

type Placed = { spentMinor: number; place: number };

/** Days by how much of their period has passed on them. */
function placedIn({ startsOn, endsOn }: Period, days: readonly DaySpent[]): Placed[] {
  const before = dayNumber(startsOn) - 1;
  const length = dayNumber(endsOn) - before;
  return days.map(({ on, spentMinor }) => ({ spentMinor, place: (dayNumber(on) - before) / length }));
}

/** What a past period spent, less the payments that are alike to ones made now. */
function withoutMade(past: PastSpending, made: readonly Placed[]): Placed[] {
  const left = placedIn(past, past.days);
  for (const payment of made) {
    let [closest, distance] = [-1, Number.POSITIVE_INFINITY];
    for (const [at, other] of left.entries()) {
      const apart = difference(payment.spentMinor, other.spentMinor);
      if (apart > alikeWithin || apart + Math.abs(payment.place - other.place) >= distance) continue;
      [closest, distance] = [at, apart + Math.abs(payment.place - other.place)];
    }
    if (closest >= 0) left.splice(closest, 1);
  }
  return left;
}

/** The part of the larger amount by which two differ; more than 1 where one is no payment. */
function difference(a: number, b: number): number {
  return a <= 0 || b <= 0 ? Number.POSITIVE_INFINITY : Math.abs(a - b) / Math.max(a, b);
}

/** Payments the last period had made by now, lately, and that every other one had too. */
function lateFixed([last = [], ...others]: readonly (readonly Placed[])[], passed: number): number {
  if (others.length === 0) return 0;
  let sum = 0;
  for (const { spentMinor, place } of last) {
    const isLate = place <= passed && place > passed - lateWithin;
    const isFixed = others.every((payments) =>
      payments.some((other) => difference(spentMinor, other.spentMinor) <= sameWithin),
    );
    if (isLate && isFixed) sum += spentMinor;
  }
  return sum;
}

function toComeByPace({ spentMinor, availableMinor, pattern }: ProjectionInput, passed: number): number {
  const lumps = paymentsOf(pattern.days).filter(
    (payment) => availableMinor > 0 && payment.spentMinor >= availableMinor * lumpFrom,
  );
  const flowing = Math.max(0, spentMinor - lumps.reduce((sum, lump) => sum + lump.spentMinor, 0));
  const byPace = passed === 0 ? 0 : (flowing / passed) * (1 - passed);
  const byPlan = Math.max(0, availableMinor - spentMinor);
  return passed * byPace + (1 - passed) * byPlan;
}

/**
 * Whether a period waits for a fixed cost: every past period known had one or two payments and came to about the same,
 * and nothing is paid in this one yet.
 */
export function isWaitedFor({ spentMinor, pattern }: ProjectionInput): boolean {
  const [last, ...others] = pattern.past.map(({ days }) => paymentsOf(days));
  if (last === undefined || others.length === 0 || spentMinor > 0) return false;
  const totalOf = (payments: readonly DaySpent[]) => payments.reduce((sum, each) => sum + each.spentMinor, 0);
  return [last, ...others].every(
    (payments) =>
      payments.length > 0 &&
      payments.length <= piecesMax &&
      difference(totalOf(payments), totalOf(last)) <= sameWithin,
  );
}

/** A plan is met when what was paid comes this close to it. */
const metWithin = 0.1;
/** Paid at most so often in a period, a category is paid by the piece. */
const piecesMax = 2;

/**
 * Whether what a period spent is a purchase or two, made as planned: within what is available, no more of them than
 * the category has in a usual period, each as in the past or together about the plan, and nothing to come that would
 * pass the limit. It is never a warning, however much of the plan it takes.
 */
export function isPaidAsPlanned(input: ProjectionInput): boolean {
  const { spentMinor, availableMinor, pattern } = input;
  const payments = paymentsOf(pattern.days);
  if (payments.length === 0) return false;
  const usual = Math.round(medianOf(pattern.past.map(({ days }) => paymentsOf(days).length)));
  if (usual > piecesMax || payments.length > Math.max(1, usual)) return false;
  const isPlanMet = spentMinor >= availableMinor * (1 - metWithin);
  const earlier = pattern.past.flatMap(({ days }) => paymentsOf(days));
  const isAsEver = payments.every((payment) =>
    earlier.some((other) => difference(payment.spentMinor, other.spentMinor) <= alikeWithin),
  );
  return (isPlanMet || isAsEver) && projectSpent(input) <= availableMinor;
}
