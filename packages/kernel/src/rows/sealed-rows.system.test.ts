import { createSecretKey, randomUUID } from 'node:crypto';
import { asAdministrator, openBareDatabase } from '@florin/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, date, openDatabase, pgSchema, syncedTable, text, uuid } from '../database';
import type { OwnerKeys } from '../keyring';
import { createLog } from '../log';
import { SealBroken } from '../sealing';
import { sealedRows, type WritableRowScope } from './index';
import { RowVersionUnknown } from './row-version';

type Note = { words: string };

const table = syncedTable(pgSchema('rows_test'), 'note', {
  onDay: date('on_day', { mode: 'string' }),
  accountId: uuid('account_id'),
  categoryIds: uuid('category_ids').array(),
  label: text('label'),
});
const notes = sealedRows<Note>(table, { version: 1, upgrades: {} });

const ddl = `
  CREATE SCHEMA rows_test;
  CREATE TABLE rows_test.note (
    household_id uuid NOT NULL, id uuid NOT NULL, change bigint NOT NULL, is_removed boolean NOT NULL, sealed bytea NOT NULL,
    on_day date, account_id uuid, category_ids uuid[], label text, PRIMARY KEY (household_id, id))`;

let bare: Awaited<ReturnType<typeof openBareDatabase>>;
let database: Database;
const logged: { slug: string; rowId?: string }[] = [];
const log = createLog({ role: 'test', stream: { write: (line) => logged.push(JSON.parse(line)) } });

beforeAll(async () => {
  bare = await openBareDatabase();
  database = openDatabase(bare.address);
  await sql(ddl);
});
afterAll(async () => {
  await database.close();
  await bare.drop();
});

/** Somebody with access to the database and to no key. */
async function sql(statement: string, values: unknown[] = []): Promise<void> {
  await asAdministrator({ database: bare.address }, (client) => client.query(statement, values));
}

function keysOf(id: string): OwnerKeys {
  const current = { version: 1, secret: createSecretKey(Buffer.alloc(32, 5)) };
  return { ownerKind: 'household', ownerId: id, current, byVersion: new Map([[1, current]]) };
}

async function as<Result>(
  householdId: string,
  change: number,
  run: (scope: WritableRowScope) => Promise<Result>,
): Promise<Result> {
  const keys = keysOf(householdId);
  return database.transaction({ kind: 'household', id: householdId }, (tx) =>
    run({ tx, householdId, keys, log, change }),
  );
}

const visible = { on_day: '2026-11-20', account_id: randomUUID(), category_ids: [randomUUID()], label: 'a' };

/** A household with two notes, written by changes 1 and 2. */
async function twoNotes() {
  const householdId = randomUUID();
  const [first, second] = [randomUUID(), randomUUID()];
  await as(householdId, 1, (scope) => notes.put(scope, [{ id: first, value: { words: 'first' }, visible }]));
  await as(householdId, 2, (scope) =>
    notes.put(scope, [{ id: second, value: { words: 'second' }, visible }]),
  );
  return { householdId, first, second };
}

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const anyVisible = fc.record({
  on_day: fc.option(day),
  account_id: fc.option(
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
    ),
  ),
  category_ids: fc.option(fc.array(fc.uuid(), { maxLength: 4 })),
  label: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }).filter((label) => !label.includes('\0'))),
});

describe('laws', () => {
  test('whatever visible columns are written, the row and its tombstone open as the database prints them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyVisible, { minLength: 1, maxLength: 20 }), async (all) => {
        const householdId = randomUUID();
        const rows = all.map((each, at) => ({ id: randomUUID(), value: { words: `${at}` }, visible: each }));
        await as(householdId, 7, async (scope) => {
          await notes.put(scope, rows);
          const page = await notes.changesAfter(scope, 0, 100);
          expect(page.unreadable).toEqual([]);
          expect(page.rows).toHaveLength(rows.length);
        });
        await as(householdId, 8, async (scope) => {
          await notes.remove(scope, rows);
          const page = await notes.changesAfter(scope, 7, 100);
          expect(page).toMatchObject({ rows: [], unreadable: [], change: 8 });
          expect(page.removed).toHaveLength(rows.length);
        });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['a day', { on_day: '2026-1-5' }],
    ['an id', { account_id: 'x' }],
    ['ids', { category_ids: ['x'] }],
  ])('%s in another form than the database prints is a programmer error', async (_name, given) => {
    const writing = as(randomUUID(), 1, (scope) =>
      notes.put(scope, [{ id: randomUUID(), value: { words: '' }, visible: given }]),
    );
    await expect(writing).rejects.toThrow(TypeError);
  });
});

/** What somebody with the database and no key may do to the first of two notes. */
const alterations: [string, string][] = [
  ['its day altered', `UPDATE rows_test.note SET on_day = on_day + 1 WHERE id = $1`],
  ['its day taken away', `UPDATE rows_test.note SET on_day = NULL WHERE id = $1`],
  ['another account', `UPDATE rows_test.note SET account_id = gen_random_uuid() WHERE id = $1`],
  ['no category', `UPDATE rows_test.note SET category_ids = '{}' WHERE id = $1`],
  ['another label', `UPDATE rows_test.note SET label = 'b' WHERE id = $1`],
  ['a newer change number', `UPDATE rows_test.note SET change = 3 WHERE id = $1`],
  ['a forged tombstone', `UPDATE rows_test.note SET is_removed = true WHERE id = $1`],
  [
    'a bit flipped',
    `UPDATE rows_test.note SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1`,
  ],
  [
    'the content of the other',
    `UPDATE rows_test.note SET sealed = (SELECT sealed FROM rows_test.note AS o WHERE o.id <> $1 AND o.household_id = note.household_id) WHERE id = $1`,
  ],
];

describe('a row that was altered without its key', () => {
  test.each(alterations)('with %s is an error by its id', async (_name, statement) => {
    const { householdId, first } = await twoNotes();
    await sql(statement, [first]);
    await expect(as(householdId, 9, (scope) => notes.get(scope, first))).rejects.toThrow(SealBroken);
  });

  test.each(alterations)(
    'with %s is set aside by lists, which go on past it, and told once',
    async (_name, statement) => {
      const { householdId, first, second } = await twoNotes();
      await sql(statement, [first]);
      logged.length = 0;
      for (let reading = 0; reading < 2; reading += 1) {
        const page = await as(householdId, 9, (scope) => notes.changesAfter(scope, 0, 10));
        expect(page.rows.map((row) => row.value)).toEqual([{ words: 'second' }]);
        expect(page.removed).toEqual([]);
        expect(page.unreadable.map((mark) => mark.id)).toEqual([first]);
        const listed = await as(householdId, 9, (scope) => notes.where(scope, { text: 'true', values: [] }));
        expect(listed.map((row) => row.id)).toEqual([second]);
      }
      expect(logged.filter((line) => line.slug === 'row-unreadable').map((line) => line.rowId)).toEqual([
        first,
      ]);
    },
  );

  test('put back as it was an edit ago is an error, and so is a removed one brought back', async () => {
    const { householdId, first } = await twoNotes();
    await sql('CREATE TABLE IF NOT EXISTS rows_test.kept AS SELECT * FROM rows_test.note WHERE false');
    await sql('INSERT INTO rows_test.kept SELECT * FROM rows_test.note WHERE id = $1', [first]);
    await as(householdId, 3, (scope) =>
      notes.put(scope, [{ id: first, value: { words: 'edited' }, visible }]),
    );
    await sql(
      `UPDATE rows_test.note SET sealed = k.sealed FROM rows_test.kept k WHERE k.id = note.id AND k.id = $1`,
      [first],
    );
    await expect(as(householdId, 9, (scope) => notes.get(scope, first))).rejects.toThrow(SealBroken);

    await as(householdId, 4, (scope) => notes.remove(scope, [{ id: first, visible }]));
    expect(await as(householdId, 9, (scope) => notes.get(scope, first))).toBeUndefined();
    await sql(
      `UPDATE rows_test.note SET sealed = k.sealed, is_removed = false FROM rows_test.kept k WHERE k.id = note.id AND k.id = $1`,
      [first],
    );
    await expect(as(householdId, 9, (scope) => notes.get(scope, first))).rejects.toThrow(SealBroken);
  });
});

describe('versions', () => {
  type Third = { lines: string[]; isPinned: boolean };
  const thirdNotes = sealedRows<Third>(table, {
    version: 3,
    upgrades: {
      1: ({ words }) => ({ text: words }),
      2: ({ text: all }) => ({ lines: [all], isPinned: false }),
    },
  });

  test('an older row is read as one of today, step by step, and written again in the present version', async () => {
    const { householdId, first } = await twoNotes();
    await as(householdId, 3, async (scope) => {
      const row = await thirdNotes.get(scope, first);
      expect(row?.value).toEqual({ lines: ['first'], isPinned: false });
      await thirdNotes.put(scope, [{ id: first, value: { ...row!.value, isPinned: true }, visible }]);
      expect((await thirdNotes.get(scope, first))?.value).toEqual({ lines: ['first'], isPinned: true });
    });
  });

  test('a row of a later version is set aside by lists and an error by its id', async () => {
    const { householdId, first, second } = await twoNotes();
    await as(householdId, 3, (scope) =>
      thirdNotes.put(scope, [{ id: first, value: { lines: [], isPinned: true }, visible }]),
    );
    await as(householdId, 4, async (scope) => {
      await expect(notes.get(scope, first)).rejects.toThrow(RowVersionUnknown);
      const page = await notes.changesAfter(scope, 0, 10);
      expect(page.rows.map((row) => row.id)).toEqual([second]);
      expect(page.unreadable).toEqual([{ id: first, change: 3 }]);
    });
  });

  test('an upgrade that fails on one row does not stop the others', async () => {
    const { householdId, first, second } = await twoNotes();
    const choosy = sealedRows<Note>(table, {
      version: 2,
      upgrades: {
        1: (note: Note) => {
          if (note.words === 'first') throw new TypeError('an old row without a field');
          return note;
        },
      },
    });
    const page = await as(householdId, 9, (scope) => choosy.changesAfter(scope, 0, 10));
    expect(page.rows.map((row) => row.id)).toEqual([second]);
    expect(page.unreadable.map((mark) => mark.id)).toEqual([first]);
  });

  test.each([
    ['none from 1', { version: 3, upgrades: { 2: (value: unknown) => value } }],
    ['one too many', { version: 1, upgrades: { 1: (value: unknown) => value } }],
    ['version 0', { version: 0, upgrades: {} }],
  ])('a gap in the way up stops the start: %s', (_name, version) => {
    expect(() => sealedRows<Note>(table, version)).toThrow(/need upgrades/);
  });
});
