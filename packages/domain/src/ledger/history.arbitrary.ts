import fc from 'fast-check';
import type { LedgerEntry, TransactionChange } from './index';

const uuid = fc.uuid();
const categoryId = fc.option(fc.constantFrom('groceries', 'rent', 'pay', 'fun'), { nil: null });
const text = fc.oneof(
  fc.constantFrom('Café Müller', 'Łódź Markt', 'coffee', ''),
  fc.string({ unit: fc.constantFrom('a', 'É', 'ß', '\n', '\0', '"', '😀', '\ud800', ' '), maxLength: 8 }),
);
const lines = fc.array(fc.record({ categoryId, amountMinor: fc.integer({ min: -100_000, max: 100_000 }) }), {
  minLength: 1,
  maxLength: 4,
});
const on = fc
  .record({ month: fc.constantFrom('2026-02', '2026-03', '2026-04'), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, date }) => `${month}-${String(date).padStart(2, '0')}`);

type State = Omit<LedgerEntry, 'id' | 'change'>;

const state: fc.Arbitrary<State> = fc
  .record({
    on,
    accountId: fc.constantFrom('cash', 'bank'),
    payee: text,
    note: text,
    currency: fc.constantFrom('EUR', 'USD', 'JPY', null),
    status: fc.constantFrom('pending' as const, 'posted' as const),
    transferId: fc.option(fc.uuid(), { nil: null, freq: 3 }),
    isCorrection: fc.boolean(),
    tags: fc.subarray(['holiday', 'work', 'Łódź', '']),
    lines,
  })
  .map((fields) => ({
    ...fields,
    amountMinor: fields.lines.reduce((sum, line) => sum + line.amountMinor, 0),
  }));

export const entry: fc.Arbitrary<LedgerEntry> = fc
  .tuple(uuid, fc.integer({ min: 1, max: 2 ** 40 }), state)
  .map(([id, change, fields]) => ({ id, change, ...fields }));

/** Entries with ids of their own. */
export const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 30 });

export type History = {
  changes: TransactionChange[];
  /** What the changes leave, in order of id. */
  final: LedgerEntry[];
};

/** Lives of several transactions: created, altered, moved between three months, removed, brought back. */
export const history: fc.Arbitrary<History> = fc
  .uniqueArray(
    fc.tuple(uuid, fc.array(fc.option(state, { nil: null, freq: 4 }), { minLength: 1, maxLength: 5 })),
    {
      selector: ([id]) => id,
      maxLength: 8,
    },
  )
  .chain((lives) =>
    fc.tuple(
      fc.constant(lives),
      fc.infiniteStream(fc.nat({ max: lives.length })).map((turns) => turns),
    ),
  )
  .map(([lives, turns]) => interleave(lives, turns));

function interleave(lives: [string, (State | null)[]][], turns: Iterator<number>): History {
  const changes: TransactionChange[] = [];
  const final = new Map<string, LedgerEntry>();
  const waiting = lives.map(([id, states]) => ({ id, states: [...states], on: null as string | null }));
  let change = 0;
  while (waiting.length > 0) {
    const turn = Number(turns.next().value) % waiting.length;
    const life = waiting[turn];
    const next = life?.states.shift();
    if (!life || next === undefined) {
      waiting.splice(turn, 1);
      continue;
    }
    change += 1;
    const present = next === null ? null : { id: life.id, change, ...next };
    changes.push({ id: life.id, change, previousOn: life.on, entry: present });
    if (present) final.set(life.id, present);
    else final.delete(life.id);
    life.on = present?.on ?? null;
  }
  return { changes, final: [...final.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
