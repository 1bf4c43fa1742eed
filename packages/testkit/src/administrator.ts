import pg from 'pg';
import type { TestSystem } from './start-test-system';

/** Looks at the database from outside, past row-level security, as somebody with the server's password could. */
export async function asAdministrator<Result>(
  { database }: Pick<TestSystem, 'database'>,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const { host, port, user, password, database: name } = database;
  const client = new pg.Client({ host, port, user, password, database: name });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** One statement, in the same way. */
export async function queryAsAdministrator<Row extends pg.QueryResultRow>(
  system: Pick<TestSystem, 'database'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return asAdministrator(system, async (client) => (await client.query<Row>(text, values)).rows);
}
