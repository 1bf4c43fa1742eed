import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PayeeEntry, payeeMemory } from './index';

let made = 0;
function entry(
  payee: string,
  on: string,
  categoryId: string | null = null,
  fields: Partial<PayeeEntry> = {},
): PayeeEntry {
  made += 1;
  const id = String(made).padStart(6, '0');
  return { id, payee, on, accountId: 'bank', amountMinor: -100, splits: [{ categoryId }], ...fields };
}

const suggestPayees = (entries: Iterable<PayeeEntry>, prefix: string, limit?: number) =>
  payeeMemory(entries).suggest(prefix, limit);

const entries = [
  entry('Café Müller', '2026-10-01', 'eat'),
  entry('cafe muller', '2026-11-01', 'treats', { accountId: 'cash', amountMinor: -350 }),
  entry('Lidl', '2026-11-02', 'food'),
  entry('Lidl', '2026-11-03', null),
  entry('Lidl', '2026-11-04', 'other', { splits: [{ categoryId: 'food' }, { categoryId: 'home' }] }),
  entry('Linden School', '2026-11-05'),
  entry('Old Lido', '2026-11-06'),
  entry('Lightning Ltd', '2024-01-01', 'power'),
  entry('Lightning Ltd', '2024-02-01', 'power'),
  entry('Lightning Ltd', '2024-03-01', 'power'),
  entry('Lightning Ltd', '2024-04-01', 'power'),
  entry('', '2026-11-06'),
];

describe('payees remembered', () => {
  it.each([
    ['li', ['Lidl', 'Linden School', 'Lightning', 'Old Lido']],
    ['CAFÉ M', ['cafe muller']],
    ['mull', ['cafe muller']],
    ['  lidl ', ['Lidl']],
    ['school', ['Linden School']],
    ['idl', []],
    ['', ['Lidl', 'cafe muller', 'Old Lido', 'Linden School', 'Lightning']],
  ])('"%s" offers %j', (prefix, payees) => {
    expect(suggestPayees(entries, prefix).map(({ payee }) => payee)).toEqual(payees);
  });

  it('offers no more than asked for', () => {
    expect(suggestPayees(entries, '', 2)).toHaveLength(2);
  });

  it('remembers the last spelling, category, account and amount', () => {
    expect(suggestPayees(entries, 'cafe')).toEqual([
      {
        payee: 'cafe muller',
        categoryId: 'treats',
        accountId: 'cash',
        amountMinor: -350,
        lastOn: '2026-11-01',
        count: 2,
      },
    ]);
  });

  it('keeps a category through entries without one and split ones', () => {
    expect(payeeMemory(entries).recall('LIDL')).toMatchObject({
      categoryId: 'food',
      count: 3,
      lastOn: '2026-11-04',
    });
    expect(payeeMemory(entries).recall('nobody')).toBeNull();
  });

  it('takes spellings together as matching a statement does', () => {
    const memory = payeeMemory([
      entry('SumUp *Café Müller GmbH 0042', '2026-10-01', 'eat'),
      entry('Lidl 1234 Dublin', '2026-10-02', 'food'),
    ]);
    expect(memory.recall('cafe muller')).toMatchObject({ categoryId: 'eat', count: 1 });
    expect(memory.recall('LIDL DUBLIN 99')).toMatchObject({ categoryId: 'food', payee: 'Lidl 1234 Dublin' });
    expect(memory.suggest('müll')).toHaveLength(1);
  });

  it('knows a shop that was only ever written by a till', () => {
    const rows = Array.from({ length: 11 }, (_, at) =>
      entry(`HOFER DANKT  0${311 + at}  K2   0${1 + (at % 9)}.10. 11:${10 + at}`, '2026-10-09', 'food'),
    );
    const memory = payeeMemory([
      ...rows,
      entry('POS 4,10 AT K2 09.10. 11:16 EUROSPAR DANKT 3310', '2026-10-09'),
    ]);
    expect(memory.recall('Hofer')).toMatchObject({ payee: 'Hofer', categoryId: 'food', count: 11 });
    expect(memory.suggest('euro').map(({ payee }) => payee)).toEqual(['Eurospar']);
  });

  it('lets the later of one day count, by id', () => {
    const first = entry('Lidl', '2026-10-01', 'food');
    const second = entry('Lidl', '2026-10-01', 'home');
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(payeeMemory(order).recall('lidl')?.categoryId).toBe('home');
  });

  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
  const anyEntry = fc
    .tuple(
      fc.constantFrom('Lidl', 'LIDL', 'lidl 7', 'Aldi', ''),
      day,
      fc.constantFrom('food', 'home', null),
      fc.integer({ min: 1, max: 2 }),
    )
    .map(([payee, on, categoryId, parts]) =>
      entry(payee, on, null, { splits: new Array(parts).fill({ categoryId }) }),
    );

  it('does not depend on the order in which entries come', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (all) => {
        expect(suggestPayees([...all].reverse(), '')).toEqual(suggestPayees(all, ''));
      }),
    );
  });

  it('remembers, as entries come, go and change, what it would of those that are left', () => {
    const step = fc.record({ entry: anyEntry, gone: fc.nat({ max: 9 }), isAsked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const memory = payeeMemory();
        let left: PayeeEntry[] = [];
        for (const { entry: added, gone, isAsked } of steps) {
          const removed = left[gone];
          if (removed) memory.remove(removed);
          left = [...left.filter((one) => one !== removed), added];
          memory.add(added);
          if (isAsked) memory.suggest('l');
        }
        expect(memory.suggest('')).toEqual(suggestPayees(left, ''));
        expect(memory.recall('lidl')).toEqual(payeeMemory(left).recall('lidl'));
      }),
    );
  });

  it('answers at once over 100,000 entries, and follows a change without reading them again', () => {
    const entries = Array.from({ length: 100_000 }, (_, at) =>
      entry(
        `Shop ${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (at % 23))}`,
        '2026-02-01',
      ),
    );
    const memory = payeeMemory(entries);
    memory.suggest('shop');
    const startedAtMs = performance.now();
    for (let change = 0; change < 20; change++) {
      memory.remove(entries[change] as PayeeEntry);
      memory.add(entry('Shop aa', '2026-02-02', 'food'));
      memory.suggest('shop a');
    }
    // About 10 ms; twenty times over all entries would be a second.
    expect(performance.now() - startedAtMs).toBeLessThan(250);
  });
});
