/**
 * How far a ledger has come in the changes of its source. `asOf` says that everything the source told of up to that
 * change is in the ledger; `ahead` are stretches beyond it that are in as well, each after a gap: (from, to], ascending,
 * apart from each other.
 */
export type Watermark = { asOf: number; ahead: readonly Stretch[] };
export type Stretch = readonly [from: number, to: number];

export const nothingYet: Watermark = { asOf: 0, ahead: [] };

/**
 * The watermark with one more delivery. Every delivery names the change of the one before it, so together they form a
 * chain, and a gap in it shows. One that does not name it (null) is taken in, but proves nothing about those before it.
 */
export function withDelivery(
  watermark: Watermark,
  delivery: { change: number; previousChange: number | null },
): Watermark {
  const { change, previousChange } = delivery;
  if (previousChange === null || change <= watermark.asOf) return watermark;
  return merged(watermark.asOf, [...watermark.ahead, [previousChange, change]]);
}

/** The watermark of a ledger that was made anew from all that its source holds at `change`. */
export function startingFrom(watermark: Watermark, change: number): Watermark {
  return merged(Math.max(watermark.asOf, change), watermark.ahead);
}

function merged(from: number, stretches: readonly Stretch[]): Watermark {
  let asOf = from;
  const ahead: [number, number][] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = ahead.at(-1);
    if (start <= asOf) asOf = Math.max(asOf, end);
    else if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ahead.push([start, end]);
  }
  return { asOf, ahead };
}
