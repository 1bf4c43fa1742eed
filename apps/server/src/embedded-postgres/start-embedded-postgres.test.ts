import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning } from '../directories/process-identity';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '.';

let dataDir: string;
let options: EmbeddedPostgresOptions;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'florin-embedded-'));
  options = { dataDir, superuserPassword: 'a password, with spaces', log: { info() {}, warn() {} } };
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function query(connection: pg.ClientConfig, text: string): Promise<unknown[][]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

async function whileRunning<T>(use: (connection: pg.ClientConfig) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres(options);
  try {
    return await use(postgres.connection);
  } finally {
    await postgres.stop();
  }
}

describe('the embedded PostgreSQL', () => {
  it('starts with checksums, UTF-8 and durable commits, and keeps what was committed', async () => {
    await whileRunning(async (connection) => {
      await query(connection, 'CREATE TABLE kept (amount int)');
      await query(connection, 'INSERT INTO kept VALUES (1)');
      const [settings] = await query(
        connection,
        `SELECT current_setting('data_checksums'), current_setting('server_encoding'), current_setting('fsync'),
                current_setting('synchronous_commit'), current_setting('listen_addresses')`,
      );
      expect(settings).toEqual(['on', 'UTF8', 'on', 'on', '']);
    });
    expect(await whileRunning((connection) => query(connection, 'SELECT * FROM kept'))).toEqual([[1]]);
  });

  it('refuses another password', async () => {
    await whileRunning(async (connection) => {
      await expect(query({ ...connection, password: 'a guess' }, 'SELECT 1')).rejects.toThrow('password');
    });
  });

  it('reports an end that nobody asked for', async () => {
    const postgres = await startEmbeddedPostgres(options);
    process.kill(postgres.pid, 'SIGQUIT');
    expect(await postgres.exited).toMatchObject({ wasAskedTo: false });
    await postgres.stop();
  });

  it('sees through a postmaster.pid that names a living stranger', async () => {
    await whileRunning(async () => {});
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n/elsewhere\n1\n5432\n\n\n`);
    await whileRunning(async (connection) => expect(await query(connection, 'SELECT 1')).toEqual([[1]]));
  });

  it('ends an orphan on the same cluster first', async () => {
    const orphan = await startEmbeddedPostgres(options);
    await whileRunning(async (connection) => expect(await query(connection, 'SELECT 1')).toEqual([[1]]));
    expect(await orphan.exited).toMatchObject({ wasAskedTo: false });
  });
});

describe('when its parent is killed with -9', () => {
  it.each(['signal', 'watchdog'] as const)(
    'leaves no orphan and no committed row behind, by %s',
    async (by) => {
      const parent = runInAnotherProcess(by);
      const pid = Number(await firstLine(parent));
      expect(isRunning(pid)).toBe(true);
      parent.kill('SIGKILL');
      await once(parent, 'close');
      await until(() => !isRunning(pid));
      const rows = await whileRunning((connection) =>
        query(connection, `SELECT by FROM survived WHERE by = '${by}'`),
      );
      expect(rows).toEqual([[by]]);
    },
  );
});

function runInAnotherProcess(by: 'signal' | 'watchdog'): ChildProcess {
  const program = `
    import pg from 'pg';
    import { startEmbeddedPostgres } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))};
    const options = { ...${JSON.stringify({ dataDir, superuserPassword: options.superuserPassword, endWithParentBy: by })}, log: { info() {}, warn() {} } };
    const { connection, pid } = await startEmbeddedPostgres(options);
    const client = new pg.Client(connection);
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS survived (by text)');
    await client.query('INSERT INTO survived VALUES ($1)', ['${by}']);
    console.log(pid);
  `;
  const here = fileURLToPath(new URL('.', import.meta.url));
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  return spawn(process.execPath, args, { cwd: here, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return line;
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error('it did not come true within 10 s');
    await sleep(20);
  }
}

describe('a data directory that is not whole', () => {
  it('starts over when the very first start was cut short', async () => {
    const unfinished = join(dataDir, 'postgres.unfinished');
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
    rmSync(join(dataDir, 'postgres'), { recursive: true });
    await whileRunning(async (connection) => expect(await query(connection, 'SELECT 1')).toEqual([[1]]));
    expect(existsSync(unfinished)).toBe(false);
  });

  it('says which part is missing, or which version made it, and touches nothing', async () => {
    const version = join(dataDir, 'postgres', 'PG_VERSION');
    const written = readFileSync(version, 'utf8');
    writeFileSync(version, '15\n');
    await expect(startEmbeddedPostgres(options)).rejects.toThrow(
      /is of PostgreSQL 15 and this Florin brings PostgreSQL 18/,
    );
    rmSync(version);
    await expect(startEmbeddedPostgres(options)).rejects.toThrow(/incomplete \(PG_VERSION is missing\)/);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    writeFileSync(version, written);
  });
});
