import { type ServiceName, serviceNames } from '@florin/contracts';
import { rolePassword } from '@florin/kernel';
import { relayRoleOf, roleOf } from '@florin/kernel/database';
import {
  asAdministrator,
  type Person,
  startTestSystem,
  type TestSystem,
  testMasterKey,
} from '@florin/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  const account = await ada.account();
  await ada.category('Groceries');
  await ada.transaction({ accountId: account.id });
  await ada.transaction({ accountId: account.id, payee: 'Bakery' });
  await system.eventually(async () => {
    const { body } = await ada.send<{ total: number }>('GET', '/v1/transactions/search?text=bakery');
    expect(body.total).toBe(1);
  });
});
afterAll(() => system.stop());

async function connectAs(role: string): Promise<pg.Client> {
  const { host, port, database } = system.database;
  const client = new pg.Client({
    host,
    port,
    database,
    user: role,
    password: await rolePassword(testMasterKey, role),
  });
  await client.connect();
  return client;
}

async function asService<Result>(role: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connectAs(role);
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function tablesOf(schema: string): Promise<string[]> {
  return asAdministrator(system, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1',
      [schema],
    );
    return rows.map((row) => row.name);
  });
}

async function countIn(client: pg.Client, schema: string, table: string): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM "${schema}"."${table}"`);
  return rows[0].count;
}

describe.each(serviceNames)("the %s service's role", (service: ServiceName) => {
  test('sees no row of any table without a tenant, nor under one that is nobody', async () => {
    const tables = await tablesOf(service);
    expect(tables.length).toBeGreaterThan(4);
    await asService(roleOf(service), async (client) => {
      const nobody = '00000000-0000-7000-8000-000000000000';
      const none = [
        nobody,
        ada.householdId,
        `person/${ada.householdId}`,
        `household/${ada.userId}`,
        `person/${nobody}`,
      ];
      for (const tenant of [undefined, '', '%', 'household', ...none]) {
        if (tenant !== undefined) await client.query(`SET florin.tenant = '${tenant}'`);
        for (const table of tables) {
          expect([table, tenant, await countIn(client, service, table)]).toEqual([table, tenant, 0]);
        }
      }
    });
  });

  test("sees its household's rows and no other's under a tenant", async () => {
    const eve = await system.person();
    await eve.category('Groceries');
    await asService(roleOf(service), async (client) => {
      await client.query(`SET florin.tenant = 'household/${ada.householdId}'`);
      for (const table of await tablesOf(service)) {
        const columns = await client.query(`SELECT * FROM "${service}"."${table}" LIMIT 0`);
        const column = columns.fields.find(
          ({ name }) => name === 'household_id' || name === 'owner_id',
        )?.name;
        if (column === undefined) {
          expect([table, await countIn(client, service, table)]).toEqual([table, 0]);
          continue;
        }
        const foreign = await client.query(
          `SELECT count(*)::int AS count FROM "${service}"."${table}" WHERE ${column} <> $1`,
          [ada.householdId],
        );
        expect([table, foreign.rows[0].count]).toEqual([table, 0]);
      }
      // Nothing of hers has reached the notification service yet.
      expect(await countIn(client, service, 'owner_change')).toBe(service === 'notification' ? 0 : 1);
    });
  });

  test("cannot write a row into another's household", async () => {
    await asService(roleOf(service), async (client) => {
      await client.query(`SET florin.tenant = 'household/${ada.householdId}'`);
      const foreign = '01980000-0000-7000-8000-0000000000aa';
      const writing = client.query(
        `INSERT INTO "${service}".owner_change (owner_kind, owner_id, change) VALUES ('household', $1, 1)`,
        [foreign],
      );
      await expect(writing).rejects.toThrow(/row-level security/);
    });
  });

  test("cannot read another service's schema, nor any secret of the server", async () => {
    await asService(roleOf(service), async (client) => {
      for (const other of serviceNames.filter((name) => name !== service)) {
        const reading = client.query(`SELECT * FROM "${other}".owner_change`);
        await expect(reading).rejects.toThrow(/permission denied for schema/);
      }
      for (const secret of ['pg_authid', 'pg_shadow']) {
        await expect(client.query(`SELECT * FROM ${secret}`)).rejects.toThrow(/permission denied/);
      }
      await expect(client.query('CREATE TABLE public.mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(client.query('CREATE SCHEMA mine')).rejects.toThrow(/permission denied/);
      await expect(
        client.query(`ALTER TABLE "${service}".owner_change DISABLE ROW LEVEL SECURITY`),
      ).rejects.toThrow(/must be owner/);
      await expect(client.query('SET ROLE postgres')).rejects.toThrow(/permission denied|does not exist/);
      const { rows } = await client.query(
        'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      );
      expect(Object.values(rows[0])).toEqual([false, false, false, false]);
    });
  });

  test('has a relay that can read the outbox and what is planned, and nothing else', async () => {
    await asService(relayRoleOf(service), async (client) => {
      const readable = ['outbox', 'schedule'];
      for (const table of readable) await client.query(`SELECT * FROM "${service}"."${table}"`);
      for (const table of (await tablesOf(service)).filter((name) => !readable.includes(name))) {
        const reading = client.query(`SELECT * FROM "${service}"."${table}"`);
        await expect(reading).rejects.toThrow(/permission denied for table/);
      }
      for (const change of ['outbox SET change = 0', "schedule SET due_at = 'infinity'"])
        await expect(client.query(`UPDATE "${service}".${change}`)).rejects.toThrow(/permission denied/);
    });
  });

  test('has row-level security enabled and forced on every table', async () => {
    await asAdministrator(system, async (client) => {
      const { rows } = await client.query(
        `SELECT relname, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class c
           JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname = $1 AND relkind IN ('r', 'p')`,
        [service],
      );
      expect(rows.filter((row) => !row.forced)).toEqual([]);
    });
  });
});

test('the audit trail can be added to by its service, and neither altered nor shortened', async () => {
  await asService(roleOf('audit'), async (client) => {
    await client.query(`SET florin.tenant = 'household/${ada.householdId}'`);
    expect(await countIn(client, 'audit', 'audit_event')).toBeGreaterThan(0);
    for (const statement of [
      'UPDATE audit.audit_event SET sequence = 0',
      'DELETE FROM audit.audit_event',
      'TRUNCATE audit.audit_event',
      'DROP TABLE audit.audit_event',
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('persons, their sessions and memberships', () => {
  const personal = ['person', 'session', 'membership'];

  test('are seen and written by that person alone', async () => {
    const eve = await system.person();
    await asService(roleOf('user'), async (client) => {
      await client.query(`SET florin.tenant = 'person/${ada.userId}'`);
      for (const table of personal) {
        const { rows } = await client.query(`SELECT user_id FROM "user"."${table}"`);
        expect([table, rows]).toEqual([table, [{ user_id: ada.userId }]]);
        const taking = client.query(`UPDATE "user"."${table}" SET user_id = $1`, [eve.userId]);
        await expect(taking).rejects.toThrow(/row-level security/);
        const foreign = await client.query(`DELETE FROM "user"."${table}" WHERE user_id = $1`, [eve.userId]);
        expect([table, foreign.rowCount]).toEqual([table, 0]);
      }
    });
  });

  test('are found by nobody but by the fingerprint of an address or a token, one row at a time, and not written', async () => {
    const { email_index: address, token_hash: token } = await asAdministrator(system, async (client) => {
      const { rows } = await client.query(
        `SELECT email_index, token_hash FROM "user".person JOIN "user".session USING (user_id) WHERE user_id = $1`,
        [ada.userId],
      );
      return rows[0];
    });
    await asService(roleOf('user'), async (client) => {
      await client.query(`SET florin.tenant = 'identity'`);
      for (const [lookUp, found] of [
        ['', [0, 0, 0]],
        ['%', [0, 0, 0]],
        [address, [1, 0, 0]],
        [token, [0, 1, 0]],
      ] as const) {
        await client.query(`SET florin.look_up = '${lookUp}'`);
        const counts = [];
        for (const table of personal) {
          counts.push(await countIn(client, 'user', table));
          expect((await client.query(`UPDATE "user"."${table}" SET mac = mac`)).rowCount).toBe(0);
          expect((await client.query(`DELETE FROM "user"."${table}"`)).rowCount).toBe(0);
        }
        expect([lookUp, counts]).toEqual([lookUp, found]);
      }
      for (const table of ['owner_change', 'idempotency', 'outbox', 'household_profile', 'inbox']) {
        expect([table, await countIn(client, 'user', table)]).toEqual([table, 0]);
      }
    });
  });
});

describe('a sealed value that was put in the place of another', () => {
  async function swap(table: string, [first, second]: readonly [string, string]): Promise<void> {
    await asAdministrator(system, async (client) => {
      await client.query(
        `UPDATE ${table} AS a SET sealed = b.sealed FROM ${table} AS b
          WHERE (a.id = $1 AND b.id = $2) OR (a.id = $2 AND b.id = $1)`,
        [first, second],
      );
    });
  }

  test('within a household is an explicit error, never wrong data', async () => {
    const { id: accountId } = await ada.account();
    const first = await ada.transaction({ accountId, amountMinor: -111 });
    const second = await ada.transaction({ accountId, amountMinor: -222 });
    const both = [first.id, second.id] as const;
    await swap('"transaction".transaction', both);
    for (const id of both) {
      const reply = await ada.send<{ code: string }>('GET', `/v1/transactions/${id}`);
      expect([reply.status, reply.body.code]).toEqual([500, 'request/failed']);
      expect(JSON.stringify(reply.body)).not.toMatch(/111|222|seal|authentic/i);
    }
    await swap('"transaction".transaction', both);
    expect(
      (await ada.send<{ amountMinor: number }>('GET', `/v1/transactions/${first.id}`)).body.amountMinor,
    ).toBe(-111);
  });

  test('of another household is an explicit error on both sides', async () => {
    const eve = await system.person();
    await eve.category('Groceries');
    const mine = await ada.transaction({ accountId: (await ada.account()).id });
    const hers = await eve.transaction({ accountId: (await eve.account()).id });
    await swap('"transaction".transaction', [mine.id, hers.id]);
    expect((await ada.send('GET', `/v1/transactions/${mine.id}`)).status).toBe(500);
    expect((await eve.send('GET', `/v1/transactions/${hers.id}`)).status).toBe(500);
    await swap('"transaction".transaction', [mine.id, hers.id]);
  });

  test('of another table is an explicit error', async () => {
    const account = await ada.account();
    const category = await ada.category('Groceries');
    await asAdministrator(system, (client) =>
      client.query(
        `UPDATE "transaction".account SET sealed = (SELECT sealed FROM "transaction".category WHERE id = $2) WHERE id = $1`,
        [account.id, category.id],
      ),
    );
    const reply = await ada.send('PATCH', `/v1/accounts/${account.id}`, {
      body: { name: 'Mine' },
      headers: { 'if-match': `"${account.change}"` },
    });
    expect(reply.status).toBe(500);
  });

  test('with one bit changed is an explicit error', async () => {
    const eve = await system.person();
    await eve.category('Groceries');
    const { id } = await eve.transaction({ accountId: (await eve.account()).id });
    await asAdministrator(system, (client) =>
      client.query(
        `UPDATE "transaction".transaction SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1`,
        [id],
      ),
    );
    expect((await eve.send('GET', `/v1/transactions/${id}`)).status).toBe(500);
  });
});
