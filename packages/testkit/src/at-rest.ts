import { serviceNames } from '@florin/contracts';
import { asAdministrator } from './administrator';
import type { Person } from './person';
import { eventually, type TestSystem } from './start-test-system';

/**
 * Waits until nothing of a person or their household is on its way any more. An event leaves its outbox only once
 * every subscriber has taken it, with what follows from it in their own outboxes by then, and a job leaves its table
 * the same way; so one look at all tables at once says it for certain.
 */
export async function untilAtRest(
  system: Pick<TestSystem, 'database'>,
  { userId, householdId }: Pick<Person, 'userId' | 'householdId'>,
  withinMs = 10_000,
): Promise<void> {
  await asAdministrator(system, async (client) => {
    const { rows: jobTables } = await client.query<{ schema: string }>(
      `SELECT schemaname AS schema FROM pg_tables WHERE tablename = '_private_jobs'`,
    );
    const moving = [
      ...serviceNames.map(
        (name) => `SELECT '${name}: ' || name AS what FROM "${name}".outbox WHERE owner_id::text = ANY($1)`,
      ),
      ...jobTables.map(
        ({ schema }) =>
          `SELECT '${schema}: ' || key FROM ${schema}._private_jobs
            WHERE payload->>'householdId' = ANY($1) AND attempts < max_attempts`,
      ),
    ].join(' UNION ALL ');
    await eventually(async () => {
      const { rows } = await client.query<{ what: string }>(moving, [[userId, householdId]]);
      if (rows.length > 0) throw new Error(`still on its way: ${rows.map(({ what }) => what).join(', ')}`);
    }, withinMs);
  });
}
