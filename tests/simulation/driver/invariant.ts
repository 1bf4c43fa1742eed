import type { ServerState } from '../model/server-state';
import type { World } from './world';

/** What holds whenever everything has come to rest. */
export type Invariant = {
  name: string;
  /** Throws where it does not hold. */
  check(world: World, server: ServerState): Promise<void> | void;
};

/** A law that does not hold: what the simulation looks for. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [sorted(actual), sorted(expected)];
  if (is === should) return;
  throw new Violation(`${what}\n      is ${is}\n  should ${should}`);
}

/** The same texts, as often each, in any order; says which are missing and which too many. */
export function expectSameTexts(actual: readonly string[], expected: readonly string[], what: string): void {
  const missing = less(expected, actual);
  const extra = less(actual, expected);
  if (missing.length + extra.length === 0) return;
  throw new Violation(
    `${what}: ${missing.map((text) => `missing ${text}`).join('; ')} ${extra.map((text) => `too many ${text}`).join('; ')}`,
  );
}

function less(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export function expectThat(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Violation(what);
}

/** JSON with the fields of objects in order, so that equal values are equal texts. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
