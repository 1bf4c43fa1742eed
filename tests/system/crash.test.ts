import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AccountBalance,
  ChangesPage,
  Statement,
  StatementPreview,
  SyncedResource,
  Transaction,
} from '@florin/contracts';
import { expectStatus, newPerson, type Person, randomFrom, seedOfRun } from '@florin/testkit';
import { afterAll, expect, test } from 'vitest';
import { createMasterKey } from '../../apps/server/src/directories/master-key';
import { type FlorinProcess, refusedStart, startFlorin } from './florin-process';

const folder = mkdtempSync(join(tmpdir(), 'florin-crash-'));
const directories = { dataDir: join(folder, 'data'), keyDir: join(folder, 'key') };
let florin: FlorinProcess;
afterAll(async () => {
  await florin?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Decides when the process is killed. */
const random = randomFrom(seedOfRun());

const rowCount = 50_000;
const amounts = Array.from({ length: rowCount }, (_, at) => ((at * 7919) % 9000) - 4000 || 1);

/** Five years; every tenth row says exactly what the row before it says, as two coffees on a day do. */
function csv(): string {
  const lines = amounts.map((_, at) => {
    const source = at % 10 === 9 ? at - 1 : at;
    amounts[at] = amounts[source]!;
    const day = new Date(Date.UTC(2021, 10, 1) + Math.floor((source * 1826) / rowCount) * 86_400_000);
    return `${day.toISOString().slice(0, 10)},Payee ${source % 300},${(amounts[at]! / 100).toFixed(2)}`;
  });
  return ['Date,Payee,Amount', ...lines].join('\n');
}

/**
 * The person's own requests after a restart: the address is new, the session is the old one. Like the app, it asks
 * again where a part of the system is busy.
 */
function follow(person: Person, url: () => string): Person['send'] {
  return async <Body>(method: string, path: string) => {
    const write = { 'x-csrf-token': person.session.csrfToken, 'idempotency-key': crypto.randomUUID() };
    const headers = { cookie: person.cookie, ...(method === 'GET' ? {} : write) };
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url() + path, { method, headers });
      const reply = {
        status: response.status,
        body: (await response.json()) as Body,
        headers: response.headers,
      };
      if (reply.status !== 503 || attempt === 5) return reply;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
}

async function allOf<Row>(send: Person['send'], resource: SyncedResource): Promise<Row[]> {
  const rows: Row[] = [];
  let after = '';
  for (let hasMore = true; hasMore; ) {
    const path = `/v1/transaction/changes?limit=5000${after}`;
    const page = expectStatus(await send<ChangesPage>('GET', path), 200).body;
    rows.push(...((page.resources[resource]?.rows ?? []) as Row[]));
    after = `&after=${page.cursor}`;
    hasMore = page.hasMore;
  }
  return rows;
}

async function statementOf(send: Person['send'], id: string): Promise<Statement> {
  return (await allOf<Statement>(send, 'statements')).find((row) => row.id === id)!;
}

async function untilProgress(send: Person['send'], id: string, isEnough: (statement: Statement) => boolean) {
  for (;;) {
    const statement = await statementOf(send, id);
    if (isEnough(statement) || statement.state !== 'importing') return statement;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('an import of 50,000 rows that is cut off by kill -9 goes on, and ends with each row once', async () => {
  florin = await startFlorin(directories);
  const ada = await newPerson(florin.url, { number: 1 });
  const account = await ada.account();
  const send = follow(ada, () => florin.url);
  const id = crypto.randomUUID();
  const file = csv();
  const path = `/v1/statements?id=${id}&accountId=${account.id}&fileName=five-years.csv`;
  const preview = expectStatus(await ada.upload<StatementPreview>(path, file), 201).body;
  expect(preview.statement.rowCount).toBe(rowCount);
  expectStatus(await send('POST', `/v1/statements/${id}/import`), 202);

  // At once, before the file is even read; then somewhere in the first rows; then further on.
  let acknowledged = 0;
  for (const rowsBefore of [0, 1, 12_000 + Math.floor(random() * 15_000)]) {
    const seen = await untilProgress(send, id, (statement) => statement.importedCount >= rowsBefore);
    acknowledged = Math.max(acknowledged, seen.importedCount);
    await new Promise((resolve) => setTimeout(resolve, random() * 150));
    await florin.kill();
    florin = await startFlorin(directories);
    const after = await statementOf(send, id);
    expect(after.importedCount).toBeGreaterThanOrEqual(acknowledged);
  }

  const done = await untilProgress(send, id, () => false);
  expect(done).toMatchObject({ state: 'imported', importedCount: rowCount, duplicateCount: 0 });
  const rows = await allOf<Transaction>(send, 'transactions');
  expect(rows).toHaveLength(rowCount);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rowCount);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(total);
  const balances = await allOf<AccountBalance>(send, 'account-balances');
  expect(balances[0]?.balanceMinor).toBe(total);

  type Report = { totalMinor: number; rows: { transactionCount: number }[] };
  const spent = -amounts.filter((amount) => amount < 0).reduce((sum, amount) => sum + amount, 0);
  for (let attempt = 0; ; attempt += 1) {
    const { body } = await send<Report>(
      'GET',
      '/v1/reports/spending-by-category?from=2021-01-01&to=2026-12-31',
    );
    const isThere = body.rows.reduce((sum, row) => sum + row.transactionCount, 0) >= rowCount;
    if (!isThere && attempt < 200) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      continue;
    }
    expect(isThere).toBe(true);
    // Nobody has said what the rows are for, so what came in is income and does not lessen what was spent.
    expect(body.totalMinor).toBe(spent);
    break;
  }
}, 400_000);

function snapshot(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${file} ${statSync(file).mtimeMs} ${hash}`;
    })
    .sort();
}

test('without its key, or with another, it refuses in one sentence and writes nothing', async () => {
  await florin.stop();
  const before = snapshot(directories.dataDir);
  const other = mkdtempSync(join(folder, 'other-key-'));
  const missing = mkdtempSync(join(folder, 'no-key-'));
  createMasterKey(other);
  for (const keyDir of [other, missing]) {
    const { exitCode, stdout, stderr } = await refusedStart({ ...directories, keyDir });
    expect([exitCode, stdout]).toEqual([1, '']);
    const sentences = stderr.trim().split('\n');
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/sealed with the key \w+.*master key.*backup/);
    expect(snapshot(directories.dataDir)).toEqual(before);
  }
  expect(readdirSync(missing)).toEqual([]);
  florin = await startFlorin(directories);
}, 120_000);
