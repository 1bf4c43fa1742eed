import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainRecord, emptyHead, linkHash } from './link';
import { expectHead, type VerdictReason, verifyChain } from './verify-chain';

const ada = randomUUID();
const bob = randomUUID();

function chainOf(ownerId: string, count: number): ChainRecord[] {
  const records: ChainRecord[] = [];
  let hash = emptyHead(ownerId).hash;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + sequence * 1000);
    const record = { sequence, eventId: randomUUID(), at, sealed: randomBytes(64) };
    hash = linkHash(hash, record);
    records.push({ ...record, hash });
  }
  return records;
}

function rechained(ownerId: string, records: readonly ChainRecord[]): ChainRecord[] {
  let hash = emptyHead(ownerId).hash;
  return records.map((record, at) => {
    const moved = { ...record, sequence: at + 1 };
    hash = linkHash(hash, moved);
    return { ...moved, hash };
  });
}

type Tampering = (trail: ChainRecord[]) => ChainRecord[];

function edit(at: number, change: (record: ChainRecord) => Partial<ChainRecord>): Tampering {
  return (trail) => trail.map((record, index) => (index === at ? { ...record, ...change(record) } : record));
}

describe('verifyChain', () => {
  test('an untouched trail is good up to its last record', () => {
    const trail = chainOf(ada, 10);
    expect(verifyChain(ada, trail)).toEqual({ ok: true, head: { sequence: 10, hash: trail[9]!.hash } });
  });

  test('a trail with no record is good', () => {
    expect(verifyChain(ada, [])).toEqual({ ok: true, head: emptyHead(ada) });
  });

  test.each<[string, VerdictReason, number, Tampering]>([
    ['the content edited', 'record-altered', 4, edit(3, () => ({ sealed: randomBytes(64) }))],
    [
      'one bit flipped',
      'record-altered',
      4,
      edit(3, ({ sealed }) => ({
        sealed: Buffer.from(sealed.map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
      })),
    ],
    ['the time edited', 'record-altered', 7, edit(6, ({ at }) => ({ at: new Date(at.getTime() + 1) }))],
    ['the event id edited', 'record-altered', 1, edit(0, () => ({ eventId: randomUUID() }))],
    ['the hash edited', 'record-altered', 10, edit(9, () => ({ hash: randomBytes(32) }))],
    [
      'edited, with its own hash made to fit',
      'record-altered',
      6,
      (trail) => {
        const record = { ...trail[4]!, sealed: randomBytes(64) };
        return trail.with(4, { ...record, hash: linkHash(trail[3]!.hash, record) });
      },
    ],
    ['the first deleted', 'record-missing', 1, (trail) => trail.slice(1)],
    ['one in the middle deleted', 'record-missing', 5, (trail) => trail.toSpliced(4, 1)],
    ['three in the middle deleted', 'record-missing', 5, (trail) => trail.toSpliced(4, 3)],
    [
      'one deleted and the rest renumbered',
      'record-altered',
      5,
      (trail) => trail.toSpliced(4, 1).map((record, at) => ({ ...record, sequence: at + 1 })),
    ],
    ['one told twice', 'record-repeated', 5, (trail) => trail.toSpliced(4, 0, trail[3]!)],
    ['two handed over in the wrong order', 'record-missing', 3, (trail) => swapped(trail, 2, 3)],
    [
      'two that changed places',
      'record-altered',
      3,
      (trail) => swapped(trail, 2, 3).map((record, at) => ({ ...record, sequence: at + 1 })),
    ],
    [
      'one forged at the end',
      'record-altered',
      11,
      (trail) => [
        ...trail,
        {
          sequence: 11,
          eventId: randomUUID(),
          at: new Date(),
          sealed: randomBytes(9),
          hash: randomBytes(32),
        },
      ],
    ],
    ["another owner's trail", 'record-altered', 1, () => chainOf(bob, 10)],
  ])('%s: %s at %d', (_name, reason, sequence, tamper) => {
    expect(verifyChain(ada, tamper(chainOf(ada, 10)))).toEqual({ ok: false, reason, sequence });
  });

  test('checked in pieces it is judged as it is whole', () => {
    const trail = chainOf(ada, 20);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.option(fc.integer({ min: 0, max: 19 })),
        (cut, broken) => {
          const records = broken === null ? trail : edit(broken, () => ({ sealed: randomBytes(8) }))(trail);
          const first = verifyChain(ada, records.slice(0, cut));
          const verdict = first.ok ? verifyChain(ada, records.slice(cut), first.head) : first;
          expect(verdict).toEqual(verifyChain(ada, records));
        },
      ),
    );
  });
});

describe('expectHead', () => {
  const trail = chainOf(ada, 10);
  const known = { sequence: 8, hash: trail[7]!.hash };

  test.each<[string, ChainRecord[], ReturnType<typeof expectHead>]>([
    ['grown since', trail, { ok: true, head: { sequence: 10, hash: trail[9]!.hash } }],
    ['just there', trail.slice(0, 8), { ok: true, head: known }],
    ['its tail deleted', trail.slice(0, 7), { ok: false, reason: 'tail-missing', sequence: 8 }],
    ['emptied', [], { ok: false, reason: 'tail-missing', sequence: 1 }],
    [
      'a record deleted and every later hash made anew',
      rechained(ada, trail.toSpliced(2, 1)),
      { ok: false, reason: 'trail-replaced', sequence: 8 },
    ],
  ])('a trail %s', (_name, records, verdict) => {
    expect(expectHead(ada, records, known)).toEqual(verdict);
  });
});

function swapped(trail: ChainRecord[], one: number, other: number): ChainRecord[] {
  return trail.with(one, trail[other]!).with(other, trail[one]!);
}
