import type { PendingWrite, WritePart } from './pending-write';
import type { StoredRejection } from './rejected-write';

/** The version in which writes are kept on the device. It outlives that of the rows: what was not sent is not loaded again. */
const version = 4;
type Versioned = { version?: number };

/** How a write of version n becomes one of version n + 1. */
const upgrades: Readonly<Record<number, (older: object) => object>> = {
  // There were no batches.
  1: (older) => older,
  2: withStatedBalance,
  // There were no merges.
  3: (older) => older,
};

export function encodeWrite(write: PendingWrite): string {
  return JSON.stringify({ version, ...write });
}

/** Null where a newer app wrote it: it stays on the device for that one. */
export function decodeWrite(text: string, sequence: number): PendingWrite | null {
  const write = upgraded(JSON.parse(text) as Versioned);
  return write === null ? null : ({ ...write, sequence } as PendingWrite);
}

export function encodeRejection({ write, problem }: StoredRejection): string {
  return JSON.stringify({ write: { version, ...write }, problem });
}

export function decodeRejection(text: string): StoredRejection | null {
  const { write, problem } = JSON.parse(text) as { write: Versioned } & Pick<StoredRejection, 'problem'>;
  const known = upgraded(write);
  return known === null ? null : { write: known as PendingWrite, problem };
}

/** An opening balance was what an account held before everything; every transaction was a person's. */
function withStatedBalance(older: object): object {
  const write = older as PendingWrite;
  if (write.resource === 'transactions')
    return { ...byPerson(write), ...(write.parts && { parts: write.parts.map(byPerson) }) };
  if (write.resource !== 'accounts') return write;
  return { ...write, fields: stated(write.fields), shown: stated(write.shown) };

  function byPerson<Part extends WritePart | PendingWrite>(part: Part): Part {
    return part.kind === 'create' ? { ...part, shown: { ...part.shown, origin: 'person' } } : part;
  }

  function stated({ openingBalanceMinor, ...rest }: Readonly<Record<string, unknown>>) {
    if (openingBalanceMinor === undefined) return rest;
    return { ...rest, stated: { on: '1900-01-01', balanceMinor: openingBalanceMinor } };
  }
}

function upgraded({ version: writtenIn = 1, ...write }: Versioned): object | null {
  if (writtenIn > version) return null;
  let current: object = write;
  for (let at = writtenIn; at < version; at += 1) {
    const upgrade = upgrades[at];
    if (upgrade === undefined) throw new Error(`a write of version ${at} has no way up`);
    current = upgrade(current);
  }
  return current;
}
