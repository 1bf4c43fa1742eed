/**
 * The version a table's rows are written in, and the way up to it: `upgrades[n]` turns a value of version n into one
 * of version n + 1. What an upgrade takes was written by older code, so its shape is the upgrade's to know.
 */
export type RowVersion = {
  version: number;
  // biome-ignore lint/suspicious/noExplicitAny: an older value has a shape that no type of today describes
  upgrades: Readonly<Record<number, (older: any) => unknown>>;
};

/** What is sealed of a row: the version it was written in and its value; null is all that is left of a removed one. */
export type SealedContent = readonly [version: number, value: unknown];

/** A row was written by newer code than this, or is not in the form rows are sealed in. */
export class RowVersionUnknown extends Error {
  override readonly name = 'RowVersionUnknown';
  readonly isLoggable = true;

  constructor(table: string, version: unknown, current: number) {
    super(
      `a row of ${table} has version ${typeof version === 'number' ? version : 'none'}, not 1 to ${current}`,
    );
  }
}

/** A gap in the way up is found when the service starts, not when the one old row is read. */
export function assertWayUp(table: string, { version, upgrades }: RowVersion): void {
  const steps = Object.keys(upgrades).map(Number);
  const isComplete = steps.length === version - 1 && steps.every((step, at) => step === at + 1);
  if (!Number.isInteger(version) || version < 1 || !isComplete) {
    throw new Error(`rows of ${table} in version ${version} need upgrades from exactly 1 to ${version - 1}`);
  }
}

/** The value in its present version, brought up step by step. */
export function upgradedValue(table: string, { version, upgrades }: RowVersion, content: unknown): unknown {
  if (!Array.isArray(content) || content.length !== 2) throw new RowVersionUnknown(table, undefined, version);
  let [at, value] = content as unknown as SealedContent;
  if (!Number.isInteger(at) || at < 1 || at > version) throw new RowVersionUnknown(table, at, version);
  for (; at < version; at += 1) value = upgrades[at]!(value);
  return value;
}
