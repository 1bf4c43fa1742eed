import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Anchors,
  type BalanceRow,
  balanceLine,
  balanceOn,
  landingOf,
  moveBalance,
  type RowOrigin,
  type StatedBalance,
} from './index';

const stated: StatedBalance = { on: '2026-03-10', balanceMinor: 100_000 };

function row(
  on: string,
  amountMinor: number,
  origin: RowOrigin = 'person',
  id = `${on} ${origin}`,
): BalanceRow {
  return { id, on, amountMinor, origin };
}

/** What a balance is: what was stated, and every row after. Everything else is a way of not having to add it up. */
function balanceOf({ on, balanceMinor }: StatedBalance, rows: Iterable<BalanceRow>): number {
  let sum = balanceMinor;
  for (const row of rows)
    if (row.on > on || (row.on === on && row.origin !== 'statement')) sum += row.amountMinor;
  return sum;
}

describe('a balance', () => {
  it.each<[string, BalanceRow[], number]>([
    ['nothing happened', [], 100_000],
    ['an older row of a statement is in it', [row('2026-02-01', -500, 'statement')], 100_000],
    ['an older row entered by hand is in it', [row('2026-03-09', -500)], 100_000],
    ['what the bank tells of the day is in it', [row('2026-03-10', -500, 'statement')], 100_000],
    ['what is entered by hand on the day comes after', [row('2026-03-10', -1_250)], 98_750],
    ['what comes later moves it', [row('2026-03-11', -500, 'statement'), row('2026-03-12', 200)], 99_700],
    ['a correction moves it', [row('2026-03-10', -1_230, 'correction')], 98_770],
  ])('%s', (_name, rows, expected) => {
    expect(balanceOf(stated, rows)).toBe(expected);
    const moved = moveBalance(
      { statedOn: stated.on, corrections: [] },
      rows.map((after) => ({ before: undefined, after })),
    );
    expect(stated.balanceMinor + moved.deltaMinor).toBe(expected);
  });
});

describe('landingOf', () => {
  const anchors: Anchors = {
    statedOn: stated.on,
    corrections: [
      { id: 'b', on: '2026-04-01' },
      { id: 'a', on: '2026-03-20' },
    ],
  };
  it.each<[string, BalanceRow, ReturnType<typeof landingOf>]>([
    ['older than everything said', row('2026-03-01', 1), 'opening'],
    ['covered by the first correction', row('2026-03-15', 1), { correctionId: 'a' }],
    ['of its day, told by the bank', row('2026-03-20', 1, 'statement'), { correctionId: 'a' }],
    ['of its day, by hand: after it, before the next', row('2026-03-20', 1), { correctionId: 'b' }],
    ['after all', row('2026-04-02', 1), 'balance'],
    ['a correction before another one', row('2026-03-20', 1, 'correction', 'a'), { correctionId: 'b' }],
    ['the last correction itself', row('2026-04-01', 1, 'correction', 'b'), 'balance'],
  ])('%s', (_name, one, expected) => {
    expect(landingOf(anchors, one)).toEqual(expected);
  });
});

describe('several corrections', () => {
  const a = { id: 'a', on: '2026-03-20' };
  const b = { id: 'b', on: '2026-03-20' };
  const later = { id: 'c', on: '2026-03-25' };

  it.each([
    ['as they came', [a, b]],
    ['the other way round', [b, a]],
  ])('of one day: the one with the first id takes a row over, %s', (_name, corrections) => {
    expect(landingOf({ statedOn: stated.on, corrections }, row('2026-03-15', 1))).toEqual({
      correctionId: 'a',
    });
  });

  it('the earlier one takes a row over, whatever the ids are', () => {
    const corrections = [
      { id: 'z', on: '2026-03-20' },
      { id: 'b', on: '2026-03-25' },
    ];
    for (const order of [corrections, [...corrections].reverse()])
      expect(landingOf({ statedOn: stated.on, corrections: order }, row('2026-03-15', 1))).toEqual({
        correctionId: 'z',
      });
  });

  it('one that goes leaves the others, as large as the rows before it in the step have made it', () => {
    const before = row(a.on, 700, 'correction', 'a');
    const old = row('2026-03-15', -300);
    const moved = moveBalance({ statedOn: stated.on, corrections: [a, later] }, [
      { before: undefined, after: old },
      { before, after: undefined },
    ]);
    expect(moved.anchors.corrections).toEqual([later]);
    expect([...moved.taken]).toEqual([['c', 1000]]);
  });
});

describe('a row and the correction that covers it, gone in one step', () => {
  const old = row('2026-03-12', -3_000);
  const correction = row('2026-03-15', 3_000, 'correction', 'c');
  const anchors: Anchors = { statedOn: stated.on, corrections: [{ id: 'c', on: correction.on }] };

  it.each([
    ['the row first', [old, correction]],
    ['the correction first', [correction, old]],
  ])('leave what was stated, %s', (_name, gone) => {
    const moved = moveBalance(
      anchors,
      gone.map((before) => ({ before, after: undefined })),
    );
    // The balance was 100000: -3000 and +3000 since what was stated.
    expect(moved.deltaMinor).toBe(0);
    expect([...moved.taken]).toEqual([]);
  });
});

/** An account the naive way: rows, changed in place, one after the other. */
class Account {
  rows = new Map<string, BalanceRow>();
  balanceMinor = stated.balanceMinor;
  anchors: Anchors = { statedOn: stated.on, corrections: [] };

  step(id: string, after: BalanceRow | undefined): void {
    this.bulk(new Map([[id, after]]));
  }

  /** Many rows at once, each as it stood before any of them changed. */
  bulk(changes: ReadonlyMap<string, BalanceRow | undefined>): void {
    const steps = [...changes].map(([id, after]) => ({ before: this.rows.get(id), after }));
    const moved = moveBalance(this.anchors, steps);
    this.balanceMinor += moved.deltaMinor;
    this.anchors = moved.anchors;
    for (const [id, after] of changes)
      if (after) this.rows.set(id, after);
      else this.rows.delete(id);
    for (const [correctionId, deltaMinor] of moved.taken) {
      const correction = this.rows.get(correctionId)!;
      this.rows.set(correctionId, { ...correction, amountMinor: correction.amountMinor + deltaMinor });
    }
  }

  correct(id: string, on: string, balanceMinor: number): void {
    const held = balanceOn(on, this.balanceMinor, this.rows.values());
    this.step(id, { id, on, amountMinor: balanceMinor - held, origin: 'correction' });
  }

  on(day: string): number {
    return balanceOn(day, this.balanceMinor, this.rows.values());
  }
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
const amountMinor = fc.integer({ min: -50_000, max: 50_000 });
const origin = fc.constantFrom<RowOrigin>('person', 'statement');
const rows = fc
  .array(fc.record({ on: day, amountMinor, origin }), { maxLength: 20 })
  .map((all) => all.map((one, at): BalanceRow => ({ id: `r${at}`, ...one })));
/** Of days that stay apart from each other and from the stated one, so that no two of them speak of one day. */
const corrections = fc.uniqueArray(
  fc.record({ on: fc.constantFrom('2026-03-13', '2026-03-17', '2026-03-24'), balanceMinor: amountMinor }),
  { selector: ({ on }) => on, maxLength: 3 },
);

describe('the laws of a balance', () => {
  it('is kept up step by step as it is computed from the rows alone, in any order, with edits and deletes', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), at: fc.nat(7), on: day, amountMinor, origin }),
      fc.record({ kind: fc.constant('delete' as const), at: fc.nat(7) }),
      fc.record({ kind: fc.constant('correct' as const), at: fc.nat(3), on: day, amountMinor }),
      fc.record({ kind: fc.constant('undo' as const), at: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const account = new Account();
        for (const one of steps) {
          const id = one.kind === 'put' || one.kind === 'delete' ? `r${one.at}` : `c${one.at}`;
          if (one.kind === 'put')
            account.step(id, { id, on: one.on, amountMinor: one.amountMinor, origin: one.origin });
          else if (one.kind === 'correct' && one.on >= stated.on && !account.rows.has(id)) {
            account.correct(id, one.on, one.amountMinor);
            expect(account.on(one.on)).toBe(one.amountMinor);
          } else if (account.rows.has(id)) account.step(id, undefined);
          expect(account.balanceMinor).toBe(balanceOf(stated, account.rows.values()));
        }
      }),
    );
  });

  it('comes out of one step of many rows as out of as many steps, in any order, with two corrections of a day', () => {
    const change = fc.record({ at: fc.nat(9), isGone: fc.boolean(), on: day, amountMinor, origin });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.record({ on: fc.constantFrom('2026-03-13', '2026-03-17'), balanceMinor: amountMinor }), {
          maxLength: 4,
        }),
        fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: 10 }),
        fc.uniqueArray(fc.nat(3), { maxLength: 4 }),
        fc.infiniteStream(fc.nat(1_000)),
        (all, said, changed, undone, order) => {
          function opened(): Account {
            const account = new Account();
            for (const one of all) account.step(one.id, one);
            said.forEach(({ on, balanceMinor }, at) => {
              account.correct(`c${at}`, on, balanceMinor);
            });
            return account;
          }
          const changes: [string, BalanceRow | undefined][] = [
            ...changed.map(({ at, isGone, ...given }): [string, BalanceRow | undefined] => [
              `r${at}`,
              isGone ? undefined : { id: `r${at}`, ...given },
            ]),
            ...undone.map((at): [string, undefined] => [`c${at}`, undefined]),
          ];
          const shuffled = changes
            .map((one) => [order.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const single = opened();
          for (const [id, after] of shuffled) single.step(id, after);
          const bulk = opened();
          bulk.bulk(new Map(shuffled));
          expect(bulk.balanceMinor).toBe(balanceOf(stated, bulk.rows.values()));
          expect(new Map([...bulk.rows].sort())).toEqual(new Map([...single.rows].sort()));
        },
      ),
    );
  });

  it('does not depend on the order in which rows and statements of balances come', () => {
    fc.assert(
      fc.property(
        rows.filter((all) => all.every(({ on }) => !['2026-03-13', '2026-03-17', '2026-03-24'].includes(on))),
        corrections,
        fc.infiniteStream(fc.nat(1_000)),
        (all, said, order) => {
          const events = [
            ...all.map((one) => (account: Account) => account.step(one.id, one)),
            ...said.map(
              ({ on, balanceMinor }) =>
                (account: Account) =>
                  account.correct(on, on, balanceMinor),
            ),
          ];
          const plain = new Account();
          for (const event of events) event(plain);
          const shuffled = new Account();
          const keyed = events.map((event) => [order.next().value as number, event] as const);
          for (const [, event] of keyed.sort(([a], [b]) => a - b)) event(shuffled);
          expect(shuffled.balanceMinor).toBe(plain.balanceMinor);
          expect(new Map([...shuffled.rows].sort())).toEqual(new Map([...plain.rows].sort()));
        },
      ),
    );
  });

  it('holds on each day what was said of it, whatever older rows come, change or go', () => {
    fc.assert(
      fc.property(rows, corrections, (all, said) => {
        const account = new Account();
        for (const { on, balanceMinor } of said) account.correct(on, on, balanceMinor);
        for (const one of all.filter(({ origin }) => origin === 'statement')) account.step(one.id, one);
        for (const { on, balanceMinor } of said) expect(account.on(on)).toBe(balanceMinor);
        expect(account.on(stated.on)).toBe(stated.balanceMinor);
      }),
    );
  });

  it('is the end of its line, which begins with what the account opened with', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const balanceMinor = balanceOf(stated, all);
        const line = balanceLine(balanceMinor, all);
        expect(line.map(({ on }) => on)).toEqual([...new Set(all.map(({ on }) => on))].sort());
        if (all.length > 0) expect(line.at(-1)!.balanceMinor).toBe(balanceMinor);
        for (const point of line) expect(balanceOn(point.on, balanceMinor, all)).toBe(point.balanceMinor);
        const movedMinor = all.reduce((sum, one) => sum + one.amountMinor, 0);
        expect(balanceOn('2026-02-28', balanceMinor, all)).toBe(balanceMinor - movedMinor);
      }),
    );
  });
});
