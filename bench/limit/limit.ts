import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/server/src/embedded-postgres/index';
import { type BenchHousehold, factsOf, rowsOf } from '../generate';
import { processorMs } from '../measure/cpu';
import { timesMs } from '../measure/samples';
import { expectEqual, pageSize, type Subject, searchText } from '../subject';
import * as sql from './sql';

const rowsPerChunk = 1000;
type Current = { id: string; accounts: string[]; categories: string[]; household: BenchHousehold };

/**
 * What the machine and the database allow: the same embedded PostgreSQL, just as durable, with plain rows and
 * prepared statements. Nothing is sealed, checked, told to others or asked over HTTP.
 */
export function limitSubject(): Subject {
  const dataDir = mkdtempSync(join(tmpdir(), 'florin-bench-limit-'));
  let postgres: EmbeddedPostgres;
  let client: pg.Client;
  let current: Current;

  async function connect(): Promise<pg.Client> {
    const connected = new pg.Client(postgres.connection);
    await connected.connect();
    return connected;
  }
  async function open(): Promise<void> {
    postgres = await startEmbeddedPostgres({
      dataDir,
      superuserPassword: 'bench',
      log: { info: () => {}, warn: () => {} },
    });
    client = await connect();
  }
  const ask = (statement: sql.Statement, values: unknown[]) => client.query({ ...statement, values });

  async function insertOne(at: number): Promise<string> {
    const id = randomUUID();
    const payee = current.household.payees[at % current.household.payees.length]!;
    const account = current.accounts[payee.account]!;
    const amountMinor = -(100 + at);
    await client.query('BEGIN');
    await ask(sql.insertOne, [
      current.id,
      id,
      account,
      current.categories[payee.category],
      current.household.until,
      amountMinor,
      payee.name,
      '',
    ]);
    await ask(sql.moveBalance, [current.id, account, amountMinor]);
    await client.query("SELECT pg_notify('changed', $1)", [id]);
    await client.query('COMMIT');
    return id;
  }

  return {
    name: 'PostgreSQL',
    async start() {
      await open();
      await client.query(sql.schema);
    },

    async importStatements(household) {
      const id = randomUUID();
      const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
      current = {
        id,
        accounts: ids(household.accounts.length),
        categories: ids(household.categories.length),
        household,
      };
      for (const account of current.accounts) await ask(sql.addAccount, [id, account]);
      for (const category of current.categories.slice(0, -1)) await ask(sql.addBudget, [id, category]);
      const startProcessorMs = processorMs(process.pid);
      const startMs = performance.now();
      for (const [account, accountId] of current.accounts.entries()) {
        const rows = rowsOf(household, account);
        for (let start = 0; start < rows.length; start += rowsPerChunk) {
          const chunk = rows.slice(start, start + rowsPerChunk);
          await client.query('BEGIN');
          await ask(sql.insertMany, [
            id,
            accountId,
            chunk.map(() => randomUUID()),
            chunk.map((row) => current.categories[row.category]),
            chunk.map((row) => row.on),
            chunk.map((row) => row.amountMinor),
            chunk.map((row) => row.payee),
            chunk.map((row) => row.note),
            chunk.map((row) => row.bankId),
          ]);
          const sumMinor = chunk.reduce((sum, row) => sum + row.amountMinor, 0);
          await ask(sql.moveBalance, [id, accountId, sumMinor]);
          await client.query('COMMIT');
        }
      }
      const ms = performance.now() - startMs;
      const spentProcessorMs = processorMs(process.pid) - startProcessorMs;
      // As the server's own housekeeping does some moments later; without it pages are not read by their index.
      await client.query('ANALYZE');
      const counted = await ask(sql.countExpenses, [id, current.categories.at(-1)]);
      expectEqual('the number of expenses', counted.rows[0].count, factsOf(household).expenseCount);
      return { ms, rowCount: household.rows.length, processorMs: spentProcessorMs, memory: undefined };
    },

    async restart() {
      await client.end();
      await postgres.stop();
      await open();
    },
    async insert(count) {
      return timesMs(count, insertOne);
    },
    async listPages(count) {
      let last = ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
      return timesMs(count, async () => {
        const { rows } = await ask(sql.page, [current.id, ...last, pageSize]);
        expectEqual('the page', rows.length, pageSize);
        last = [rows.at(-1).day, rows.at(-1).id];
      });
    },
    async categories(count) {
      const { from, until } = current.household;
      return timesMs(count, () => ask(sql.byCategory, [current.id, from, until]));
    },
    async categoriesByMonth(count) {
      const { from, until } = current.household;
      return timesMs(count, () => ask(sql.byMonthAndCategory, [current.id, from, until]));
    },
    async search(count) {
      return timesMs(count, async () => {
        const { rows } = await ask(sql.search, [current.id, `%${searchText}%`, pageSize]);
        if (rows.length === 0) throw new Error('the search found nothing');
      });
    },
    async readBudgets(count) {
      const { until } = current.household;
      return timesMs(count, () => ask(sql.budgets, [current.id, `${until.slice(0, 8)}01`, until]));
    },
    async deliver(count) {
      const receiver = await connect();
      let arrived = (_id: string) => {};
      receiver.on('notification', async ({ payload }) => {
        const { rows } = await receiver.query({ ...sql.one, values: [current.id, payload] });
        if (rows.length === 1) arrived(rows[0].id);
      });
      await receiver.query('LISTEN changed');
      const samples = await timesMs(count, async (at) => {
        const arrival = new Promise<string>((resolve) => {
          arrived = resolve;
        });
        const [id, received] = await Promise.all([insertOne(at), arrival]);
        expectEqual('the row delivered', received, id);
      });
      await receiver.end();
      return samples;
    },
    async stop() {
      await client?.end();
      await postgres?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
