import pg from 'pg';
import type { TestSystem } from './start-test-system';

/** Runs one statement as the database's administrator: somebody who saw to it by hand, or who got hold of it. */
export async function queryAsAdministrator<Row extends pg.QueryResultRow>(
  system: Pick<TestSystem, 'database'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { host, port, user, password, database } = system.database;
  const client = new pg.Client({ host, port, user, password, database });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
