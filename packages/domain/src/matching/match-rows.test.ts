import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index';
import {
  type ExistingTransaction,
  fingerprintRows,
  matchStatementRows,
  type RowMatch,
  type StatementRow,
} from './index';

const coffee: StatementRow = {
  accountId: 'bank',
  on: '2026-11-02',
  amountMinor: -350,
  payee: 'Blue Door Coffee',
  note: '',
  bankId: null,
};

function row(fields: Partial<StatementRow> = {}): StatementRow {
  return { ...coffee, ...fields };
}

/** What the transaction service keeps of rows it has imported. */
function imported(rows: readonly StatementRow[], prefix = 'known'): ExistingTransaction[] {
  const fingerprints = fingerprintRows(rows);
  return rows.map((statementRow, place) => ({
    ...statementRow,
    id: `${prefix} ${place}`,
    isManual: false,
    fingerprint: fingerprints[place] ?? null,
  }));
}

function manual(fields: Partial<StatementRow> = {}, id = 'manual'): ExistingTransaction {
  return { ...row(fields), id, isManual: true, fingerprint: null };
}

function kindsOf(matches: RowMatch[]): string[] {
  return matches.map((match) =>
    match.kind === 'new' ? 'new' : match.kind === 'claims' ? `claims ${match.id}` : `${match.by} ${match.id}`,
  );
}

describe('matchStatementRows', () => {
  it.each<[string, StatementRow[], ExistingTransaction[], string[]]>([
    ['nothing known: all new', [row(), row()], [], ['new', 'new']],
    [
      'the bank id known',
      [row({ bankId: 'a', payee: 'renamed by the bank' })],
      imported([row({ bankId: 'a' })]),
      ['bank-id known 0'],
    ],
    [
      'a pending row posted with another amount',
      [row({ bankId: 'a', amountMinor: -400 })],
      imported([row({ bankId: 'a' })]),
      ['bank-id known 0'],
    ],
    [
      'a bank id given anew long after',
      [row({ bankId: 'a', amountMinor: -400, on: '2026-12-02' })],
      imported([row({ bankId: 'a' })]),
      ['new'],
    ],
    [
      'the same bank id in another account',
      [row({ bankId: 'a', accountId: 'card' })],
      imported([row({ bankId: 'a' })]),
      ['new'],
    ],
    [
      'other ids, otherwise equal: two purchases',
      [row({ bankId: 'b' })],
      imported([row({ bankId: 'a' })]),
      ['new'],
    ],
    [
      'a bank id twice in the file with the same facts',
      [row({ bankId: 'a' }), row({ bankId: 'a' })],
      [],
      ['new', 'bank-id null'],
    ],
    [
      'a bank id the bank writes on everything',
      [row({ bankId: '0' }), row({ bankId: '0', amountMinor: -1 })],
      [],
      ['new', 'new'],
    ],
    [
      'the same, imported again',
      [row({ bankId: '0' }), row({ bankId: '0', amountMinor: -1 })],
      imported([row({ bankId: '0' }), row({ bankId: '0', amountMinor: -1 })]),
      ['fingerprint known 0', 'fingerprint known 1'],
    ],
    [
      'the same file again',
      [row(), row()],
      imported([row(), row()]),
      ['fingerprint known 0', 'fingerprint known 1'],
    ],
    [
      'one coffee more that day',
      [row(), row(), row()],
      imported([row(), row()]),
      ['fingerprint known 0', 'fingerprint known 1', 'new'],
    ],
    ['the same coffee the day after', [row({ on: '2026-11-03' })], imported([row()]), ['new']],
    [
      'another spelling of white space and case',
      [row({ payee: ' BLUE DOOR  COFFEE' })],
      imported([row()]),
      ['fingerprint known 0'],
    ],
    [
      'a fingerprint of a payee edited since',
      [row()],
      imported([row()]).map((known) => ({ ...known, payee: 'My coffee' })),
      ['fingerprint known 0'],
    ],
    [
      'imported before fingerprints were kept',
      [row(), row()],
      imported([row(), row()]).map((known) => ({ ...known, fingerprint: null })),
      ['fingerprint known 0', 'fingerprint known 1'],
    ],
    [
      'told in a format with ids, then without',
      [row({ payee: 'BLUE DOOR' })],
      imported([row({ bankId: 'a' })]),
      ['other-format known 0'],
    ],
    [
      'told in a format without ids, then with',
      [row({ bankId: 'a', payee: 'BLUE DOOR' })],
      imported([row()]),
      ['other-format known 0'],
    ],
    [
      'in another format, but another day',
      [row({ bankId: 'a', on: '2026-11-03' })],
      imported([row()]),
      ['new'],
    ],
    [
      'in another format, but another payee',
      [row({ bankId: 'a', payee: 'Aldi' })],
      imported([row()]),
      ['new'],
    ],
    ['a manual entry a week before', [row({ on: '2026-11-09' })], [manual()], ['claims manual']],
    ['a manual entry a week after', [row({ on: '2026-10-26' })], [manual()], ['claims manual']],
    ['a manual entry eight days before', [row({ on: '2026-11-10' })], [manual()], ['new']],
    ['a manual entry of another amount', [row({ amountMinor: -351 })], [manual()], ['new']],
    ['a manual entry in another account', [row({ accountId: 'card' })], [manual()], ['new']],
    ['a manual entry with a shorter name', [row()], [manual({ payee: 'coffee' })], ['claims manual']],
    ['a manual entry of another payee', [row()], [manual({ payee: 'Bus' })], ['new']],
    ['a manual entry without payee', [row()], [manual({ payee: '' })], ['claims manual']],
    [
      'one manual entry, two rows: the nearer claims it',
      [row({ on: '2026-11-05' }), row({ on: '2026-11-03' })],
      [manual()],
      ['new', 'claims manual'],
    ],
    [
      'two manual entries: the nearer is claimed',
      [row()],
      [manual({ on: '2026-11-05' }, 'far'), manual({ on: '2026-11-01' }, 'near')],
      ['claims near'],
    ],
    [
      'two manual entries: the more alike is claimed',
      [row()],
      [manual({ payee: 'coffee' }, 'less'), manual({}, 'more')],
      ['claims more'],
    ],
    ['a known row beats a manual entry', [row()], [manual(), ...imported([row()])], ['fingerprint known 0']],
  ])('%s', (_name, rows, existing, kinds) => {
    expect(kindsOf(matchStatementRows(rows, existing))).toEqual(kinds);
  });

  const statementRow = fc.record({
    accountId: fc.constant('bank'),
    on: fc.integer({ min: 0, max: 5 }).map((days) => addDays('2026-11-01', days)),
    amountMinor: fc.integer({ min: -3, max: 3 }),
    payee: fc.constantFrom('Lidl', 'Aldi', 'LIDL 42', ''),
    note: fc.constantFrom('', 'x'),
    bankId: fc.constant(null),
  });
  const file = fc.array(statementRow, { maxLength: 40 });

  it('adds nothing when the same file comes again, in any order', () => {
    const again = file.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(again, ([first, second]) => {
        expect(matchStatementRows(second, imported(first)).filter(({ kind }) => kind === 'new')).toEqual([]);
      }),
    );
  });

  it('adds of an overlapping file exactly the rows the first did not have', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 0, max: 5 }), (rows, day) => {
        const until = addDays('2026-11-01', day);
        const first = rows.filter(({ on }) => on <= until);
        const matches = matchStatementRows(rows, imported(first));
        expect(rows.filter((_, place) => matches[place]?.kind === 'new')).toEqual(
          rows.filter(({ on }) => on > until),
        );
      }),
    );
  });

  it('matches each existing transaction at most once', () => {
    const existing = file.map((rows) =>
      imported(rows).map((known, place) => ({ ...known, isManual: place % 2 === 0 })),
    );
    fc.assert(
      fc.property(file, existing, (rows, known) => {
        const ids = matchStatementRows(rows, known).flatMap((match) =>
          match.kind === 'new' ? [] : [match.id],
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
