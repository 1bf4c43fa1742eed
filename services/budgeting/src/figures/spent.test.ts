import { addDays, type Day, type Month, periodContaining } from '@florin/domain/calendar';
import {
  groupByMonth,
  type LedgerBlock,
  type LedgerEntry,
  type TransactionChange,
} from '@florin/domain/ledger';
import { nothingYet, takeDelivery } from '@florin/ledger';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysTouched } from './days-touched';
import { deriveSpent, monthsNeeded, rederiveSpent } from './spent';

const groceries = '018f0000-0000-7000-8000-00000000000a';
const fun = '018f0000-0000-7000-8000-00000000000b';
const account = '018f0000-0000-7000-8000-0000000000ff';

type State = Pick<LedgerEntry, 'on' | 'lines'>;

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
const line = fc.record({
  categoryId: fc.constantFrom(groceries, fun, null),
  amountMinor: fc.integer({ min: -50_000, max: 20_000 }),
});
const state: fc.Arbitrary<State | null> = fc.option(
  fc.record({ on: day, lines: fc.array(line, { minLength: 1, maxLength: 3 }) }),
  { freq: 5 },
);
/** Lives of up to ten transactions: created, altered, moved to other months and categories, removed. */
const lives = fc.array(fc.array(state, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10 });

function changesOf(states: (State | null)[][]): TransactionChange[] {
  let change = 0;
  return states.flatMap((life, number) => {
    const id = `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    let previousOn: Day | null = null;
    return life.map((step) => {
      change += 1;
      const entry = step && entryOf(id, change, step);
      const made = { id, change, previousOn, entry };
      previousOn = step?.on ?? null;
      return made;
    });
  });
}

function entryOf(id: string, change: number, { on, lines }: State): LedgerEntry {
  const amountMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    id,
    change,
    on,
    accountId: account,
    payee: '',
    note: '',
    currency: 'EUR',
    status: 'posted',
    transferId: null,
    isCorrection: false,
    tags: [],
    amountMinor,
    lines,
  };
}

function budgetFrom(startDay: number, firstDay: Day) {
  const cadence = { kind: 'monthly', startDay } as const;
  const firstPeriodStartsOn = periodContaining(cadence, firstDay).startsOn;
  return { categoryId: groceries, cadence, firstPeriodStartsOn, currency: 'EUR' };
}

/** What the event handler does, without a database: only the months it asks for are handed to it. */
function follow(rule: ReturnType<typeof budgetFrom>, deliveries: TransactionChange[][]) {
  const months = new Map<Month, LedgerBlock>();
  let spentByPeriod: Record<Day, number> = {};
  for (const delivery of deliveries) {
    const named = [...groupByMonth(delivery).keys()];
    const before = only(months, named);
    const { changed } = takeDelivery(before, nothingYet, {
      change: 1,
      previousChange: null,
      changes: delivery,
    });
    const touched = daysTouched(
      { before, changed },
      delivery.map(({ id }) => id),
    );
    for (const [month, block] of changed) months.set(month, block);
    const days = touched.get(rule.categoryId) ?? [];
    const needed = only(months, monthsNeeded(rule, days));
    spentByPeriod = rederiveSpent({ ...rule, spentByPeriod }, days, needed);
  }
  return { spentByPeriod, months };
}

function only(months: ReadonlyMap<Month, LedgerBlock>, names: Month[]): Map<Month, LedgerBlock> {
  return new Map([...months].filter(([month]) => names.includes(month)));
}

describe('what a budget spent', () => {
  test('the running figures are at all times those rebuilt from the months', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 28 }), day, fc.integer({ min: 1, max: 7 }), (...given) => {
        const [states, startDay, firstDay, batch] = given;
        const rule = budgetFrom(startDay, firstDay);
        const { spentByPeriod, months } = follow(rule, batches(changesOf(states), batch));
        expect(spentByPeriod).toEqual(deriveSpent(rule, months));
      }),
    );
  });

  test('neither the order nor the number of deliveries matters', () => {
    const shuffled = lives
      .map(changesOf)
      .chain((changes) =>
        fc.tuple(
          fc.constant(changes),
          fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 28 }), ([changes, delivered], startDay) => {
        const rule = budgetFrom(startDay, '2026-02-10');
        const once = follow(rule, batches(changes, 1)).spentByPeriod;
        expect(follow(rule, batches(delivered, 1)).spentByPeriod).toEqual(once);
      }),
    );
  });

  test.each<[string, State[], Record<Day, number>]>([
    ['an expense counts', [expense('2026-02-10', -1200)], { '2026-02-01': 1200 }],
    [
      'a refund gives back',
      [expense('2026-02-10', -1200), expense('2026-02-28', 500)],
      { '2026-02-01': 700 },
    ],
    ['refunds may outweigh', [expense('2026-02-10', 500)], { '2026-02-01': -500 }],
    ['a period that evens out spent nothing', [expense('2026-02-10', -5), expense('2026-02-11', 5)], {}],
    ['before the first period nothing counts', [expense('2026-01-31', -1200)], {}],
    [
      'each day is in its period',
      [expense('2026-02-28', -1), expense('2026-03-01', -2)],
      {
        '2026-02-01': 1,
        '2026-03-01': 2,
      },
    ],
    [
      'each split counts in its own category',
      [
        {
          on: '2026-02-10',
          lines: [
            { categoryId: groceries, amountMinor: -300 },
            { categoryId: fun, amountMinor: -200 },
            { categoryId: null, amountMinor: -100 },
          ],
        },
      ],
      { '2026-02-01': 300 },
    ],
  ])('%s', (_name, states, spent) => {
    const rule = budgetFrom(1, '2026-02-14');
    const { spentByPeriod } = follow(rule, [changesOf(states.map((one) => [one]))]);
    expect(spentByPeriod).toEqual(spent);
  });
});

function expense(on: Day, amountMinor: number): State {
  return { on, lines: [{ categoryId: groceries, amountMinor }] };
}

function batches(changes: TransactionChange[], size: number): TransactionChange[][] {
  const all: TransactionChange[][] = [];
  for (let at = 0; at < changes.length; at += size) all.push(changes.slice(at, at + size));
  return all;
}
