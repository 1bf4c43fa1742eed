/** Pure chart geometry in drawing units; no dependency. */

/** One ring segment as an SVG path around the origin, clockwise from `from` to `to`, in turns (0 is the top, 1 is once around). */
export function ringPath(from: number, to: number, outer: number, inner: number): string {
  if (to - from >= 0.9999) return `${circlePath(outer)}${circlePath(inner)}`;
  const isLarge = to - from > 0.5 ? 1 : 0;
  return (
    `M${pointAt(from, outer)}A${outer} ${outer} 0 ${isLarge} 1 ${pointAt(to, outer)}` +
    `L${pointAt(to, inner)}A${inner} ${inner} 0 ${isLarge} 0 ${pointAt(from, inner)}Z`
  );
}

function circlePath(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
}

function pointAt(turn: number, radius: number): string {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}

/** Where each value's segment begins and ends, in turns, with a hair of room between neighbours. */
export function ringTurns(values: readonly number[], roomTurns = 0.004): { from: number; to: number }[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let at = 0;
  return values.map((value) => {
    const share = total > 0 ? value / total : 0;
    const room = values.length > 1 ? Math.min(roomTurns, share / 4) : 0;
    const turn = { from: at + room, to: at + share - room };
    at += share;
    return turn;
  });
}

/** The least and the most of several lines; zero is always within, so that heights can be compared. */
export function extentOf(lines: readonly (readonly number[])[]): { min: number; max: number } {
  let [min, max] = [0, 0];
  for (const values of lines) {
    for (const value of values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  return { min, max: max > min ? max : min + 1 };
}

/** Where a value lies from the top, in hundredths of the height. */
export function heightOf(value: number, { min, max }: { min: number; max: number }): number {
  return ((max - value) / (max - min)) * 100;
}

/** A line over a square of 100 by 100; `count` points reach from side to side, a shorter line ends before. */
export function linePath(
  values: readonly number[],
  count: number,
  extent: { min: number; max: number },
): string {
  const step = 100 / Math.max(count - 1, 1);
  return values
    .map(
      (value, at) => `${at === 0 ? 'M' : 'L'}${(at * step).toFixed(2)} ${heightOf(value, extent).toFixed(2)}`,
    )
    .join('');
}

/** Round values to rule across a line, the least first, and the extent that holds them and the line. */
export function marksOf(values: readonly number[]): {
  extent: { min: number; max: number };
  marks: number[];
} {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A line that hardly moves is not shown as a cliff: a tenth of its size is the least that fills the height.
  const span = Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)) / 10, 1);
  const step = Math.max(roundStep(span / 4), 1);
  const min = Math.floor(low / step) * step;
  const max = Math.max(Math.ceil(high / step) * step, min + step);
  const count = Math.round((max - min) / step);
  const marks = Array.from({ length: count + 1 }, (_, at) => min + at * step || 0);
  return { extent: { min, max }, marks };
}

/** The least of 1, 2 or 5 times a power of ten that is no smaller. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power) as number;
}

/** Which of `count` evenly spaced points is nearest to a place from 0, the left end, to 1. */
export function stepPlace(share: number, count: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * Math.max(count - 1, 0));
}
