import type { AuditEvent } from '@florin/contracts';
import { rolePassword } from '@florin/kernel';
import { openDatabase, roleOf } from '@florin/kernel/database';
import { createKeyring } from '@florin/kernel/keyring';
import { silentLog } from '@florin/kernel/log';
import {
  expectStatus,
  type Person,
  queryAsAdministrator,
  startTestSystem,
  type TestSystem,
  testMasterKey,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChainRecord, emptyHead, linkHash } from '../chain/link';
import { recordsAfter } from '../store/trail';
import { verifyTrail } from '.';

const accounts = 6;
let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  for (let number = 0; number < accounts; number += 1) await ada.account({ name: `Account ${number}` });
  await system.eventually(async () => {
    const { body } = expectStatus(await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events'), 200);
    expect(body.rows.filter((row) => row.action === 'account.created')).toHaveLength(accounts);
  });
});

/** Runs as the service would, under its own role and tenant. */
async function asAudit<Result>(
  run: (scope: Parameters<typeof verifyTrail>[0]) => Promise<Result>,
): Promise<Result> {
  const password = await rolePassword(testMasterKey, roleOf('audit'));
  const database = openDatabase({ ...system.database, user: roleOf('audit'), password });
  const keyring = createKeyring({ masterKey: testMasterKey, keystore: system.keystore, clock: system.clock });
  const owner = { kind: 'household', id: ada.householdId } as const;
  const keys = await keyring.keyOf(owner);
  try {
    return await database.transaction(owner, (tx) =>
      run({ tx, householdId: owner.id, keys, log: silentLog() }),
    );
  } finally {
    await database.close();
  }
}

/** Somebody who got hold of the database's administrator. */
async function tamper(text: string, ...values: unknown[]): Promise<void> {
  await queryAsAdministrator(system, text, [ada.householdId, ...values]);
}

const where = 'WHERE owner_id = $1 AND sequence';

describe('a trail in the database', () => {
  test('is good as it was written', async () => {
    expect(await asAudit(verifyTrail)).toMatchObject({ ok: true });
  });

  test.each<[string, string, { reason: string; sequence: number }]>([
    [
      'an edited record',
      `UPDATE audit.audit_event SET sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) ${where} = 3`,
      { reason: 'record-altered', sequence: 3 },
    ],
    [
      'an edited time',
      `UPDATE audit.audit_event SET at = at - interval '1 day' ${where} = 4`,
      { reason: 'record-altered', sequence: 4 },
    ],
    [
      'a record deleted in the middle',
      `DELETE FROM audit.audit_event ${where} = 2`,
      { reason: 'record-missing', sequence: 2 },
    ],
    [
      'the oldest deleted',
      `DELETE FROM audit.audit_event ${where} = 1`,
      { reason: 'record-missing', sequence: 1 },
    ],
  ])('names %s', async (_name, text, verdict) => {
    await tamper(text);
    expect(await asAudit(verifyTrail)).toEqual({ ok: false, ...verdict });
  });

  test('names two records that changed places', async () => {
    for (const [from, to] of [
      [2, 1000],
      [3, 2],
      [1000, 3],
    ]) {
      await tamper(`UPDATE audit.audit_event SET sequence = $2 ${where} = $3`, to, from);
    }
    expect(await asAudit(verifyTrail)).toEqual({ ok: false, reason: 'record-altered', sequence: 2 });
  });

  test('names the record after one that was taken out with every later hash made anew', async () => {
    const records = await asAudit((scope) => recordsAfter(scope, 0, 100));
    const kept = records.filter((record) => record.sequence !== 3);
    await tamper('DELETE FROM audit.audit_event WHERE owner_id = $1');
    let head = emptyHead(ada.householdId);
    for (const record of kept) {
      const moved = { ...record, sequence: head.sequence + 1 };
      head = { sequence: moved.sequence, hash: linkHash(head.hash, moved) };
      await insert({ ...moved, hash: head.hash });
    }
    expect(await asAudit(verifyTrail)).toEqual({ ok: false, reason: 'record-unreadable', sequence: 3 });
  });

  test('cannot be altered by the service itself', async () => {
    for (const text of [
      `UPDATE audit.audit_event SET at = now() ${where} > 0`,
      `DELETE FROM audit.audit_event ${where} > 0`,
    ]) {
      const attempt = asAudit((scope) => scope.tx.query({ text, values: [ada.householdId] }));
      await expect(attempt).rejects.toThrow('permission denied');
    }
    const truncate = asAudit((scope) => scope.tx.query({ text: 'TRUNCATE audit.audit_event' }));
    await expect(truncate).rejects.toThrow('permission denied');
  });
});

async function insert(record: ChainRecord): Promise<void> {
  await tamper(
    `INSERT INTO audit.audit_event (owner_kind, owner_id, sequence, event_id, at, sealed, hash) VALUES ('household', $1, $2, $3, $4, $5, $6)`,
    record.sequence,
    record.eventId,
    record.at,
    record.sealed,
    record.hash,
  );
}
